package welvaren.ui.cohort;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import welvaren.cohort.PlannedUnit;
import welvaren.content.Catalogue;
import welvaren.language.Language;
import welvaren.ui.learning.LearningLinks;

/// A unit of a plan: until when, what, and whether it is done.
class DueItem extends ListItem {

    /// What stands behind it.
    enum State {
        /// Nobody asks how far somebody is.
        PLANNED,
        DONE,
        OPEN,
        LATE;

        static State of(PlannedUnit unit, boolean done, LocalDate today) {
            if (done) {
                return DONE;
            }
            return unit.isPast(today) ? LATE : OPEN;
        }
    }

    DueItem(PlannedUnit planned, Catalogue catalogue, State state, Language language) {
        var found = catalogue.unit(planned.unit()).orElseThrow();
        var module = catalogue.module(planned.unit().module()).orElseThrow();
        var link =
                new Anchor(LearningLinks.unit(planned.unit()), found.text().in(language).title());
        link.addClassName("name");
        var below = new Span(module.text().in(language).title());
        below.addClassNames("small", "sub");
        var words = new Div(new Div(link), new Div(below));
        tag(state).ifPresent(words::add);
        add(planned.dueOn().map(day -> date(day, language)).orElseGet(Span::new), words);
    }

    /// A day as it stands in an agenda.
    static Component date(LocalDate day, Language language) {
        var number = new Span(Integer.toString(day.getDayOfMonth()));
        number.addClassName("daynumber");
        var date = new Span(number, new Span(" " + Days.month(day, language.locale())));
        date.addClassName("date");
        return date;
    }

    private Optional<Span> tag(State state) {
        return switch (state) {
            case PLANNED, OPEN -> Optional.empty();
            case DONE -> Optional.of(tag("cohort.done", "ok"));
            case LATE -> Optional.of(tag("cohort.late", "warn"));
        };
    }

    private Span tag(String message, String kind) {
        var tag = new Span(getTranslation(message));
        tag.addClassNames("tag", kind);
        return tag;
    }
}
