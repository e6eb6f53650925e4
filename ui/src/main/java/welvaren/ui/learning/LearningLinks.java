package welvaren.ui.learning;

import welvaren.content.CourseModule;
import welvaren.content.UnitRef;
import welvaren.learning.StepRef;

/// The addresses of modules, units and their parts, to put into a link.
public final class LearningLinks {

    private LearningLinks() {}

    /// All modules.
    public static String modules() {
        return "modules";
    }

    public static String module(CourseModule module) {
        return "modules/" + module.key();
    }

    public static String unit(UnitRef unit) {
        return "modules/" + unit;
    }

    /// A unit, opened at one of its parts.
    public static String part(UnitRef unit, String part) {
        return unit(unit) + "#" + part;
    }

    /// A unit, opened at a part or an activity.
    public static String step(StepRef step) {
        return part(step.unit(), step.key());
    }
}
