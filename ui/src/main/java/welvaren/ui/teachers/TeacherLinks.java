package welvaren.ui.teachers;

import welvaren.content.Rhythm;
import welvaren.content.UnitRef;

/// The addresses of what lecturers get, to put into a link.
public final class TeacherLinks {

    private TeacherLinks() {}

    /// All guides and rhythms.
    public static String all() {
        return "teachers";
    }

    /// How to teach a unit.
    public static String guide(UnitRef unit) {
        return "teachers/" + unit;
    }

    public static String rhythm(Rhythm rhythm) {
        return "teachers/rhythms/" + rhythm.key();
    }
}
