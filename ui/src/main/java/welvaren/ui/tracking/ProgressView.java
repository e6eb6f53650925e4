package welvaren.ui.tracking;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.Registration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import welvaren.change.Change;
import welvaren.cohort.CohortPeople;
import welvaren.cohort.MyCohorts;
import welvaren.content.Catalogues;
import welvaren.person.Viewer;
import welvaren.tracking.AttentionRules;
import welvaren.tracking.AttentionRules.Changed;
import welvaren.tracking.CheckIn;
import welvaren.tracking.CheckIns;
import welvaren.tracking.CohortProgress;
import welvaren.tracking.Snapshot;
import welvaren.tracking.Thresholds;
import welvaren.ui.cohort.CohortPage;
import welvaren.ui.signin.Visit;

/// How a cohort gets on, for who accompanies it: as it is now, as long as the page is open. A
/// learner is led to the page that says what is seen of her.
@Route(ProgressLinks.ALL)
@AnonymousAllowed
class ProgressView extends CohortPage {

    private final CohortProgress progress;
    private final AttentionRules rules;
    private final CheckIns checkIns;
    private final CohortPeople people;
    private final Catalogues catalogues;
    private final OpenDashboards dashboards;

    /// Who looks: a change that is pushed into the page comes without a request of hers.
    private Viewer looking = Viewer.ANONYMOUS;

    private volatile Set<Change> shown = Set.of();
    private @Nullable Dashboard dashboard;
    private @Nullable Registration following;

    ProgressView(
            Visit visit,
            MyCohorts cohorts,
            CohortProgress progress,
            AttentionRules rules,
            CheckIns checkIns,
            CohortPeople people,
            Catalogues catalogues,
            OpenDashboards dashboards) {
        super(visit, cohorts, ProgressLinks.PROGRESS);
        this.progress = progress;
        this.rules = rules;
        this.checkIns = checkIns;
        this.people = people;
        this.catalogues = catalogues;
        this.dashboards = dashboards;
    }

    @Override
    protected void load(BeforeEnterEvent event) {
        looking = viewer();
        if (!mine().role().accompanies() && looking instanceof Viewer.SignedIn person) {
            people.of(person, uuid()).stream()
                    .filter(one -> one.id().equals(person.id()))
                    .forEach(one -> event.forwardTo(ProgressLinks.learner(uuid(), one.uuid())));
        }
    }

    @Override
    protected void fill(Div page) {
        if (mine().role().accompanies()) {
            var snapshot = progress.of(looking, uuid()).orElseThrow(NotFoundException::new);
            var made =
                    new Dashboard(
                            mine(),
                            new RulesForm(this::thresholds, this::change),
                            ProgressCsv.handler(
                                    () -> progress.of(viewer(), uuid()),
                                    catalogues::current,
                                    language()),
                            language());
            dashboard = made;
            page.add(made);
            show(snapshot);
        }
    }

    private void show(Snapshot snapshot) {
        var changes = new HashSet<Change>();
        changes.add(new Change(Change.Kind.COHORT, uuid().toString()));
        for (var row : snapshot.rows()) {
            changes.add(new Change(Change.Kind.PROGRESS, row.learner().uuid().toString()));
            changes.add(new Change(Change.Kind.PERSON, Long.toString(row.learner().id().value())));
        }
        shown = Set.copyOf(changes);
        if (dashboard != null) {
            dashboard.show(snapshot, log(), catalogues.current());
        }
    }

    private List<CheckIn.About> log() {
        return checkIns.of(looking, uuid());
    }

    /// Something changed. Who may no longer sees the page go.
    private void redraw() {
        progress.of(looking, uuid())
                .ifPresentOrElse(
                        this::show, () -> getUI().map(UI::getPage).ifPresent(Page::reload));
    }

    private Thresholds thresholds() {
        return rules.of(looking, uuid()).orElse(Thresholds.USUAL);
    }

    private Changed change(Thresholds before, Thresholds wanted) {
        return rules.change((Viewer.SignedIn) looking, uuid(), before, wanted);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        following = dashboards.add(event.getUI(), () -> shown, this::redraw);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.remove();
        }
    }
}
