package welvaren.ui.tracking;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import welvaren.content.Catalogue;
import welvaren.language.Language;
import welvaren.tracking.Timelines.Day;
import welvaren.tracking.Timelines.InUnit;
import welvaren.ui.cohort.Days;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.learning.LearningLinks;

/// What a learner did, day after day, the latest first.
class TimelinePart extends Composite<Section> {

    private static final int MOST_DAYS = 60;

    private final Catalogue catalogue;
    private final Language language;

    TimelinePart(List<Day> days, Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
        getContent().add(new RuledHeading(getTranslation("tracking.timeline")));
        if (days.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("tracking.timeline.empty")));
        } else {
            var list = new OrderedList();
            list.addClassName("timeline");
            days.stream().limit(MOST_DAYS).forEach(day -> list.add(item(day)));
            getContent().add(list);
        }
    }

    private ListItem item(Day day) {
        var when = new Span(Days.date(day.day(), getLocale()));
        when.addClassName("when");
        var units = new UnorderedList();
        day.units().forEach(one -> units.add(item(one)));
        return new ListItem(when, units);
    }

    private ListItem item(InUnit one) {
        var title = catalogue.unit(one.unit()).orElseThrow().text().in(language).title();
        var what = new Span(what(one));
        what.addClassNames("small", "sub");
        return new ListItem(
                new Div(new Anchor(LearningLinks.unit(one.unit()), title)), new Div(what));
    }

    private String what(InUnit one) {
        var parts = new ArrayList<String>();
        if (one.steps() > 0) {
            parts.add(getTranslation("tracking.timeline.steps", one.steps()));
        }
        if (one.answers() > 0) {
            parts.add(getTranslation("tracking.timeline.answers", one.answers(), one.right()));
        }
        return parts.isEmpty()
                ? getTranslation("tracking.timeline.looked")
                : String.join(" · ", parts);
    }
}
