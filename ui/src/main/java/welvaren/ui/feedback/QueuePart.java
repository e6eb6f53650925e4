package welvaren.ui.feedback;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import welvaren.content.Catalogue;
import welvaren.feedback.HandInQueue;
import welvaren.feedback.HandInQueue.Row;
import welvaren.language.Language;
import welvaren.ui.design.EmptyState;
import welvaren.ui.design.RuledHeading;

/// What waits to be looked at, the oldest first, and what was answered.
class QueuePart extends Div {

    private static final int MOTIF = 3;

    private final UUID cohort;
    private final Catalogue catalogue;
    private final Language language;

    QueuePart(UUID cohort, HandInQueue.Rows rows, Catalogue catalogue, Language language) {
        this.cohort = cohort;
        this.catalogue = catalogue;
        this.language = language;
        addClassName("stacked");
        if (rows.waiting().isEmpty() && rows.answered().isEmpty()) {
            add(new EmptyState(MOTIF, getTranslation("feedback.queue.empty")));
        } else {
            add(section("feedback.queue", rows.waiting(), "feedback.queue.done"));
        }
        if (!rows.answered().isEmpty()) {
            add(section("feedback.answered", rows.answered(), ""));
        }
    }

    private Section section(String heading, List<Row> rows, String none) {
        var many = new Span(getTranslation("feedback.count", rows.size()));
        many.addClassNames("small", "sub");
        var section = new Section(new RuledHeading(getTranslation(heading), many));
        if (rows.isEmpty()) {
            section.add(Words.small(getTranslation(none)));
        } else {
            var list = new OrderedList();
            list.addClassName("works");
            rows.forEach(row -> list.add(item(row)));
            section.add(list);
        }
        return section;
    }

    private WorkRow item(Row row) {
        var below =
                getTranslation(
                        "feedback.queue.row",
                        Words.title(catalogue, row.sheet(), language),
                        Words.day(row.handedInAt(), language.locale()));
        var item = new WorkRow(row.author(), FeedbackLinks.handIn(cohort, row.handIn()), below);
        if (row.version() > 1) {
            item.end(Words.tag(getTranslation("feedback.version.small", row.version()), "line"));
        }
        if (!row.stand().isWaiting()) {
            item.end(Words.stand(row.stand(), this));
        }
        return item;
    }
}
