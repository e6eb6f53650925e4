package welvaren.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.FencedCodeBlock;
import welvaren.content.Activity.Basics;
import welvaren.content.Activity.GroupActivity;
import welvaren.content.Activity.RubricRow;
import welvaren.content.Activity.Visibility;

/// Reads the activities of a unit.
final class ActivityReader {

    private static final int LONGEST_MINUTES = 10_000;

    private enum Kind {
        READING,
        QUIZ,
        REFLECTION,
        WORKSHEET,
        DISCUSSION,
        GROUP,
        ASSIGNMENT
    }

    /// An activity with what it was read from.
    ///
    /// @param kind the word after the fence
    record Read(
            Activity activity, String kind, List<String> formerKeys, Fields fields, Place place) {}

    private final Desk desk;
    private final Set<String> outcomes;

    /// @param outcomes ids of the outcomes of the unit
    ActivityReader(Desk desk, Set<String> outcomes) {
        this.desk = desk;
        this.outcomes = outcomes;
    }

    Optional<Read> read(Place place, FencedCodeBlock fence) {
        var word = fence.getInfo() == null ? "" : fence.getInfo().strip();
        if (fence.getClosingFenceLength() == null) {
            desk.problems()
                    .add(
                            place,
                            "This block has no end.",
                            "Put three backticks on a line of their own after it.");
            return Optional.empty();
        }
        var kind =
                Stream.of(Kind.values())
                        .filter(value -> Fields.written(value).equals(word))
                        .findFirst();
        if (kind.isEmpty()) {
            desk.problems()
                    .addUnknown(
                            place,
                            word.isEmpty()
                                    ? "This block does not say what it is."
                                    : "There is no activity of the kind “%s”.".formatted(word),
                            word,
                            Stream.of(Kind.values()).map(Fields::written).toList());
            return Optional.empty();
        }
        return Fields.read(desk, place.down(1), fence.getLiteral())
                .map(fields -> read(kind.get(), fields, place));
    }

    private Read read(Kind kind, Fields fields, Place place) {
        var activity = activity(kind, fields);
        var former = fields.keys("aliases");
        fields.nothingElse();
        return new Read(activity, Fields.written(kind), former, fields, place);
    }

    private Activity activity(Kind kind, Fields fields) {
        var basics = basics(fields);
        return switch (kind) {
            case READING ->
                    new Activity.Reading(basics, fields.markdown("text"), fields.url("url"));
            case QUIZ ->
                    new Activity.Quiz(basics, QuestionReader.questions(fields), passMark(fields));
            case REFLECTION ->
                    new Activity.Reflection(
                            basics,
                            fields.markdown("prompt"),
                            fields.texts("criteria"),
                            fields.optionalMarkdown("example"),
                            visibility(fields));
            case WORKSHEET ->
                    new Activity.Worksheet(
                            basics,
                            intro(fields),
                            WorksheetFieldReader.fields(fields),
                            fields.texts("criteria"),
                            fields.optionalMarkdown("example"),
                            rubric(fields),
                            fields.flag("peerFeedback", false),
                            visibility(fields));
            case DISCUSSION ->
                    new Activity.Discussion(
                            basics,
                            fields.markdown("prompt"),
                            fields.texts("criteria"),
                            visibility(fields));
            case GROUP ->
                    new GroupActivity(
                            basics,
                            intro(fields),
                            fields.optionalText("size"),
                            roles(fields),
                            fields.texts("steps"),
                            fields.optionalText("bringBack"),
                            fields.texts("criteria"),
                            visibility(fields));
            case ASSIGNMENT ->
                    new Activity.FieldAssignment(
                            basics,
                            intro(fields),
                            fields.texts("steps"),
                            WorksheetFieldReader.fields(fields),
                            fields.texts("criteria"),
                            visibility(fields));
        };
    }

    private Basics basics(Fields fields) {
        return new Basics(
                fields.key("key"),
                fields.text("title"),
                fields.number("minutes", 0, LONGEST_MINUTES),
                fields.flag("required", true),
                outcomes(fields, "practises"),
                outcomes(fields, "assesses"));
    }

    private List<String> outcomes(Fields fields, String name) {
        var ids = fields.keys(name);
        for (var id : ids) {
            if (!outcomes.contains(id)) {
                desk.problems()
                        .addUnknown(
                                fields.place(name),
                                "This unit has no outcome “%s”.".formatted(id),
                                id,
                                outcomes);
            }
        }
        return ids;
    }

    private static Optional<Integer> passMark(Fields fields) {
        return fields.optionalNumber("passMark", 1, 100).stream().boxed().findFirst();
    }

    private static RichText intro(Fields fields) {
        return fields.optionalMarkdown("intro").orElse(RichText.EMPTY);
    }

    private static Visibility visibility(Fields fields) {
        return fields.choice("visibility", Visibility.class).orElse(Visibility.ME);
    }

    private static List<GroupActivity.Role> roles(Fields fields) {
        var roles = new ArrayList<GroupActivity.Role>();
        var seen = new HashSet<String>();
        for (var entry : fields.list("roles")) {
            roles.add(
                    new GroupActivity.Role(
                            entry.key("key"), entry.text("name"), entry.text("task")));
            CreditsReader.noteTwice(entry, roles.getLast().key(), seen);
        }
        return List.copyOf(roles);
    }

    private static List<RubricRow> rubric(Fields fields) {
        var rows = new ArrayList<RubricRow>();
        var seen = new HashSet<String>();
        for (var entry : fields.list("rubric")) {
            rows.add(
                    new RubricRow(
                            entry.key("key"), entry.text("criterion"), entry.someTexts("levels")));
            CreditsReader.noteTwice(entry, rows.getLast().key(), seen);
        }
        return List.copyOf(rows);
    }
}
