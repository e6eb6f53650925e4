package welvaren.ui.cohort;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.Set;
import welvaren.cohort.AgendaItem;
import welvaren.cohort.CalendarAddresses;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortPlan;
import welvaren.cohort.CohortPlans;
import welvaren.cohort.CohortRole;
import welvaren.cohort.MyCohorts;
import welvaren.cohort.PlannedUnit;
import welvaren.cohort.Standing;
import welvaren.content.Catalogues;
import welvaren.content.UnitRef;
import welvaren.learning.HowFar;
import welvaren.learning.Progress.InUnit;
import welvaren.person.Viewer;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.signin.Visit;

/// Everything that stands in the agenda of a cohort, and how to have it in one's own calendar.
@Route(CohortLinks.ONE + "/" + CohortLinks.AGENDA)
@AnonymousAllowed
class AgendaView extends CohortPage {

    private final CohortPlans plans;
    private final HowFar howFar;
    private final Catalogues catalogues;
    private final CalendarPart calendar;

    AgendaView(
            Visit visit,
            MyCohorts cohorts,
            CohortPlans plans,
            HowFar howFar,
            Catalogues catalogues,
            CalendarAddresses addresses) {
        super(visit, cohorts, CohortLinks.AGENDA);
        this.plans = plans;
        this.howFar = howFar;
        this.catalogues = catalogues;
        this.calendar = new CalendarPart(this, addresses);
    }

    @Override
    protected void fill(Div page) {
        var person = (Viewer.SignedIn) viewer();
        var plan = plans.of(person, uuid()).orElseThrow();
        var done = plan.role() == CohortRole.PARTICIPANT ? done(person) : Set.<UnitRef>of();
        var list = new OrderedList();
        list.addClassName("agenda");
        AgendaItem.of(plan, person.id()).forEach(item -> list.add(item(item, plan, done)));
        calendar.translate();
        var days = new Section(new RuledHeading(getTranslation("agenda.days")), list);
        var columns = new Div(days, new Aside(calendar));
        columns.addClassName("cols");
        page.add(new H1(getTranslation("cohort.way.agenda")), columns);
    }

    private Set<UnitRef> done(Viewer.SignedIn person) {
        return howFar.of(person).modules().stream()
                .flatMap(module -> module.units().stream())
                .filter(InUnit::isDone)
                .map(InUnit::unit)
                .collect(toSet());
    }

    private Component item(AgendaItem item, CohortPlan plan, Set<UnitRef> done) {
        var name = plan.cohort().name();
        return switch (item) {
            case AgendaItem.Begins _ -> line(item, getTranslation("agenda.begins", name));
            case AgendaItem.Ends _ -> line(item, getTranslation("agenda.ends", name));
            case AgendaItem.ClassFreeWeek _ -> line(item, getTranslation("agenda.free.week"));
            case AgendaItem.Proposed(_, var proposal) -> new ProposedItem(proposal, language());
            case AgendaItem.Due(var day, var ref) -> {
                var planned = new PlannedUnit(ref, Standing.MANDATORY, Optional.of(day));
                yield new DueItem(
                        planned,
                        catalogues.current(),
                        plan.role() == CohortRole.PARTICIPANT
                                ? DueItem.State.of(planned, done.contains(ref), Cohort.today())
                                : DueItem.State.PLANNED,
                        language());
            }
        };
    }

    private ListItem line(AgendaItem item, String words) {
        return new ListItem(DueItem.date(item.day(), language()), new Span(words));
    }
}
