package welvaren.content;

import java.util.List;
import welvaren.language.Translations;

/// A ready plan that puts units, meetings, hand-ins and feedback into weeks or days.
public record Rhythm(
        String key,
        Translations<String> title,
        Translations<String> lead,
        Pace pace,
        List<Stretch> stretches) {

    /// What a stretch is.
    public enum Pace {
        WEEK,
        DAY
    }

    /// A week or a day.
    ///
    /// @param number from 1
    public record Stretch(int number, Translations<String> title, List<Item> items) {

        public Stretch {
            items = List.copyOf(items);
        }
    }

    /// Something that happens.
    public sealed interface Item {}

    /// A unit that learners do by themselves.
    public record Study(UnitRef unit) implements Item {}

    /// A meeting of the group.
    ///
    /// @param text what happens there
    public record Meeting(int minutes, Translations<String> text) implements Item {}

    /// Work that is handed in.
    public record HandIn(UnitRef unit, String activity) implements Item {}

    /// Feedback on what was handed in.
    public record Feedback(UnitRef unit, String activity) implements Item {}

    public Rhythm {
        stretches = List.copyOf(stretches);
    }
}
