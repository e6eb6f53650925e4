package welvaren.content;

import java.util.List;
import java.util.Optional;

/// What lecturers get: a guide for each unit, and rhythms that put the units into a term.
public record Teaching(List<LessonGuide> guides, List<Rhythm> rhythms) {

    public static final Teaching NONE = new Teaching(List.of(), List.of());

    public Teaching {
        guides = List.copyOf(guides);
        rhythms = List.copyOf(rhythms);
    }

    /// The guide for a unit; empty where nobody wrote one yet.
    public Optional<LessonGuide> guide(UnitRef unit) {
        return guides.stream().filter(guide -> guide.unit().equals(unit)).findFirst();
    }

    public Optional<Rhythm> rhythm(String key) {
        return rhythms.stream().filter(rhythm -> rhythm.key().equals(key)).findFirst();
    }
}
