package welvaren.ui.tracking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import welvaren.cohort.Cohort;
import welvaren.tracking.CheckIn;
import welvaren.tracking.CheckIns;
import welvaren.ui.cohort.Days;
import welvaren.ui.design.RuledHeading;

/// What was written to and about a learner, the latest first.
class CheckInLog extends Composite<Section> {

    private final boolean mayClose;
    private final BiConsumer<UUID, String> close;

    CheckInLog(List<CheckIn> all, boolean mayClose, BiConsumer<UUID, String> close) {
        this.mayClose = mayClose;
        this.close = close;
        getContent().add(new RuledHeading(getTranslation("tracking.log")));
        if (all.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("tracking.log.empty")));
        } else {
            var list = new UnorderedList();
            list.addClassName("checkins");
            all.forEach(one -> list.add(item(one)));
            getContent().add(list);
        }
    }

    private ListItem item(CheckIn checkIn) {
        var head =
                new Paragraph(
                        getTranslation(
                                "tracking.log." + checkIn.kind().name().toLowerCase(Locale.ROOT),
                                Days.date(Cohort.day(checkIn.madeAt()), getLocale()),
                                checkIn.by().orElseGet(() -> getTranslation("tracking.former"))));
        head.addClassNames("small", "sub");
        var body = new Paragraph(checkIn.body());
        body.addClassName("astyped");
        var item = new ListItem(head, body);
        checkIn.outcome()
                .ifPresent(words ->
                        item.add(new Paragraph(getTranslation("tracking.outcome", words))));
        if (checkIn.isOpen()) {
            item.add(open(checkIn));
        }
        return item;
    }

    private Component open(CheckIn checkIn) {
        var day = checkIn.followUpOn().orElseThrow();
        var when =
                new Paragraph(
                        new Span(
                                getTranslation(
                                        "tracking.look-again", Days.date(day, getLocale()))));
        if (checkIn.isOverdue(Cohort.today())) {
            var tag = new Span(getTranslation("tracking.overdue"));
            tag.addClassNames("tag", "warn");
            when.add(tag);
        }
        var all = new Div(when);
        if (mayClose) {
            all.add(closing(checkIn));
        }
        return all;
    }

    private Component closing(CheckIn checkIn) {
        var outcome = new TextField(getTranslation("tracking.outcome.label"));
        outcome.setMaxLength(CheckIns.LONGEST_OUTCOME);
        var button = new Button(getTranslation("tracking.outcome.do"));
        button.addClickListener(_ -> close.accept(checkIn.uuid(), outcome.getValue()));
        var form = new Div(outcome, button);
        form.addClassNames("row", "wrapf", "closing");
        return form;
    }
}
