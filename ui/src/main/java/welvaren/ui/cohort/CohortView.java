package welvaren.ui.cohort;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.Set;
import welvaren.cohort.Beginnings;
import welvaren.cohort.Clarity;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortPeople;
import welvaren.cohort.CohortPlan;
import welvaren.cohort.CohortPlan.Moment;
import welvaren.cohort.CohortPlans;
import welvaren.cohort.CohortRole;
import welvaren.cohort.Enrolments;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.cohort.ProposalBox;
import welvaren.cohort.Proposals;
import welvaren.cohort.Standing;
import welvaren.content.Catalogues;
import welvaren.content.UnitRef;
import welvaren.learning.HowFar;
import welvaren.learning.Progress.InUnit;
import welvaren.person.Viewer;
import welvaren.ui.design.Notice;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.design.Sure;
import welvaren.ui.signin.Visit;

/// A cohort: where it is, what is next, and who is in it.
@Route(CohortLinks.ONE)
@AnonymousAllowed
class CohortView extends CohortPage {

    private final CohortPlans plans;
    private final CohortPeople people;
    private final Enrolments enrolments;
    private final HowFar howFar;
    private final Catalogues catalogues;
    private final Beginnings beginnings;
    private final Clarity clarity;
    private final ProposalBox box;
    private final ProposePart propose;
    private final Notice wrong = Notice.bad();
    private boolean asParticipant;

    CohortView(
            Visit visit,
            MyCohorts cohorts,
            CohortPlans plans,
            CohortPeople people,
            Enrolments enrolments,
            HowFar howFar,
            Catalogues catalogues,
            Beginnings beginnings,
            Clarity clarity,
            Proposals proposals,
            ProposalBox box) {
        super(visit, cohorts, "");
        this.plans = plans;
        this.people = people;
        this.enrolments = enrolments;
        this.howFar = howFar;
        this.catalogues = catalogues;
        this.beginnings = beginnings;
        this.clarity = clarity;
        this.box = box;
        this.propose = new ProposePart(this, proposals, box);
    }

    @Override
    protected void load(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        asParticipant =
                mine().role().accompanies() && asked.getSingleParameter(CohortLinks.AS).isPresent();
    }

    @Override
    protected MyCohort shown() {
        return asParticipant
                ? new MyCohort(mine().cohort(), CohortRole.PARTICIPANT, mine().joinedAt())
                : mine();
    }

    @Override
    protected void fill(Div page) {
        var plan = plans.of(viewer(), uuid()).orElseThrow();
        var where = new Paragraph(where(plan));
        where.addClassName("lead");
        var aside =
                new Aside(
                        new FellowsPart(
                                people.of(viewer(), uuid()),
                                beginnings.profiles(viewer(), uuid())));
        if (!asParticipant) {
            aside.add(leaving());
        }
        var main = new Div();
        main.addClassName("stacked");
        if (shown().role().accompanies()) {
            main.add(
                    new VoicesPart(
                            clarity.voices(viewer(), uuid()), catalogues.current(), language()));
            main.add(due(plan), optional(plan));
        } else {
            propose.translate(!asParticipant);
            main.add(due(plan), propose, optional(plan));
        }
        var columns = new Div(main, aside);
        columns.addClassName("cols");
        page.add(new H1(plan.cohort().name()), where, wrong);
        if (mine().role().accompanies()) {
            page.add(eyes());
        }
        if (shown().role().leads()) {
            proposed().ifPresent(page::add);
        }
        page.add(columns);
    }

    /// To look with the eyes of a participant, and back.
    private Component eyes() {
        if (asParticipant) {
            var notice = Notice.plain();
            notice.say(
                    getTranslation("cohort.as.participant"),
                    new Anchor(CohortLinks.cohort(uuid()), getTranslation("cohort.as.self")));
            return notice;
        } else {
            var look =
                    new Anchor(CohortLinks.asParticipant(uuid()), getTranslation("cohort.as.look"));
            look.addClassName("more");
            return look;
        }
    }

    /// The way to what learners proposed, while something waits.
    private Optional<Component> proposed() {
        var waiting = box.open(viewer(), uuid()).size();
        if (waiting == 0) {
            return Optional.empty();
        }
        var notice = Notice.plain();
        notice.say(
                getTranslation("proposals.waiting", waiting),
                new Anchor(CohortLinks.plan(uuid()), getTranslation("proposals.waiting.look")));
        return Optional.of(notice);
    }

    private String where(CohortPlan plan) {
        var cohort = plan.cohort();
        if (cohort.isArchived()) {
            return getTranslation("cohort.where.archived");
        }
        return switch (plan.at(Cohort.today())) {
            case Moment.NotBegun _ ->
                    getTranslation(
                            "cohort.where.not-begun", Days.whole(cohort.startsOn(), getLocale()));
            case Moment.InWeek(var week) -> getTranslation("cohort.where.week", week, plan.weeks());
            case Moment.InFreeWeek _ -> getTranslation("cohort.where.free");
            case Moment.Over _ ->
                    getTranslation("cohort.where.over", Days.date(cohort.endsOn(), getLocale()));
        };
    }

    private Component due(CohortPlan plan) {
        var person = (Viewer.SignedIn) viewer();
        var done =
                Optional.of(asParticipant ? Set.<UnitRef>of() : done(person))
                        .filter(_ -> shown().role() == CohortRole.PARTICIPANT);
        return new DuePart(plan, person.id(), done, catalogues.current(), language());
    }

    private Set<UnitRef> done(Viewer.SignedIn person) {
        return howFar.of(person).modules().stream()
                .flatMap(module -> module.units().stream())
                .filter(InUnit::isDone)
                .map(InUnit::unit)
                .collect(toSet());
    }

    private Component optional(CohortPlan plan) {
        var units =
                plan.units().stream().filter(unit -> unit.standing() == Standing.OPTIONAL).toList();
        if (units.isEmpty()) {
            return new Div();
        }
        var list = new UnorderedList();
        list.addClassName("agenda");
        units.forEach(unit ->
                list.add(
                        new DueItem(
                                unit, catalogues.current(), DueItem.State.PLANNED, language())));
        return new Section(new RuledHeading(getTranslation("cohort.optional")), list);
    }

    private Component leaving() {
        var leave = new Sure(this::leave);
        leave.translate(
                getTranslation("cohort.leave"),
                getTranslation("cohort.leave.sure"),
                getTranslation("cohort.leave.yes"));
        var what = new Paragraph(getTranslation("cohort.leave.what"));
        what.addClassNames("small", "sub");
        return new Section(new RuledHeading(getTranslation("cohort.leave.heading")), what, leave);
    }

    private void leave() {
        decide(person -> {
            switch (enrolments.leave(person, uuid())) {
                case DONE, NOBODY, ARCHIVED ->
                        getUI().ifPresent(ui -> ui.navigate(CohortLinks.all()));
                case LAST_LECTURER -> wrong.say(getTranslation("cohort.not-done.last-lecturer"));
            }
        });
    }
}
