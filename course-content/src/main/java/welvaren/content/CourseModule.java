package welvaren.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import welvaren.language.Translations;

/// A module of the curriculum with its units in order.
///
/// @param number what people call it by: of its folder, else its place among the modules, from 1
/// @param motif the picture and colour, 1 to 6
/// @param sections keys of the headings on its page, in order; empty when it has none
public record CourseModule(
        String key,
        List<String> aliases,
        int number,
        int motif,
        List<String> sections,
        List<CourseUnit> units,
        Translations<ModuleText> text) {

    /// What a module says in one language.
    ///
    /// @param sectionTitles the heading of each section by its key
    public record ModuleText(
            String title,
            String lead,
            RichText introduction,
            Map<String, String> sectionTitles,
            List<Outcome> outcomes,
            List<Source> sources,
            Credits credits) {}

    public CourseModule {
        aliases = List.copyOf(aliases);
        sections = List.copyOf(sections);
        units = List.copyOf(units);
    }

    public Optional<CourseUnit> unit(String unitKey) {
        return units.stream().filter(unit -> unit.ref().unit().equals(unitKey)).findFirst();
    }

    /// All that its units take, also what is done away from the page.
    public int minutes() {
        return units.stream().mapToInt(unit -> unit.minutes() + unit.minutesElsewhere()).sum();
    }
}
