package welvaren.ui.cohort;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import welvaren.cohort.Beginnings;
import welvaren.cohort.Clarity;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortPeople;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.cohort.CohortPlan;
import welvaren.cohort.CohortPlan.Moment;
import welvaren.cohort.CohortPlans;
import welvaren.cohort.CohortRole;
import welvaren.cohort.Enrolments;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.cohort.PlannedUnit;
import welvaren.cohort.Profile;
import welvaren.cohort.Standing;
import welvaren.content.Catalogues;
import welvaren.content.UnitRef;
import welvaren.learning.HowFar;
import welvaren.learning.Progress.InUnit;
import welvaren.person.PersonId;
import welvaren.person.Viewer;
import welvaren.ui.design.EmptyState;
import welvaren.ui.design.Notice;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.design.Sure;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.signin.Visit;

/// A cohort: where it is, what is next, and who is in it.
@Route(CohortLinks.ONE)
@AnonymousAllowed
class CohortView extends CohortPage {

    private static final int MOTIF = 1;

    private final CohortPlans plans;
    private final CohortPeople people;
    private final Enrolments enrolments;
    private final HowFar howFar;
    private final Catalogues catalogues;
    private final Beginnings beginnings;
    private final Clarity clarity;
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
            Clarity clarity) {
        super(visit, cohorts, "");
        this.plans = plans;
        this.people = people;
        this.enrolments = enrolments;
        this.howFar = howFar;
        this.catalogues = catalogues;
        this.beginnings = beginnings;
        this.clarity = clarity;
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
        var aside = new Aside(people());
        if (!asParticipant) {
            aside.add(leaving());
        }
        var main = new Div(due(plan), optional(plan));
        if (shown().role().accompanies()) {
            main.add(
                    new VoicesPart(
                            clarity.voices(viewer(), uuid()), catalogues.current(), language()));
        }
        var columns = new Div(main, aside);
        columns.addClassName("cols");
        page.add(new H1(plan.cohort().name()), where, wrong);
        if (mine().role().accompanies()) {
            page.add(eyes());
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
        var mine = shown().role() == CohortRole.PARTICIPANT;
        var person = ((Viewer.SignedIn) viewer()).id();
        var due = plan.dueFor(person);
        if (due.isEmpty()) {
            return new EmptyState(MOTIF, getTranslation("cohort.nothing-due"));
        }
        var done = mine && !asParticipant ? done(person) : Set.<UnitRef>of();
        var today = Cohort.today();
        var list = new OrderedList();
        list.addClassName("agenda");
        due.forEach(unit ->
                list.add(
                        new DueItem(
                                unit,
                                catalogues.current(),
                                mine
                                        ? DueItem.State.of(unit, done.contains(unit.unit()), today)
                                        : DueItem.State.PLANNED,
                                language())));
        var section = new Section(new RuledHeading(getTranslation("cohort.plan"), next(due, done)));
        if (mine) {
            section.add(standing(due, done));
        }
        section.add(list);
        return section;
    }

    private Set<UnitRef> done(PersonId person) {
        return howFar.of((Viewer.SignedIn) viewer()).modules().stream()
                .flatMap(module -> module.units().stream())
                .filter(InUnit::isDone)
                .map(InUnit::unit)
                .collect(toSet());
    }

    /// The way to what is next.
    private Component next(List<PlannedUnit> due, Set<UnitRef> done) {
        return due.stream()
                .filter(_ -> shown().role() == CohortRole.PARTICIPANT)
                .filter(unit -> !done.contains(unit.unit()))
                .findFirst()
                .<Component>map(unit -> {
                    var go =
                            new Anchor(
                                    LearningLinks.unit(unit.unit()),
                                    getTranslation("cohort.go-on"));
                    go.addClassName("more");
                    return go;
                })
                .orElseGet(Span::new);
    }

    private Paragraph standing(List<PlannedUnit> due, Set<UnitRef> done) {
        var today = Cohort.today();
        var late =
                due.stream()
                        .filter(unit -> !done.contains(unit.unit()))
                        .filter(unit -> unit.isPast(today))
                        .count();
        var finished = due.stream().filter(unit -> done.contains(unit.unit())).count();
        return new Paragraph(
                late == 0
                        ? getTranslation("cohort.standing", finished, due.size())
                        : getTranslation("cohort.standing.late", finished, due.size(), late));
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

    private Component people() {
        var all = people.of(viewer(), uuid());
        var profiles = beginnings.profiles(viewer(), uuid());
        var section = new Section(new RuledHeading(getTranslation("cohort.people")));
        for (var role : List.of(CohortRole.LECTURER, CohortRole.COACH, CohortRole.PARTICIPANT)) {
            var those = all.stream().filter(fellow -> fellow.role() == role).toList();
            if (!those.isEmpty()) {
                section.add(people(role, those, profiles));
            }
        }
        return section;
    }

    private static ListItem fellow(Fellow fellow, Map<PersonId, Profile> profiles) {
        var profile = profiles.getOrDefault(fellow.id(), Profile.EMPTY);
        var pronouns = profile.pronouns();
        var item =
                new ListItem(
                        new Span(
                                pronouns.isEmpty()
                                        ? fellow.name()
                                        : fellow.name() + " (" + pronouns + ")"));
        if (!profile.brings().isEmpty()) {
            var brings = new Paragraph(profile.brings());
            brings.addClassNames("small", "sub");
            item.add(brings);
        }
        return item;
    }

    private Component people(CohortRole role, List<Fellow> those, Map<PersonId, Profile> profiles) {
        var heading =
                new Paragraph(
                        getTranslation(
                                "cohort.people." + role.name().toLowerCase(Locale.ROOT),
                                those.size()));
        heading.addClassNames("small", "sub");
        var list = new UnorderedList();
        list.addClassName("fellows");
        those.forEach(fellow -> list.add(fellow(fellow, profiles)));
        return new Div(heading, list);
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
