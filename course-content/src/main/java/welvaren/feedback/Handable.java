package welvaren.feedback;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import welvaren.content.Activity;
import welvaren.content.Activity.Written;
import welvaren.content.Catalogue;
import welvaren.content.CourseUnit;
import welvaren.language.Language;
import welvaren.learning.StepRef;

/// Which activities can be handed in: forms, group work and assignments; a reflection stays with
/// who wrote it, and a discussion is led elsewhere.
public final class Handable {

    private Handable() {}

    /// All of a unit, in their order.
    public static List<StepRef> in(CourseUnit unit) {
        return unit.text().in(Language.NL).activities().stream()
                .filter(Handable::canBe)
                .map(activity -> StepRef.activity(unit.ref(), activity.key()))
                .toList();
    }

    /// What it says in a language; empty for what cannot be handed in.
    public static Optional<Written> sheet(Catalogue catalogue, StepRef ref, Language language) {
        return catalogue
                .unit(ref.unit())
                .filter(_ -> ref.kind() == StepRef.Kind.ACTIVITY)
                .flatMap(unit -> unit.text().in(language).activity(ref.key()))
                .filter(Handable::canBe)
                .map(Written.class::cast);
    }

    public static boolean canBe(Activity activity) {
        return activity instanceof Activity.Worksheet
                || activity instanceof Activity.FieldAssignment
                || activity instanceof Activity.GroupActivity;
    }

    static Set<String> inputs(Written sheet) {
        return sheet.fields().stream()
                .flatMap(field -> field.inputKeys().stream())
                .collect(Collectors.toSet());
    }
}
