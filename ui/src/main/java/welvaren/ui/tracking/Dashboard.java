package welvaren.ui.tracking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortRole;
import welvaren.cohort.MyCohort;
import welvaren.content.Catalogue;
import welvaren.language.Language;
import welvaren.tracking.CheckIn;
import welvaren.tracking.Snapshot;
import welvaren.ui.cohort.Days;
import welvaren.ui.design.EmptyState;
import welvaren.ui.design.Icon;
import welvaren.ui.design.RuledHeading;

/// How a cohort gets on: in one sentence, as two lines, by the names of who may need somebody, and
/// as a table of everybody. All four are drawn of the same snapshot.
class Dashboard extends Composite<Div> {

    private static final int MOTIF = 3;

    private final Language language;
    private final Paragraph sentence = new Paragraph();
    private final CourseChart chart = new CourseChart();
    private final AttentionList attention;
    private final Heatmap heatmap;
    private final Div shown = new Div();
    private final Component empty;

    /// @param csv its table, for a spreadsheet
    Dashboard(MyCohort mine, RulesForm rules, DownloadHandler csv, Language language) {
        this.language = language;
        var cohort = mine.cohort();
        rules.setVisible(mine.role() == CohortRole.LECTURER && !cohort.isArchived());
        attention = new AttentionList(cohort.uuid(), rules);
        heatmap = new Heatmap(cohort.uuid());
        empty = new EmptyState(MOTIF, getTranslation("tracking.nobody"));
        sentence.addClassName("lead");
        var columns = new Div(chart, attention);
        columns.addClassName("dash");
        var heading = new RuledHeading(getTranslation("tracking.heatmap.heading"), legend());
        shown.add(columns, new Section(heading, heatmap));
        getContent().addClassName("dashboard");
        getContent().add(head(cohort, csv), empty, shown);
    }

    private Component head(Cohort cohort, DownloadHandler file) {
        var csv = new Anchor();
        csv.setHref(file);
        csv.addClassNames("btn", "sec");
        csv.getElement().setAttribute("router-ignore", true);
        csv.add(Icon.of("download"), new Span(getTranslation("tracking.csv")));
        var above = new Paragraph(getTranslation("tracking.heading"));
        above.addClassNames("small", "sub");
        var head = new Div(new Div(above, new H1(cohort.name()), sentence), csv);
        head.addClassName("dashhead");
        return head;
    }

    /// Shows another moment; only what differs is drawn.
    void show(Snapshot snapshot, List<CheckIn.About> log, Catalogue catalogue) {
        var isEmpty = snapshot.rows().isEmpty();
        empty.setVisible(isEmpty);
        shown.setVisible(!isEmpty);
        var flags = snapshot.flags();
        sentence.setText(sentence(snapshot, flags.size()));
        if (!isEmpty) {
            chart.show(snapshot.course());
            attention.show(
                    new AttentionList.Content(flags, log, snapshot.thresholds()),
                    catalogue,
                    language);
            heatmap.show(snapshot, catalogue, language);
        }
    }

    private String sentence(Snapshot snapshot, int flags) {
        var cohort = snapshot.plan().cohort();
        if (snapshot.today().isBefore(cohort.startsOn())) {
            return getTranslation(
                    "tracking.sentence.not-begun", Days.date(cohort.startsOn(), getLocale()));
        } else if (snapshot.rows().isEmpty()) {
            return "";
        } else {
            return getTranslation(
                    "tracking.sentence", snapshot.onSchedule(), snapshot.rows().size(), flags);
        }
    }

    private Component legend() {
        var legend = new Div();
        legend.addClassNames("row", "small", "sub", "wrapf", "legend");
        for (var state : List.of("not-begun", "partial", "done", "late")) {
            var key = new Span();
            key.addClassNames("key", state);
            key.getElement().setAttribute("aria-hidden", "true");
            legend.add(new Span(key, new Span(getTranslation("tracking.legend." + state))));
        }
        return legend;
    }
}
