package welvaren.ui.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import welvaren.cohort.CohortRole;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.content.Activity.Written;
import welvaren.content.Catalogues;
import welvaren.content.UnitRef;
import welvaren.feedback.HandIn;
import welvaren.feedback.HandIn.Feedback;
import welvaren.feedback.HandIn.Version;
import welvaren.feedback.HandInPage;
import welvaren.feedback.HandIns;
import welvaren.feedback.Handable;
import welvaren.feedback.HandingIn;
import welvaren.feedback.MySheets;
import welvaren.feedback.Reviews;
import welvaren.feedback.Rubrics;
import welvaren.feedback.Stand;
import welvaren.learning.StepRef;
import welvaren.person.Viewer;
import welvaren.ui.cohort.CohortPage;
import welvaren.ui.design.Notice;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.signin.Visit;

/// A learner's own worksheet in a cohort: what she handed in, what others say about it, and handing
/// it in.
@Route(FeedbackLinks.SHEET)
@AnonymousAllowed
class SheetView extends CohortPage {

    private final MySheets sheets;
    private final HandIns handIns;
    private final HandInPage page;
    private final Rubrics rubrics;
    private final Reviews reviews;
    private final Catalogues catalogues;
    private final Notice good = Notice.good();
    private final Notice bad = Notice.bad();
    private final TextArea note = new TextArea();
    private StepRef sheet = StepRef.activity(new UnitRef("", ""), "");
    private Optional<HandIn> handIn = Optional.empty();

    SheetView(
            Visit visit,
            MyCohorts cohorts,
            MySheets sheets,
            HandIns handIns,
            HandInPage page,
            Rubrics rubrics,
            Reviews reviews,
            Catalogues catalogues) {
        super(visit, cohorts, "feedback");
        this.sheets = sheets;
        this.handIns = handIns;
        this.page = page;
        this.rubrics = rubrics;
        this.reviews = reviews;
        this.catalogues = catalogues;
        note.setMaxLength(HandIns.LONGEST_NOTE);
        note.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    }

    @Override
    protected boolean mayLook(MyCohort viewers) {
        return viewers.role() == CohortRole.PARTICIPANT;
    }

    @Override
    protected void load(BeforeEnterEvent event) {
        var asked = event.getRouteParameters();
        sheet =
                StepRef.activity(
                        new UnitRef(asked.get("module").orElse(""), asked.get("unit").orElse("")),
                        asked.get("activity").orElse(""));
        var isThere = sheets.of(me(), uuid()).stream().anyMatch(one -> one.sheet().equals(sheet));
        handIn = page.own(me(), uuid(), sheet);
        if (!isThere && handIn.isEmpty()) {
            throw new NotFoundException();
        }
        note.clear();
        good.hush();
        bad.hush();
    }

    private Viewer.SignedIn me() {
        return (Viewer.SignedIn) viewer();
    }

    @Override
    protected void fill(Div page) {
        var lead = new Paragraph(stand());
        lead.addClassName("lead");
        page.add(
                Words.small(Words.unit(catalogues.current(), sheet, language())),
                new H1(Words.title(catalogues.current(), sheet, language())),
                lead,
                good);
        if (handIn.isPresent()) {
            var latest = handIn.get().latest();
            for (var version : handIn.get().versions().reversed()) {
                if (version == latest || !version.feedback().isEmpty()) {
                    page.add(feedback(version));
                }
            }
            page.add(handingIn());
            page.add(version(latest));
            earlier().ifPresent(page::add);
        } else {
            page.add(handingIn());
        }
    }

    private String stand() {
        return handIn.map(HandIn::latest)
                .map(latest ->
                        switch (latest.stand()) {
                            case Stand.Waiting(var since) ->
                                    getTranslation(
                                            "feedback.sheet.waiting",
                                            Words.day(since, getLocale()));
                            case Stand.Accepted(var at) ->
                                    getTranslation(
                                            "feedback.sheet.accepted", Words.day(at, getLocale()));
                            case Stand.ToRevise(var at) ->
                                    getTranslation(
                                            "feedback.sheet.revise", Words.day(at, getLocale()));
                        })
                .orElseGet(() -> getTranslation("feedback.sheet.not-yet"));
    }

    private Component feedback(Version version) {
        var section =
                new Section(
                        new RuledHeading(getTranslation("feedback.of-version", version.number())));
        if (version.feedback().isEmpty()) {
            section.add(Words.small(getTranslation("feedback.none-yet")));
        }
        for (var feedback : version.feedback()) {
            var shown =
                    new FeedbackShown(
                            by(feedback),
                            feedback,
                            rubrics.of(viewer(), uuid(), sheet, language()));
            if (feedback.givenAs() == HandIn.As.PEER && feedback.reply().isEmpty()) {
                shown.add(
                        new ReplyForm((helpful, words) -> reply(feedback.uuid(), helpful, words)));
            }
            section.add(shown);
        }
        return section;
    }

    private Component version(Version version) {
        return new VersionShown(
                written(),
                version,
                handIn.flatMap(all -> all.before(version)),
                this::download,
                this::by,
                _ -> Optional.empty());
    }

    private Optional<Component> earlier() {
        var versions = handIn.orElseThrow().versions();
        if (versions.size() < 2) {
            return Optional.empty();
        }
        var stack = new Div();
        stack.addClassName("stacked");
        for (var version : versions.subList(0, versions.size() - 1).reversed()) {
            stack.add(version(version));
        }
        return Optional.of(
                new Details(getTranslation("feedback.earlier", versions.size() - 1), stack));
    }

    private Anchor download(UUID file) {
        var asks = me();
        var cohort = uuid();
        return Files.download(getTranslation("feedback.file"), () -> page.file(asks, cohort, file));
    }

    private void reply(UUID feedback, boolean helpful, String words) {
        decide(by -> {
            reviews.reply(by, uuid(), feedback, helpful, words);
            handIn = page.own(me(), uuid(), sheet);
            draw();
        });
    }

    private String by(Feedback feedback) {
        return feedback.by()
                .map(name ->
                        feedback.givenAs() == HandIn.As.PEER
                                ? getTranslation("feedback.by-peer.named", name)
                                : name)
                .orElseGet(() -> getTranslation("feedback.by-peer"));
    }

    private Optional<Written> written() {
        return Handable.sheet(catalogues.current(), sheet, language());
    }

    private Component handingIn() {
        var section = new Section();
        section.addClassName("handing-in");
        var isAccepted =
                handIn.filter(all -> all.latest().stand() instanceof Stand.Accepted).isPresent();
        if (isAccepted || mine().cohort().isArchived()) {
            return section;
        }
        var again = handIn.isPresent();
        var now = handIns.now(me(), sheet);
        var toSheet =
                new Anchor(
                        LearningLinks.step(sheet),
                        getTranslation(
                                now.isEmpty() ? "feedback.fill-in" : "feedback.go-on-writing"));
        toSheet.addClassName("more");
        section.add(
                new RuledHeading(
                        getTranslation(again ? "feedback.hand-in.again" : "feedback.hand-in")),
                new Paragraph(getTranslation("feedback.hand-in.who-reads")));
        if (now.isEmpty()) {
            section.add(Words.small(getTranslation("feedback.hand-in.nothing")), toSheet);
            return section;
        }
        section.add(preview(now), toSheet);
        if (again) {
            note.setLabel(getTranslation("feedback.note"));
            note.setHelperText(getTranslation("feedback.note.help"));
            note.setMinRows(2);
            note.setWidthFull();
            section.add(note);
        }
        var submit =
                new Button(
                        getTranslation(again ? "feedback.hand-in.again.do" : "feedback.hand-in.do"),
                        _ -> decide(this::handIn));
        submit.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        section.add(bad, submit);
        return section;
    }

    /// What would be handed in, beside what was.
    private Component preview(HandIns.Content now) {
        var before =
                handIn.map(all -> all.latest().texts()).filter(then -> !then.equals(now.texts()));
        Map<String, Component> files = new HashMap<>();
        now.files()
                .keySet()
                .forEach(
                        field -> files.put(field, new Span(getTranslation("feedback.file.there"))));
        return new Details(
                getTranslation(
                        before.isPresent() ? "feedback.preview.changed" : "feedback.preview"),
                new WorkShown(written(), now.texts(), before, files, _ -> List.of()));
    }

    private void handIn(Viewer.SignedIn by) {
        bad.hush();
        note.setInvalid(false);
        switch (handIns.handIn(by, uuid(), sheet, note.getValue())) {
            case HandingIn.HandedIn(var _, var version) -> {
                handIn = page.own(me(), uuid(), sheet);
                note.clear();
                good.say(getTranslation("feedback.handed-in", version));
                draw();
            }
            case HandingIn.NothingWritten _ -> bad.say(getTranslation("feedback.hand-in.nothing"));
            case HandingIn.Unchanged _ -> bad.say(getTranslation("feedback.hand-in.unchanged"));
            case HandingIn.NoteMissing _ -> {
                note.setErrorMessage(getTranslation("feedback.note.missing"));
                note.setInvalid(true);
                note.focus();
            }
            case HandingIn.NoteTooLong(var most) -> {
                note.setErrorMessage(getTranslation("feedback.too-long", most));
                note.setInvalid(true);
                note.focus();
            }
            case HandingIn.AlreadyAccepted _ -> {
                handIn = page.own(me(), uuid(), sheet);
                draw();
            }
            case HandingIn.Archived _ -> {
                reread();
                draw();
            }
        }
    }

    @Override
    protected String title() {
        return Words.title(catalogues.current(), sheet, language());
    }
}
