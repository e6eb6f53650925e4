package welvaren.ui.tracking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.content.Catalogues;
import welvaren.content.CourseUnit.UnitText;
import welvaren.content.UnitRef;
import welvaren.tracking.Cell;
import welvaren.tracking.UnitReport;
import welvaren.tracking.UnitReports;
import welvaren.ui.cohort.CohortPage;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.signin.Visit;

/// How one unit went in a cohort, for who accompanies it.
@Route(ProgressLinks.UNIT)
@AnonymousAllowed
class UnitProgressView extends CohortPage {

    private final UnitReports reports;
    private final Catalogues catalogues;
    private UnitRef unit = new UnitRef("", "");

    UnitProgressView(Visit visit, MyCohorts cohorts, UnitReports reports, Catalogues catalogues) {
        super(visit, cohorts, ProgressLinks.PROGRESS);
        this.reports = reports;
        this.catalogues = catalogues;
    }

    @Override
    protected boolean mayLook(MyCohort viewers) {
        return viewers.role().accompanies();
    }

    @Override
    protected void load(BeforeEnterEvent event) {
        var asked = event.getRouteParameters();
        unit = new UnitRef(asked.get("module").orElse(""), asked.get("unit").orElse(""));
        report();
    }

    private UnitReport report() {
        return reports.of(viewer(), uuid(), unit).orElseThrow(NotFoundException::new);
    }

    private UnitText text() {
        return catalogues.current().unit(unit).orElseThrow().text().in(language());
    }

    @Override
    protected void fill(Div page) {
        var report = report();
        var lead =
                new Paragraph(
                        getTranslation(
                                "tracking.unit.sentence",
                                report.begun(),
                                report.rows().size(),
                                report.finished(),
                                report.late()));
        lead.addClassName("lead");
        page.add(new H1(text().title()), lead);
        report.days()
                .ifPresent(days ->
                        page.add(new Paragraph(getTranslation("tracking.unit.days", days))));
        page.add(ways());
        var main =
                new Div(
                        new StepTable(report.steps(), text()),
                        new QuestionCounts(report.questions(), text()),
                        new SharedTexts(uuid(), report.texts(), text()));
        var columns = new Div(main, new Aside(learners(report.rows())));
        columns.addClassName("cols");
        page.add(columns);
    }

    private Component ways() {
        var back = new Anchor(ProgressLinks.progress(uuid()), getTranslation("tracking.back"));
        var look = new Anchor(LearningLinks.unit(unit), getTranslation("tracking.unit.look"));
        var ways = new Div(back, look);
        ways.addClassNames("row", "wrapf");
        return ways;
    }

    private Component learners(List<UnitReport.Row> rows) {
        var list = new UnorderedList();
        list.addClassName("risk");
        for (var row : rows) {
            var name =
                    new Anchor(
                            ProgressLinks.learner(uuid(), row.learner().uuid()),
                            row.learner().name());
            var state = new Span(said(row.cell()));
            state.addClassNames("small", "sub");
            list.add(new ListItem(name, state));
        }
        return new Section(new RuledHeading(getTranslation("tracking.unit.learners")), list);
    }

    private String said(Cell cell) {
        var key = cell.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var state = getTranslation("tracking.state." + key);
        var words =
                cell.state() == Cell.State.PARTIAL ? state + ", " + cell.percent() + "%" : state;
        return cell.isLate() ? words + ", " + getTranslation("tracking.state.late") : words;
    }

    @Override
    protected String title() {
        return text().title();
    }
}
