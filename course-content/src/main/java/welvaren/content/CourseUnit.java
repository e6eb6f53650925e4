package welvaren.content;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import welvaren.language.Translations;

/// A unit: some three to six parts with activities, meant for one sitting.
///
/// @param number its place in the module, from 1
/// @param section key of the heading it stands under, if the module has sections
/// @param prerequisites units to do first
/// @param cases keys of cases that belong to it
/// @param actors keys of actors that belong to it
public record CourseUnit(
        UnitRef ref,
        List<String> aliases,
        int number,
        @Nullable String section,
        List<UnitRef> prerequisites,
        List<String> cases,
        List<String> actors,
        Translations<UnitText> text) {

    private static final int WORDS_A_MINUTE = 180;

    /// What a unit says in one language. The parts and activities have the same keys in every
    /// language.
    ///
    /// @param brief "in short": the text before the first part
    public record UnitText(
            String title,
            String lead,
            RichText brief,
            List<Outcome> outcomes,
            Optional<String> outOfScope,
            List<Part> parts,
            List<Figure> figures,
            List<ReadOn> readOn,
            List<Source> sources,
            Credits credits) {

        public List<Activity> activities() {
            return parts.stream().flatMap(part -> part.activities().stream()).toList();
        }

        public Optional<Part> part(String key) {
            return parts.stream().filter(part -> part.key().equals(key)).findFirst();
        }

        public Optional<Activity> activity(String key) {
            return activities().stream().filter(activity -> activity.key().equals(key)).findFirst();
        }
    }

    public CourseUnit {
        aliases = List.copyOf(aliases);
        prerequisites = List.copyOf(prerequisites);
        cases = List.copyOf(cases);
        actors = List.copyOf(actors);
    }

    /// Reading time and the minutes of the required activities, without what is done
    /// [elsewhere][#minutesElsewhere()].
    public int minutes() {
        return longest(CourseUnit::minutesOf);
    }

    /// What the required group activities and field assignments take, away from the page; 0 when
    /// there are none.
    public int minutesElsewhere() {
        return longest(CourseUnit::minutesElsewhereOf);
    }

    private int longest(ToIntFunction<UnitText> minutes) {
        return text.byLanguage().values().stream().mapToInt(minutes).max().orElseThrow();
    }

    private static int minutesElsewhereOf(UnitText text) {
        return text.activities().stream()
                .filter(activity -> activity.required() && activity.isElsewhere())
                .mapToInt(Activity::minutes)
                .sum();
    }

    private static int minutesOf(UnitText text) {
        return text.parts().stream().mapToInt(Part::minutes).sum() + reading(text.brief().words());
    }

    static int reading(int words) {
        return Math.round((float) words / WORDS_A_MINUTE);
    }
}
