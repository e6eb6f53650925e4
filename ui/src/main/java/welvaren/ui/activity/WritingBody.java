package welvaren.ui.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import welvaren.cohort.Cohort;
import welvaren.content.Activity;
import welvaren.content.Activity.Written;
import welvaren.content.RichText;
import welvaren.feedback.Handable;
import welvaren.learning.StepProgress;
import welvaren.ui.design.Icon;
import welvaren.ui.design.SafeHtml;
import welvaren.ui.feedback.FeedbackLinks;
import welvaren.ui.worksheets.WorksheetLinks;

/// An activity in which she writes: what to do, who reads it, the fields, when it is good, and an
/// example once she tried herself.
class WritingBody extends Composite<Div> {

    private final Desk desk;
    private final Written activity;
    private final Drafts drafts;
    private final Div example = new Div();

    WritingBody(Desk desk, Written activity, Optional<StepProgress> state) {
        this.desk = desk;
        this.activity = activity;
        drafts = new Drafts(desk, activity, this::showExample);
        getContent().addClassName("writing");
        task();
        getContent().add(new Whose(desk, activity, drafts));
        activity.fields().forEach(field -> getContent().add(FieldInputs.of(field, drafts)));
        rubric();
        getContent().add(drafts.savedTag());
        points("activity.criteria", activity.criteria());
        exampleText()
                .map(text -> new SafeHtml(text.html(), "activity-text"))
                .map(text -> new Details(getTranslation("activity.example"), text))
                .ifPresent(example::add);
        getContent().add(example);
        if (activity instanceof Activity.Worksheet) {
            getContent().add(onPaper());
        }
        getContent()
                .add(
                        new DoneRow(
                                desk,
                                activity,
                                state.filter(StepProgress::isSettled).isPresent(),
                                "activity.finish",
                                this::missing));
        if (Handable.canBe(activity)) {
            desk.cohorts().forEach(cohort -> getContent().add(handIn(cohort)));
        }
        showExample();
    }

    private Component handIn(Cohort cohort) {
        var link =
                new Anchor(
                        FeedbackLinks.sheet(cohort.uuid(), desk.step(activity)),
                        getTranslation("activity.hand-in", cohort.name()));
        link.addClassNames("more", "small");
        link.addComponentAsFirst(Icon.small("send"));
        return link;
    }

    private Optional<String> missing() {
        if (!drafts.isAnythingWritten()) {
            return Optional.of("activity.nothing-written");
        } else if (drafts.isAnyFileWithoutWords()) {
            return Optional.of("attach.words-missing");
        } else {
            return Optional.empty();
        }
    }

    private void task() {
        switch (activity) {
            case Activity.Reflection reflection -> text(reflection.prompt());
            case Activity.Discussion discussion -> {
                text(discussion.prompt());
                hint("activity.discussion-alone");
            }
            case Activity.Worksheet worksheet -> text(worksheet.intro());
            case Activity.GroupActivity group -> group(group);
            case Activity.FieldAssignment assignment -> {
                text(assignment.intro());
                steps(assignment.steps());
            }
        }
    }

    private void group(Activity.GroupActivity group) {
        text(group.intro());
        group.size().ifPresent(size -> hint("activity.size", size));
        if (!group.roles().isEmpty()) {
            var roles = new UnorderedList();
            roles.addClassName("pts");
            for (var role : group.roles()) {
                var name = new Span(role.name() + ": ");
                name.addClassName("strong");
                roles.add(new ListItem(name, new Span(role.task())));
            }
            getContent().add(new H4(getTranslation("activity.roles")), roles);
        }
        steps(group.steps());
    }

    private void text(RichText text) {
        if (!text.isEmpty()) {
            getContent().add(new SafeHtml(text.html(), "activity-text"));
        }
    }

    private void hint(String message, Object... arguments) {
        var hint = new Paragraph(getTranslation(message, arguments));
        hint.addClassNames("small", "sub");
        getContent().add(hint);
    }

    private void steps(List<String> steps) {
        if (!steps.isEmpty()) {
            var list = new OrderedList(steps.stream().map(ListItem::new).toArray(ListItem[]::new));
            list.addClassName("steps");
            getContent().add(new H4(getTranslation("activity.steps")), list);
        }
    }

    private void points(String heading, List<String> points) {
        if (!points.isEmpty()) {
            var list =
                    new UnorderedList(points.stream().map(ListItem::new).toArray(ListItem[]::new));
            list.addClassName("pts");
            getContent().add(new H4(getTranslation(heading)), list);
        }
    }

    private void rubric() {
        if (activity instanceof Activity.Worksheet worksheet
                && worksheet.peerFeedback()
                && !worksheet.rubric().isEmpty()) {
            getContent().add(new RubricForm(worksheet.rubric(), drafts));
        }
    }

    /// Only once she tried herself.
    private void showExample() {
        example.setVisible(drafts.isAnythingWritten());
    }

    private Optional<RichText> exampleText() {
        return switch (activity) {
            case Activity.Reflection reflection -> reflection.example();
            case Activity.Worksheet worksheet -> worksheet.example();
            case Activity.Discussion _, Activity.GroupActivity _, Activity.FieldAssignment _ ->
                    Optional.empty();
        };
    }

    private Component onPaper() {
        var link =
                new Anchor(
                        WorksheetLinks.empty(desk.unit(), activity.key()),
                        getTranslation("activity.on-paper"));
        link.addClassNames("more", "small");
        link.addComponentAsFirst(Icon.small("printer"));
        return link;
    }
}
