package welvaren.ui.tracking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import welvaren.cohort.Cohort;
import welvaren.content.CourseUnit.UnitText;
import welvaren.learning.StepRef;
import welvaren.tracking.UnitReport.SharedText;
import welvaren.ui.cohort.Days;
import welvaren.ui.design.RuledHeading;

/// What learners wrote for a unit and share with who accompanies them, activity by activity.
class SharedTexts extends Composite<Section> {

    private final UUID cohort;

    SharedTexts(UUID cohort, List<SharedText> texts, UnitText unit) {
        this.cohort = cohort;
        var lead =
                new Paragraph(
                        getTranslation(
                                texts.isEmpty()
                                        ? "tracking.unit.texts.none"
                                        : "tracking.unit.texts.lead"));
        getContent().add(new RuledHeading(getTranslation("tracking.unit.texts")), lead);
        texts.stream().map(SharedText::step).distinct().forEach(step -> add(step, texts, unit));
    }

    private void add(StepRef step, List<SharedText> texts, UnitText unit) {
        getContent().add(new H3(StepTable.title(step, unit)));
        texts.stream()
                .filter(text -> text.step().equals(step))
                .forEach(text -> getContent().add(item(text)));
    }

    private Component item(SharedText text) {
        var learner = text.learner();
        var name = new Anchor(ProgressLinks.learner(cohort, learner.uuid()), learner.name());
        var when =
                new Span(
                        getTranslation(
                                "tracking.unit.text",
                                Days.date(Cohort.day(text.writtenAt()), getLocale())));
        when.addClassNames("small", "sub");
        var body = new Paragraph(text.text());
        body.addClassName("sharedtext");
        return new Div(new Div(name, new Span(" "), when), body);
    }
}
