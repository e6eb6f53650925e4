package welvaren.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import welvaren.content.LessonGuide.Block;
import welvaren.content.LessonGuide.BlockKey;
import welvaren.content.LessonGuide.GuideText;
import welvaren.language.Language;
import welvaren.language.Translations;

/// Reads a lesson guide from the pages of its languages.
final class GuideReader {

    private final Desk desk;

    GuideReader(Desk desk) {
        this.desk = desk;
    }

    /// @param pages one or two, of different languages
    /// @return nothing where the unit does not exist, which is then noted
    Optional<LessonGuide> read(List<Page> pages) {
        var texts = new EnumMap<Language, GuideText>(Language.class);
        var units = new ArrayList<UnitRef>();
        for (var page : pages) {
            unit(page).ifPresent(units::add);
            texts.put(page.language(), text(page));
        }
        if (units.stream().distinct().count() > 1) {
            problem(
                    pages.getLast().fields().place("unit"),
                    "The guide is for another unit in the other language.",
                    "Name the same unit in both.");
        }
        return units.stream()
                .findFirst()
                .map(unit -> new LessonGuide(unit, new Translations<>(texts)));
    }

    private Optional<UnitRef> unit(Page page) {
        var fields = page.fields();
        var module = desk.keys().moduleOfFolder(page.path().folder());
        var written = fields.word("unit");
        if (written.isEmpty()) {
            fields.missing("unit");
        }
        return written.flatMap(key ->
                        desk.keys()
                                .refer(
                                        Keys.Kind.UNIT,
                                        module.orElse(page.path().folder()) + "/" + key,
                                        fields.place("unit")))
                .map(ref -> ref.split("/", 2))
                .map(ref -> new UnitRef(ref[0], ref[1]));
    }

    private GuideText text(Page page) {
        var fields = page.fields();
        var text =
                new GuideText(
                        fields.someTexts("materials"), blocks(page), CreditsReader.credits(fields));
        fields.nothingElse();
        return text;
    }

    private List<Block> blocks(Page page) {
        var body = Sections.of(desk, page);
        var blocks = new ArrayList<Block>();
        for (var section : body.sections()) {
            var key =
                    Stream.of(BlockKey.values())
                            .filter(block -> Fields.written(block).equals(section.key()))
                            .findFirst();
            if (key.isPresent()) {
                var text = desk.markdown().render(page.bodyStart(), section.nodes());
                blocks.add(new Block(key.get(), section.title(), text));
            } else {
                desk.problems()
                        .addUnknown(
                                section.place(),
                                "A lesson guide has no block “%s”.".formatted(section.key()),
                                section.key(),
                                known());
            }
        }
        if (!blocks.stream().map(Block::key).toList().equals(List.of(BlockKey.values()))) {
            problem(
                    page.bodyStart(),
                    "The blocks of the guide are not all there, or not in their order.",
                    "Write them as %s.".formatted(String.join(", ", known())));
        }
        return blocks;
    }

    private static List<String> known() {
        return Stream.of(BlockKey.values()).map(Fields::written).toList();
    }

    private void problem(Place place, String message, String remedy) {
        desk.problems().add(place, message, remedy);
    }
}
