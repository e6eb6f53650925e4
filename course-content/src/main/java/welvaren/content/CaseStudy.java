package welvaren.content;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import welvaren.language.Translations;

/// A case of the library, in the seven blocks of the WELFARE template.
///
/// @param module key of the module that gives the colour
/// @param motif picture and colour, 1 to 6, from that module
/// @param themes, regions keys of the vocabulary
public record CaseStudy(
        String key,
        List<String> aliases,
        String module,
        int motif,
        List<String> themes,
        String sector,
        List<String> regions,
        List<String> actors,
        List<UnitRef> units,
        Translations<CaseText> text) {

    /// The year that its state of affairs is of, where one is known; the same in every language.
    public Optional<String> year() {
        return text.byLanguage().values().stream()
                .flatMap(said -> said.statusAsOf().stream())
                .map(date -> date.substring(0, 4))
                .findFirst();
    }

    /// The blocks of text; the seventh of the template is [CaseText#takeaways].
    public enum BlockKey {
        STORY,
        CHALLENGE,
        STAKEHOLDERS,
        IMPORTANCE,
        RECOMMENDATIONS,
        REMARKS
    }

    /// A block with the heading its writer gave it.
    public record CaseBlock(BlockKey key, String title, RichText text) {}

    /// What a case says in one language. What is not known is empty.
    ///
    /// @param statusAsOf a year, a month or a day
    /// @param actorRoles what an actor does in this case, by the actor's key
    public record CaseText(
            String title,
            String lead,
            Optional<String> targetGroup,
            Optional<String> duration,
            Optional<String> cost,
            Optional<String> paidBy,
            Optional<String> status,
            Optional<String> statusAsOf,
            List<Figure> figures,
            List<String> takeaways,
            List<CaseBlock> blocks,
            Map<String, String> actorRoles,
            List<Source> sources,
            Credits credits) {

        /// Reading time of the blocks, at least one.
        public int minutes() {
            var words = blocks.stream().mapToInt(block -> block.text().words()).sum();
            return Math.max(1, CourseUnit.reading(words));
        }

        /// The blocks that the sources hold nothing for, in the order of the template.
        public List<BlockKey> unknown() {
            return Stream.of(BlockKey.values()).filter(key -> block(key).isEmpty()).toList();
        }

        public Optional<CaseBlock> block(BlockKey key) {
            return Optional.ofNullable(byKey().get(key));
        }

        private Map<BlockKey, CaseBlock> byKey() {
            var found = new EnumMap<BlockKey, CaseBlock>(BlockKey.class);
            blocks.forEach(block -> found.put(block.key(), block));
            return found;
        }
    }
}
