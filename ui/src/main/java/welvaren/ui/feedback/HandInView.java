package welvaren.ui.feedback;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.content.Activity.Written;
import welvaren.content.Catalogues;
import welvaren.feedback.Answering;
import welvaren.feedback.Answers;
import welvaren.feedback.HandIn;
import welvaren.feedback.HandIn.Feedback;
import welvaren.feedback.HandIn.Version;
import welvaren.feedback.HandInPage;
import welvaren.feedback.Handable;
import welvaren.feedback.Looking;
import welvaren.feedback.Place;
import welvaren.feedback.Place.Part;
import welvaren.feedback.Stand;
import welvaren.feedback.Verdict;
import welvaren.person.Viewer;
import welvaren.ui.cohort.CohortPage;
import welvaren.ui.design.Notice;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.signin.Visit;

/// What a participant handed in, for who accompanies her: to read, to comment field by field and by
/// the rubric, and to accept it or ask for a revision.
@Route(FeedbackLinks.HAND_IN)
@AnonymousAllowed
class HandInView extends CohortPage {

    private final Looking looking;
    private final HandInPage page;
    private final Answers answers;
    private final Catalogues catalogues;
    private final Notice good = Notice.good();
    private final Notice bad = Notice.bad();
    private Looking.@Nullable Desk desk;

    HandInView(
            Visit visit,
            MyCohorts cohorts,
            Looking looking,
            HandInPage page,
            Answers answers,
            Catalogues catalogues) {
        super(visit, cohorts, "feedback");
        this.looking = looking;
        this.page = page;
        this.answers = answers;
        this.catalogues = catalogues;
    }

    @Override
    protected boolean mayLook(MyCohort viewers) {
        return viewers.role().accompanies();
    }

    @Override
    protected void load(BeforeEnterEvent event) {
        good.hush();
        bad.hush();
        look(parsed(event.getRouteParameters().get("handIn").orElse("")));
    }

    private static UUID parsed(String uuid) {
        try {
            return UUID.fromString(uuid);
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }

    private void look(UUID handIn) {
        desk =
                looking.at((Viewer.SignedIn) viewer(), uuid(), handIn, language())
                        .orElseThrow(NotFoundException::new);
    }

    private Looking.Desk desk() {
        return requireNonNull(desk);
    }

    private HandIn handIn() {
        return desk().handIn();
    }

    /// In the other language the rubric is another one; what was typed is in the draft.
    @Override
    protected void fill(Div page) {
        look(handIn().uuid());
        var latest = handIn().latest();
        var lead = new Paragraph(stand(latest));
        lead.addClassName("lead");
        var remarker =
                new Remarker(
                        desk().draft(),
                        (place, words) ->
                                answers.save(
                                        (Viewer.SignedIn) viewer(),
                                        uuid(),
                                        handIn().uuid(),
                                        latest.number(),
                                        place,
                                        words));
        desk().other().ifPresent(other -> remarker.beside(other.name()));
        page.add(
                Words.small(title()),
                new H1(handIn().author()),
                lead,
                good,
                remarker.other(),
                version(latest, remarker));
        given(latest).ifPresent(page::add);
        page.add(answering(latest, remarker));
        earlier().ifPresent(page::add);
    }

    private String stand(Version latest) {
        return switch (latest.stand()) {
            case Stand.Waiting(var since) ->
                    getTranslation(
                            "feedback.look.waiting",
                            latest.number(),
                            Words.day(since, getLocale()));
            case Stand.Accepted(var at) ->
                    getTranslation("feedback.look.accepted", Words.day(at, getLocale()));
            case Stand.ToRevise(var at) ->
                    getTranslation("feedback.look.revise", Words.day(at, getLocale()));
        };
    }

    private Component version(Version version, Remarker remarker) {
        return new VersionShown(
                written(),
                version,
                handIn().before(version),
                this::download,
                this::by,
                field ->
                        Optional.of(
                                remarker.text(
                                        new Place(Part.FIELD, field),
                                        getTranslation("feedback.remark.field"),
                                        1)));
    }

    private Optional<Component> given(Version version) {
        if (version.feedback().isEmpty()) {
            return Optional.empty();
        }
        var section =
                new Section(
                        new RuledHeading(getTranslation("feedback.of-version", version.number())));
        for (var feedback : version.feedback()) {
            section.add(new FeedbackShown(by(feedback), feedback, desk().rubric()));
        }
        return Optional.of(section);
    }

    private Component answering(Version latest, Remarker remarker) {
        var section =
                new Section(
                        new RuledHeading(getTranslation("feedback.yours")),
                        remarker.rubric(
                                desk().rubric(),
                                List.of(entry(Part.CRITERION, "feedback.remark.criterion"))),
                        remarker.text(Place.WHOLE, getTranslation("feedback.remark.whole"), 3),
                        remarker.status(),
                        bad);
        section.addClassName("answering");
        var row = new Div();
        row.addClassNames("row", "wrapf");
        if (latest.stand().isWaiting()) {
            var accept = button("feedback.accept", () -> answer(latest, Verdict.ACCEPTED));
            accept.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            row.add(accept, button("feedback.revise", () -> answer(latest, Verdict.REVISION)));
            section.add(row, Words.small(getTranslation("feedback.answer.what")));
        } else {
            row.add(button("feedback.add", () -> add(latest)));
            section.add(row, Words.small(getTranslation("feedback.add.what")));
        }
        return section;
    }

    private Button button(String message, Runnable deed) {
        return new Button(getTranslation(message), _ -> deed.run());
    }

    private void answer(Version version, Verdict verdict) {
        decide(by -> said(answers.answer(by, uuid(), handIn().uuid(), version.number(), verdict)));
    }

    private void add(Version version) {
        decide(by -> said(answers.add(by, uuid(), handIn().uuid(), version.number())));
    }

    private void said(Answering answering) {
        bad.hush();
        switch (answering) {
            case Answering.Answered _ -> {
                draw();
                good.say(
                        getTranslation("feedback.sent", handIn().author()),
                        new Anchor(FeedbackLinks.all(uuid()), getTranslation("feedback.to-queue")));
            }
            case Answering.AnsweredMeanwhile(var other) -> {
                draw();
                bad.say(getTranslation("feedback.answered-meanwhile", other));
            }
            case Answering.NewerVersion _ -> {
                draw();
                bad.say(getTranslation("feedback.newer-version", handIn().author()));
            }
            case Answering.NothingSaid _ -> bad.say(getTranslation("feedback.nothing-said"));
            case Answering.Archived _ -> bad.say(getTranslation("cohort.not-done.archived"));
        }
    }

    private Optional<Component> earlier() {
        var versions = handIn().versions();
        if (versions.size() < 2) {
            return Optional.empty();
        }
        var stack = new Div();
        stack.addClassName("stacked");
        for (var version : versions.subList(0, versions.size() - 1).reversed()) {
            stack.add(
                    new VersionShown(
                            written(),
                            version,
                            handIn().before(version),
                            this::download,
                            this::by,
                            _ -> Optional.empty()));
            given(version).ifPresent(stack::add);
        }
        return Optional.of(
                new Details(getTranslation("feedback.earlier", versions.size() - 1), stack));
    }

    private Anchor download(UUID file) {
        var asks = (Viewer.SignedIn) viewer();
        var cohort = uuid();
        return Files.download(getTranslation("feedback.file"), () -> page.file(asks, cohort, file));
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
        return Handable.sheet(catalogues.current(), handIn().sheet(), language());
    }

    @Override
    protected String title() {
        return desk == null
                ? super.title()
                : Words.title(catalogues.current(), handIn().sheet(), language());
    }
}
