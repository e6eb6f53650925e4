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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import welvaren.cohort.CohortRole;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.content.Activity.RubricRow;
import welvaren.content.Activity.Written;
import welvaren.content.Catalogues;
import welvaren.feedback.Handable;
import welvaren.feedback.MyReviews;
import welvaren.feedback.Place.Part;
import welvaren.feedback.ReviewDesk;
import welvaren.feedback.Reviews;
import welvaren.feedback.Sending;
import welvaren.person.Viewer;
import welvaren.ui.cohort.CohortPage;
import welvaren.ui.design.Notice;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.signin.Visit;

/// A piece of work that somebody was given to review: first the sample, then the work itself with
/// one strength and one next step for each criterion.
@Route(FeedbackLinks.REVIEW)
@AnonymousAllowed
class ReviewView extends CohortPage {

    private final MyReviews mine;
    private final Reviews reviews;
    private final Catalogues catalogues;
    private final Notice good = Notice.good();
    private final Notice bad = Notice.bad();
    private @Nullable ReviewDesk desk;

    ReviewView(
            Visit visit,
            MyCohorts cohorts,
            MyReviews mine,
            Reviews reviews,
            Catalogues catalogues) {
        super(visit, cohorts, "feedback");
        this.mine = mine;
        this.reviews = reviews;
        this.catalogues = catalogues;
    }

    @Override
    protected boolean mayLook(MyCohort viewers) {
        return viewers.role() == CohortRole.PARTICIPANT;
    }

    @Override
    protected void load(BeforeEnterEvent event) {
        good.hush();
        bad.hush();
        look(parsed(event.getRouteParameters().get("review").orElse("")));
    }

    private static UUID parsed(String uuid) {
        try {
            return UUID.fromString(uuid);
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }

    private Viewer.SignedIn me() {
        return (Viewer.SignedIn) viewer();
    }

    private void look(UUID review) {
        desk = mine.at(me(), uuid(), review).orElseThrow(NotFoundException::new);
    }

    private ReviewDesk desk() {
        return requireNonNull(desk);
    }

    @Override
    protected void fill(Div page) {
        look(desk().review());
        var lead = new Paragraph(lead());
        lead.addClassName("lead");
        page.add(
                Words.small(title()),
                new H1(
                        desk().author()
                                .map(name -> getTranslation("review.heading.of", name))
                                .orElseGet(() -> getTranslation("review.heading"))),
                lead,
                good);
        if (desk().sent().isPresent()) {
            page.add(sample(), work(), said());
        } else if (desk().sample().isRated()) {
            page.add(sample(), work(), form());
        } else {
            page.add(rating());
        }
    }

    private String lead() {
        var due = Words.day(desk().dueOn(), getLocale());
        if (desk().sent().isPresent()) {
            return getTranslation("review.lead.sent");
        }
        return getTranslation(
                desk().sample().isRated() ? "review.lead" : "review.lead.sample", due);
    }

    /// First everybody rates the same.
    private Component rating() {
        var chosen = new HashMap<String, Integer>();
        var form = new Div();
        form.addClassName("rubric");
        for (var row : desk().rubric().criteria()) {
            form.add(new LevelChoice(row, level -> chosen.put(row.key(), level)));
        }
        var look = new Button(getTranslation("review.sample.rate"), _ -> rate(Map.copyOf(chosen)));
        look.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return new Section(
                new RuledHeading(getTranslation("review.sample")), sampleText(), form, bad, look);
    }

    private Component sampleText() {
        var text = new Paragraph(desk().sample().text());
        text.addClassNames("own-text", "sample");
        return text;
    }

    private void rate(Map<String, Integer> levels) {
        bad.hush();
        decide(by -> {
            if (reviews.rateSample(by, uuid(), desk().review(), levels)) {
                draw();
            } else {
                bad.say(getTranslation("review.sample.incomplete"));
            }
        });
    }

    /// What she said of the sample beside what the lecturer says, with reasons.
    private Component sample() {
        var box = new Div(sampleText());
        for (var rating : desk().sample().lecturers()) {
            desk().rubric().criteria().stream()
                    .filter(row -> row.key().equals(rating.criterion()))
                    .forEach(row ->
                            box.add(
                                    new SampleShown(
                                            row,
                                            desk().sample().own().getOrDefault(row.key(), 0),
                                            rating)));
        }
        box.addClassName("rubric");
        var details = new Details(getTranslation("review.sample.compared"), box);
        details.setOpened(desk().sent().isEmpty() && desk().draft().isEmpty());
        return details;
    }

    private Component work() {
        var files = new HashMap<String, Component>();
        desk().files().forEach((field, uuid) -> files.put(field, download(uuid)));
        return new Section(
                new RuledHeading(getTranslation("review.work")),
                new WorkShown(written(), desk().texts(), Optional.empty(), files, _ -> List.of()));
    }

    private Anchor download(UUID file) {
        var asks = me();
        var cohort = uuid();
        var review = desk().review();
        return Files.download(
                getTranslation("feedback.file"), () -> mine.file(asks, cohort, review, file));
    }

    private Component form() {
        var remarker =
                new Remarker(
                        desk().draft(),
                        (place, words) ->
                                reviews.save(me(), uuid(), desk().review(), place, words));
        var send = new Button(getTranslation("review.send"), _ -> send());
        send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var section =
                new Section(
                        new RuledHeading(getTranslation("feedback.yours")),
                        Words.small(getTranslation("review.how")),
                        remarker.rubric(
                                desk().rubric(),
                                List.of(
                                        entry(Part.STRENGTH, "review.strength"),
                                        entry(Part.NEXT_STEP, "review.next-step"))),
                        remarker.status(),
                        bad,
                        send,
                        Words.small(
                                getTranslation(
                                        desk().author().isPresent()
                                                ? "review.send.what"
                                                : "review.send.what.anonymous")));
        section.addClassName("answering");
        return section;
    }

    private void send() {
        bad.hush();
        decide(by -> {
            switch (reviews.send(by, uuid(), desk().review())) {
                case Sending.Sent _ -> {
                    good.say(
                            getTranslation("review.sent"),
                            new Anchor(FeedbackLinks.all(uuid()), getTranslation("review.back")));
                    draw();
                }
                case Sending.SampleFirst _ -> draw();
                case Sending.Incomplete(var criteria) ->
                        bad.say(
                                getTranslation(
                                        "review.incomplete",
                                        String.join(
                                                ", ",
                                                desk().rubric().criteria().stream()
                                                        .filter(row -> criteria.contains(row.key()))
                                                        .map(RubricRow::criterion)
                                                        .toList())));
                case Sending.Archived _ -> bad.say(getTranslation("cohort.not-done.archived"));
            }
        });
    }

    private Component said() {
        var section = new Section(new RuledHeading(getTranslation("feedback.yours")));
        section.add(new RemarksShown(desk().sent().orElseThrow(), desk().rubric()));
        desk().reply().ifPresent(reply -> section.add(new ReplyShown(reply)));
        return section;
    }

    private Optional<Written> written() {
        return Handable.sheet(catalogues.current(), desk().sheet(), language());
    }

    @Override
    protected String title() {
        return desk == null
                ? super.title()
                : Words.title(catalogues.current(), desk().sheet(), language());
    }
}
