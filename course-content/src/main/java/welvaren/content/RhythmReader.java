package welvaren.content;

import java.util.List;
import java.util.Optional;
import welvaren.content.Rhythm.Item;
import welvaren.content.Rhythm.Stretch;

/// Reads a rhythm and checks that what it plans exists.
final class RhythmReader {

    private static final int MOST_STRETCHES = 60;
    private static final int LONGEST_MEETING = 600;

    private enum Kind {
        UNIT,
        MEETING,
        HAND_IN,
        FEEDBACK
    }

    private final List<CourseModule> modules;

    RhythmReader(List<CourseModule> modules) {
        this.modules = modules;
    }

    Rhythm read(Fields fields) {
        var rhythm =
                new Rhythm(
                        fields.key("key"),
                        Translated.text(fields, "title"),
                        Translated.text(fields, "lead"),
                        fields.requiredChoice("pace", Rhythm.Pace.class).orElse(Rhythm.Pace.WEEK),
                        fields.someOf("stretches").stream().map(this::stretch).toList());
        fields.nothingElse();
        return rhythm;
    }

    private Stretch stretch(Fields fields) {
        return new Stretch(
                fields.number("number", 1, MOST_STRETCHES),
                Translated.text(fields, "title"),
                fields.someOf("items").stream().flatMap(item -> item(item).stream()).toList());
    }

    private Optional<Item> item(Fields fields) {
        return fields.requiredChoice("kind", Kind.class)
                .flatMap(kind ->
                        switch (kind) {
                            case UNIT -> unit(fields).map(Rhythm.Study::new);
                            case MEETING ->
                                    Optional.of(
                                            new Rhythm.Meeting(
                                                    fields.number("minutes", 1, LONGEST_MEETING),
                                                    Translated.text(fields, "text")));
                            case HAND_IN ->
                                    unit(fields)
                                            .map(unit ->
                                                    new Rhythm.HandIn(
                                                            unit, activity(fields, unit)));
                            case FEEDBACK ->
                                    unit(fields)
                                            .map(unit ->
                                                    new Rhythm.Feedback(
                                                            unit, activity(fields, unit)));
                        });
    }

    private static Optional<UnitRef> unit(Fields fields) {
        if (!fields.has("unit")) {
            fields.missing("unit");
        }
        return fields.reference("unit", Keys.Kind.UNIT)
                .map(ref -> ref.split("/", 2))
                .map(ref -> new UnitRef(ref[0], ref[1]));
    }

    private String activity(Fields fields, UnitRef ref) {
        var key = fields.key("activity");
        var known =
                modules.stream()
                        .flatMap(module -> module.units().stream())
                        .filter(unit -> unit.ref().equals(ref))
                        .flatMap(unit -> unit.text().byLanguage().values().stream())
                        .flatMap(text -> text.activities().stream())
                        .filter(Activity.Written.class::isInstance)
                        .map(Activity::key)
                        .distinct()
                        .toList();
        if (!known.contains(key)) {
            fields.problem(
                    fields.place("activity"),
                    "The unit “%s” has nothing to hand in called “%s”.".formatted(ref, key),
                    Nearest.remedy(key, known));
        }
        return key;
    }
}
