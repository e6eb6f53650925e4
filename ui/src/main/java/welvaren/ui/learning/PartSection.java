package welvaren.ui.learning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import welvaren.content.Activity;
import welvaren.content.Part;
import welvaren.content.Term;
import welvaren.learning.Progress;
import welvaren.learning.Progress.InUnit;
import welvaren.learning.StepProgress;
import welvaren.learning.StepRef;
import welvaren.ui.activity.ActivityPanel;
import welvaren.ui.activity.Desk;
import welvaren.ui.design.Icon;
import welvaren.ui.design.SafeHtml;
import welvaren.writing.FieldRef;

/// A part of a unit: text and activities in order, then the mark that she read it.
class PartSection extends Section {

    private final Lesson lesson;
    private final Part part;
    private final Runnable progressed;
    private final Span status = new Span();
    private final Button mark = new Button();
    private final Map<StepRef, ActivityPanel> exercises = new HashMap<>();
    private boolean isRead;

    PartSection(Lesson lesson, Part part, List<Term> terms, Runnable progressed) {
        this.lesson = lesson;
        this.part = part;
        this.progressed = progressed;
        setId(part.key());
        addClassName("part");
        var margin = new Div();
        margin.addClassName("partmargin");
        terms.forEach(term -> margin.add(explained(term)));
        margin.add(
                new PartNote(
                        lesson,
                        FieldRef.note(lesson.ref(), part.key()),
                        part.title(),
                        lesson.texts().text(FieldRef.note(lesson.ref(), part.key()))));
        add(body(), margin);
    }

    private Component body() {
        var desk =
                new Desk(
                        lesson.ref(),
                        lesson.work(),
                        lesson.texts(),
                        lesson.tab(),
                        progressed,
                        lesson.edition()::afterText,
                        lesson.cohorts());
        var heading = new H2(part.title());
        heading.addClassName("parttitle");
        var body = new Div(heading);
        body.addClassName("partbody");
        for (var block : part.blocks()) {
            body.add(
                    switch (block) {
                        case Part.Prose(var text) -> new SafeHtml(text.html(), "prose");
                        case Part.Picture(var diagram) -> new DiagramFigure(diagram);
                        case Part.Exercise(var activity) -> exercise(desk, activity);
                    });
        }
        body.add(foot());
        return body;
    }

    private Component exercise(Desk desk, Activity activity) {
        var step = StepRef.activity(lesson.ref(), activity.key());
        var panel = new ActivityPanel(desk, activity, state(lesson.far(), step));
        exercises.put(step, panel);
        // A part and an activity may have the same key: the address leads to the part.
        var isPart = lesson.text().part(activity.key()).isPresent();
        panel.setId(isPart ? "activity-" + activity.key() : activity.key());
        var place = new Div(panel);
        place.addClassName("exercise");
        if (activity instanceof Activity.Discussion) {
            place.add(lesson.talks().at(step));
        }
        return place;
    }

    private static Optional<StepProgress> state(InUnit far, StepRef step) {
        return far.steps().stream()
                .filter(one -> one.ref().equals(step))
                .findFirst()
                .flatMap(Progress.Step::progress);
    }

    private Component explained(Term term) {
        var note =
                new Div(
                        new H3(term.term().in(lesson.language())),
                        new Paragraph(term.text().in(lesson.language())));
        note.addClassNames("aside", "termnote");
        return note;
    }

    private Component foot() {
        status.addClassNames("tag", "ok");
        mark.addClickListener(_ -> toggle());
        var marks = new Div(status, mark);
        marks.addClassNames("row", "wrapf");
        var foot = new Div(marks);
        foot.addClassName("partfoot");
        var parts = lesson.text().parts();
        var next = parts.indexOf(part) + 1;
        if (next < parts.size()) {
            var link = new Anchor(LearningLinks.part(lesson.ref(), parts.get(next).key()));
            link.setText(getTranslation("unit.next-part", parts.get(next).title()));
            link.addClassNames("more", "nextpart");
            foot.add(link);
        }
        return foot;
    }

    private void toggle() {
        var step = StepRef.part(lesson.ref(), part.key());
        if (isRead) {
            lesson.work().unmark(step);
        } else {
            lesson.work().complete(step);
        }
        progressed.run();
    }

    /// Shows whether she read it, and how far its exercises are. The button stays the same one, so
    /// that it keeps the focus.
    void show(InUnit far) {
        exercises.forEach((step, panel) -> panel.show(state(far, step)));
        isRead =
                state(far, StepRef.part(lesson.ref(), part.key()))
                        .filter(StepProgress::isSettled)
                        .isPresent();
        status.removeAll();
        status.setVisible(isRead);
        status.add(Icon.small("check"));
        status.add(getTranslation("unit.read"));
        mark.setText(getTranslation(isRead ? "unit.not-read" : "unit.mark-read"));
        mark.setAriaLabel(
                getTranslation(
                        isRead ? "unit.not-read-part" : "unit.mark-read-part", part.title()));
        mark.removeThemeVariants(ButtonVariant.AURA_TERTIARY);
        if (isRead) {
            mark.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        }
    }
}
