package welvaren.content;

import java.util.List;
import welvaren.language.Translations;

/// How to teach a unit: to a lecturer, by a colleague.
public record LessonGuide(UnitRef unit, Translations<GuideText> text) {

    /// The blocks of every guide, in their order.
    public enum BlockKey {
        BEFORE,
        FIFTY,
        HUNDRED,
        AFTER,
        MISCONCEPTIONS,
        ACCESSIBLE
    }

    /// A block with the heading its writer gave it.
    public record Block(BlockKey key, String title, RichText text) {}

    /// What a guide says in one language.
    ///
    /// @param materials what to bring
    /// @param blocks all six
    public record GuideText(List<String> materials, List<Block> blocks, Credits credits) {

        public GuideText {
            materials = List.copyOf(materials);
            blocks = List.copyOf(blocks);
        }
    }
}
