package welvaren.finding;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import welvaren.content.Activity;
import welvaren.content.CourseUnit;
import welvaren.content.CourseUnit.UnitText;
import welvaren.content.Outcome;
import welvaren.content.Part;
import welvaren.content.Question;
import welvaren.content.RichText;
import welvaren.content.WorksheetField;
import welvaren.finding.Findable.Passage;
import welvaren.finding.Findable.Text;
import welvaren.language.Language;

/// Units as they can be found: one passage for each part, so that a hit opens there.
class FindableUnits {

    private final Synonyms synonyms;

    FindableUnits(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    Findable findable(CourseUnit unit) {
        return new Findable(
                FindableRef.unit(unit.ref()),
                unit.text().map(this::text),
                List.of(),
                List.of(),
                Map.of(
                        Facet.TYPE, Set.of(FindableRef.Kind.UNIT.word()),
                        Facet.MODULE, Set.of(unit.ref().module()),
                        Facet.LANGUAGE, Findable.tags(unit.text().languages())),
                Audience.EVERYBODY);
    }

    private Text text(Language language, UnitText unit) {
        var passages = new ArrayList<Passage>();
        passages.add(new Passage(Optional.empty(), Optional.empty(), top(unit)));
        unit.parts().stream().map(FindableUnits::passage).forEach(passages::add);
        return new Text(unit.title(), passages, synonyms.of(language, unit.title(), passages));
    }

    private static String top(UnitText unit) {
        return Lines.of(
                Stream.of(unit.lead(), unit.brief().plain()),
                unit.outcomes().stream().map(Outcome::text));
    }

    private static Passage passage(Part part) {
        return new Passage(
                Optional.of(part.key()),
                Optional.of(part.title()),
                part.blocks().stream().map(FindableUnits::said).collect(joining("\n")));
    }

    private static String said(Part.Block block) {
        return switch (block) {
            case Part.Prose(var text) -> text.plain();
            case Part.Picture(var diagram) ->
                    Lines.of(Stream.of(diagram.title(), diagram.text().plain()));
            case Part.Exercise(var activity) ->
                    Lines.of(Stream.of(activity.title()), asked(activity));
        };
    }

    /// What the activity asks. Right answers and examples stay out: a search must not give them
    /// away.
    static Stream<String> asked(Activity activity) {
        return switch (activity) {
            case Activity.Reading reading -> Stream.of(reading.text().plain());
            case Activity.Quiz quiz -> quiz.questions().stream().map(Question::ask);
            case Activity.Reflection reflection -> written(reflection, reflection.prompt());
            case Activity.Discussion discussion -> written(discussion, discussion.prompt());
            case Activity.Worksheet worksheet -> written(worksheet, worksheet.intro());
            case Activity.FieldAssignment assignment ->
                    Stream.concat(
                            assignment.steps().stream(), written(assignment, assignment.intro()));
            case Activity.GroupActivity group ->
                    Stream.of(
                                    group.steps().stream(),
                                    group.roles().stream()
                                            .map(role -> role.name() + ": " + role.task()),
                                    written(group, group.intro()))
                            .flatMap(said -> said);
        };
    }

    private static Stream<String> written(Activity.Written activity, RichText intro) {
        return Stream.of(
                        Stream.of(intro.plain()),
                        activity.fields().stream().flatMap(FindableUnits::labels),
                        activity.criteria().stream())
                .flatMap(said -> said);
    }

    private static Stream<String> labels(WorksheetField field) {
        var own = Stream.concat(Stream.of(field.label()), field.basics().help().stream());
        return switch (field) {
            case WorksheetField.TableField table -> Stream.concat(own, labels(table.columns()));
            case WorksheetField.PanelsField panels -> Stream.concat(own, labels(panels.panels()));
            case WorksheetField.TextField _,
                    WorksheetField.ListField _,
                    WorksheetField.ScaleField _,
                    WorksheetField.PhotoField _,
                    WorksheetField.FileField _ ->
                    own;
        };
    }

    private static Stream<String> labels(List<WorksheetField.Labelled> parts) {
        return parts.stream()
                .flatMap(part -> Stream.concat(Stream.of(part.label()), part.prompts().stream()));
    }
}
