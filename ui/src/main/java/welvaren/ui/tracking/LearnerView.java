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
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.cohort.MyCohorts;
import welvaren.content.Catalogues;
import welvaren.person.Viewer;
import welvaren.tracking.Certificates;
import welvaren.tracking.CheckIn;
import welvaren.tracking.CheckInDraft;
import welvaren.tracking.CheckIns;
import welvaren.tracking.CheckIns.Kept;
import welvaren.tracking.CohortProgress;
import welvaren.tracking.LearnerRow;
import welvaren.tracking.Reason;
import welvaren.tracking.Snapshot;
import welvaren.tracking.Timelines;
import welvaren.ui.cohort.CohortPage;
import welvaren.ui.design.Icon;
import welvaren.ui.design.Notice;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.design.Site;
import welvaren.ui.signin.Visit;

/// How one learner gets on, for who accompanies her cohort and for herself: she sees what they see.
@Route(ProgressLinks.LEARNER)
@AnonymousAllowed
class LearnerView extends CohortPage {

    private final CohortProgress progress;
    private final Timelines timelines;
    private final CheckIns checkIns;
    private final Certificates certificates;
    private final Catalogues catalogues;
    private final CheckInForm message = new CheckInForm(CheckIn.Kind.MESSAGE, this::write);
    private final CheckInForm note = new CheckInForm(CheckIn.Kind.NOTE, this::write);
    private final Notice good = Notice.good();
    private final Notice bad = Notice.bad();
    private String person = "";
    private String name = "";

    LearnerView(
            Visit visit,
            MyCohorts cohorts,
            CohortProgress progress,
            Timelines timelines,
            CheckIns checkIns,
            Certificates certificates,
            Catalogues catalogues) {
        super(visit, cohorts, ProgressLinks.PROGRESS);
        this.progress = progress;
        this.timelines = timelines;
        this.checkIns = checkIns;
        this.certificates = certificates;
        this.catalogues = catalogues;
    }

    @Override
    protected void load(BeforeEnterEvent event) {
        person = event.getRouteParameters().get("person").orElse("");
        var snapshot = snapshot();
        var row = snapshot.rows().getFirst();
        name = row.learner().name();
        message.begin(
                Template.of(snapshot.reasons(row), row.learner(), viewer(), catalogues.current()));
        note.begin("");
    }

    private Snapshot snapshot() {
        return parsed(person)
                .flatMap(learner -> progress.of(viewer(), uuid(), learner))
                .orElseThrow(NotFoundException::new);
    }

    private static Optional<UUID> parsed(String uuid) {
        try {
            return Optional.of(UUID.fromString(uuid));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    protected void fill(Div page) {
        var snapshot = snapshot();
        var row = snapshot.rows().getFirst();
        var reasons = snapshot.reasons(row);
        var lead = new Paragraph(sentence(row));
        lead.addClassName("lead");
        page.add(new H1(row.learner().name()), lead);
        page.add(accompanies() ? back() : ownWords());
        var main =
                new Div(
                        new UnitTable(row.cells(), catalogues.current(), language()),
                        new TimelinePart(
                                timelines.of(viewer(), uuid(), row.learner().uuid()),
                                catalogues.current(),
                                language()));
        var aside = new Aside();
        if (!reasons.isEmpty()) {
            aside.add(reasons(reasons));
        }
        aside.add(good, bad);
        if (accompanies() && !mine().cohort().isArchived()) {
            aside.add(forms());
        }
        if (!accompanies()) {
            aside.add(certificate(row));
        }
        aside.add(log(row.learner()));
        var columns = new Div(main, aside);
        columns.addClassName("cols");
        page.add(columns);
    }

    private boolean accompanies() {
        return mine().role().accompanies();
    }

    private String sentence(LearnerRow row) {
        return row.isOnSchedule()
                ? getTranslation("tracking.learner.on-schedule", row.finished(), row.outOf())
                : getTranslation("tracking.learner.late", row.finished(), row.outOf(), row.late());
    }

    private Component back() {
        var back = new Anchor(ProgressLinks.progress(uuid()), getTranslation("tracking.back"));
        back.addClassName("more");
        return back;
    }

    private Component ownWords() {
        return new Paragraph(getTranslation("tracking.own"));
    }

    private Component reasons(List<Reason> reasons) {
        var words = new ReasonWords(catalogues.current(), language());
        var list = new UnorderedList();
        reasons.forEach(reason -> list.add(new ListItem(words.of(reason))));
        list.addClassName("reasons");
        var heading = accompanies() ? "tracking.attention.heading" : "tracking.own.reasons";
        return new Section(new RuledHeading(getTranslation(heading)), list);
    }

    private Component forms() {
        message.translate(name);
        note.translate(name);
        var section =
                new Section(
                        new RuledHeading(getTranslation("tracking.write.heading")), message, note);
        section.setId(ProgressLinks.WRITE);
        return section;
    }

    /// Made when she fetches it.
    private Component certificate(LearnerRow row) {
        var section = new Section(new RuledHeading(getTranslation("certificate.heading")));
        if (row.outOf() > 0 && row.finished() == row.outOf()) {
            var site = Site.address();
            var fetch = new Anchor();
            fetch.setHref(DownloadHandler.fromInputStream(_ -> certificate(site)));
            fetch.addClassNames("btn", "sec");
            fetch.getElement().setAttribute("router-ignore", true);
            fetch.add(Icon.of("download"), new Span(getTranslation("certificate.fetch")));
            section.add(new Paragraph(getTranslation("certificate.ready")), fetch);
        } else {
            section.add(new Paragraph(getTranslation("certificate.later")));
        }
        return section;
    }

    /// Called in a request of its own.
    private DownloadResponse certificate(String site) {
        var name = "welvaren-" + getTranslation("certificate.file") + ".pdf";
        return certificates
                .of((Viewer.SignedIn) viewer(), uuid())
                .map(found ->
                        CertificatePdf.of(
                                found, site + ProgressLinks.certificate(found.code()), language()))
                .map(pdf ->
                        new DownloadResponse(
                                new ByteArrayInputStream(pdf), name, "application/pdf", pdf.length))
                .orElseGet(() -> DownloadResponse.error(404));
    }

    private Component log(Fellow learner) {
        return new CheckInLog(
                checkIns.of(viewer(), uuid(), learner.uuid()),
                accompanies() && !mine().cohort().isArchived(),
                (checkIn, outcome) ->
                        decide(by ->
                                said(
                                        checkIns.close(by, uuid(), checkIn, outcome),
                                        "tracking.closed")));
    }

    private void write(CheckInDraft draft) {
        var learner = parsed(person).orElseThrow();
        var isMessage = draft.kind() == CheckIn.Kind.MESSAGE;
        decide(by -> {
            var kept = checkIns.write(by, uuid(), learner, draft);
            if (kept == Kept.DONE) {
                (isMessage ? message : note).begin("");
            }
            said(kept, isMessage ? "tracking.sent" : "tracking.noted");
        });
    }

    /// What was typed stays where nothing was kept.
    private void said(Kept kept, String done) {
        good.hush();
        bad.hush();
        switch (kept) {
            case DONE -> {
                draw();
                good.say(getTranslation(done));
            }
            case WRONG_LENGTH -> bad.say(getTranslation("tracking.wrong-length"));
            case ARCHIVED -> bad.say(getTranslation("cohort.not-done.archived"));
        }
    }

    @Override
    protected String title() {
        return name;
    }
}
