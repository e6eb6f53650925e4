package welvaren.ui.cohort;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import welvaren.cohort.Changing;
import welvaren.cohort.CohortPeople;
import welvaren.cohort.CohortPlan;
import welvaren.cohort.CohortPlans;
import welvaren.cohort.Extensions;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.cohort.PlannedUnit;
import welvaren.cohort.Plans;
import welvaren.cohort.ProposalBox;
import welvaren.cohort.Proposals;
import welvaren.content.Catalogues;
import welvaren.ui.design.Notice;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.signin.Visit;

/// What a cohort does when: which units count, until when, which weeks are free, and who has more
/// time. For who leads it.
@Route(CohortLinks.ONE + "/" + CohortLinks.PLAN)
@AnonymousAllowed
class PlanView extends CohortPage {

    private final CohortPlans plans;
    private final Plans planning;
    private final Catalogues catalogues;
    private final List<ModulePlan> modules = new ArrayList<>();
    private final FreeWeeksPart freeWeeks;
    private final ProposalsPart proposals;
    private final ExtensionsPart extensions;
    private final Notice good = Notice.good();
    private final Notice bad = Notice.bad();
    private final Button save = new Button();
    private int version;

    PlanView(
            Visit visit,
            MyCohorts mine,
            CohortPlans plans,
            CohortPeople people,
            Plans planning,
            Extensions extensions,
            Proposals proposals,
            ProposalBox box,
            Catalogues catalogues) {
        super(visit, mine, CohortLinks.PLAN);
        this.plans = plans;
        this.planning = planning;
        this.catalogues = catalogues;
        this.freeWeeks =
                new FreeWeeksPart(weeks ->
                        decide(by -> answer(planning.changeFreeWeeks(by, uuid(), version, weeks))));
        this.proposals = new ProposalsPart(this, proposals, box);
        this.extensions = new ExtensionsPart(this, people, extensions, catalogues);
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.addClickListener(_ -> save());
    }

    @Override
    protected boolean mayLook(MyCohort viewers) {
        return viewers.role().leads();
    }

    @Override
    protected void load(BeforeEnterEvent event) {
        good.hush();
        bad.hush();
        show(plan());
    }

    CohortPlan plan() {
        return plans.of(viewer(), uuid()).orElseThrow();
    }

    private void show(CohortPlan plan) {
        version = plan.cohort().version();
        modules.clear();
        catalogues.current().modules().forEach(module -> modules.add(new ModulePlan(module, plan)));
        freeWeeks.show(plan);
        proposals.show(plan);
        extensions.show(plan);
    }

    @Override
    protected void fill(Div page) {
        var plan = plan();
        save.setText(getTranslation("cohort.save"));
        modules.forEach(module -> module.translate(language()));
        freeWeeks.translate();
        proposals.translate();
        extensions.translate();
        var units = new Section(new RuledHeading(getTranslation("plan.units")));
        units.add(new Paragraph(getTranslation("plan.units.lead")));
        late(plan, units);
        modules.forEach(units::add);
        units.add(save);
        page.add(new H1(getTranslation("cohort.way.plan")), good, bad);
        if (proposals.somethingWaits()) {
            page.add(proposals, units);
        } else {
            page.add(units, proposals);
        }
        page.add(freeWeeks, extensions);
    }

    /// Says what is due when the cohort is over.
    private void late(CohortPlan plan, Section units) {
        var end = plan.cohort().endsOn();
        var after =
                plan.units().stream()
                        .filter(unit -> unit.dueOn().filter(end::isBefore).isPresent())
                        .count();
        if (after > 0) {
            var notice = Notice.plain();
            notice.say(getTranslation("plan.after-end", after, Days.date(end, getLocale())));
            units.add(notice);
        }
    }

    private void save() {
        var edited = new ArrayList<PlannedUnit>();
        modules.forEach(module -> edited.addAll(module.edited()));
        decide(by -> answer(planning.change(by, uuid(), version, edited, freeWeeks.before())));
    }

    /// Who comes second keeps what she changed, sees what others did in the rest, and may save hers
    /// over theirs.
    private void answer(Changing outcome) {
        good.hush();
        bad.hush();
        reread();
        var now = plan();
        switch (outcome) {
            case Changing.Changed _ -> {
                show(now);
                draw();
                good.say(getTranslation("cohort.saved"));
            }
            case Changing.ChangedMeanwhile _ -> {
                version = now.cohort().version();
                modules.forEach(module -> module.takeOthers(now));
                freeWeeks.takeBase(now);
                bad.say(getTranslation("plan.meanwhile"));
            }
            case Changing.Archived _ -> bad.say(getTranslation("cohort.not-done.archived"));
            case Changing.Refused _ -> throw new IllegalStateException("Nothing to refuse");
        }
    }

    /// After more time was given or taken back.
    void extended(Changing outcome, String done) {
        answer(outcome);
        if (outcome instanceof Changing.Changed) {
            good.say(getTranslation(done));
        }
    }
}
