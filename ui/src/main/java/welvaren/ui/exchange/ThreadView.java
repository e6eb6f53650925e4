package welvaren.ui.exchange;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import welvaren.cohort.MyCohorts;
import welvaren.exchange.ThreadHead;
import welvaren.exchange.ThreadPage;
import welvaren.exchange.Threads;
import welvaren.learning.StepRef;
import welvaren.person.Viewer;
import welvaren.ui.cohort.CohortPage;
import welvaren.ui.design.Icon;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.signin.Visit;

/// One thread of a cohort.
@Route(ExchangeLinks.ONE)
@AnonymousAllowed
class ThreadView extends CohortPage {

    private final Talks talks;
    private final Threads threads;
    private @Nullable UUID thread;
    private @Nullable ThreadPage page;

    ThreadView(Visit visit, MyCohorts cohorts, Talks talks, Threads threads) {
        super(visit, cohorts, ExchangeLinks.PART);
        this.talks = talks;
        this.threads = threads;
    }

    @Override
    protected void load(BeforeEnterEvent event) {
        thread = uuid(event.getRouteParameters().get("thread")).orElseThrow(NotFoundException::new);
        var asked = event.getLocation().getQueryParameters();
        var number =
                asked.getSingleParameter(ExchangeLinks.POST)
                        .flatMap(post -> uuid(Optional.of(post)))
                        .map(post -> talks.pages().pageOf(viewer(), post))
                        .or(() ->
                                asked.getSingleParameter(ExchangeLinks.PAGE)
                                        .filter(text -> text.matches("\\d{1,6}"))
                                        .map(Integer::valueOf))
                        .orElseGet(() -> talks.pages().firstUnread(viewer(), thread()));
        page = read(number);
    }

    private UUID thread() {
        return requireNonNull(thread);
    }

    private ThreadPage page() {
        return requireNonNull(page);
    }

    private ThreadPage read(int number) {
        return talks.pages()
                .of(viewer(), thread(), number)
                .filter(found -> found.head().cohort().equals(uuid()))
                .orElseThrow(NotFoundException::new);
    }

    private static Optional<UUID> uuid(Optional<String> text) {
        try {
            return text.map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    protected void fill(Div content) {
        var head = page().head();
        content.addClassName("exchange");
        content.add(new H1(title()), about(head));
        if (mine().role().accompanies() && !mine().cohort().isArchived()) {
            content.add(decisions(head));
        }
        var conversation =
                new Conversation(
                        talks,
                        (Viewer.SignedIn) viewer(),
                        mine(),
                        page(),
                        count -> new RuledHeading(getTranslation("exchange.conversation"), count));
        conversation.whenGone(
                () -> getUI().ifPresent(ui -> ui.navigate(ExchangeLinks.threads(uuid()))));
        content.add(conversation);
    }

    private Div about(ThreadHead head) {
        var about = new Div();
        about.addClassNames("row", "wrapf", "small", "sub");
        if (head.pinned()) {
            about.add(tag("exchange.pinned"));
        }
        if (head.announced()) {
            about.add(tag("exchange.announced"));
        }
        if (head.closed()) {
            about.add(tag("exchange.closed"));
        }
        head.prompt().ifPresent(step -> about.add(unit(step)));
        about.add(new Anchor(ExchangeLinks.threads(uuid()), getTranslation("exchange.all")));
        return about;
    }

    private Span tag(String message) {
        var tag = new Span(getTranslation(message));
        tag.addClassNames("tag", "line");
        return tag;
    }

    private Anchor unit(StepRef step) {
        var title =
                talks.catalogues()
                        .current()
                        .unit(step.unit())
                        .map(unit -> unit.text().in(language()).title())
                        .orElse(step.unit().unit());
        return new Anchor(LearningLinks.step(step), getTranslation("exchange.at-unit", title));
    }

    private Div decisions(ThreadHead head) {
        var row =
                new Div(
                        button(
                                head.pinned() ? "exchange.unpin" : "exchange.pin",
                                "bookmark",
                                person -> threads.pin(person, head.uuid(), !head.pinned())),
                        button(
                                head.closed() ? "exchange.reopen" : "exchange.close",
                                "lock",
                                person -> threads.close(person, head.uuid(), !head.closed())),
                        button(
                                head.answerFirst()
                                        ? "exchange.read-first"
                                        : "exchange.make-answer-first",
                                "pencil",
                                person ->
                                        threads.answerFirst(
                                                person, head.uuid(), !head.answerFirst())));
        row.addClassNames("row", "wrapf");
        return row;
    }

    private Button button(String message, String icon, Consumer<Viewer.SignedIn> deed) {
        var button =
                new Button(
                        getTranslation(message),
                        Icon.small(icon),
                        _ -> {
                            decide(deed);
                            page = read(page().page());
                            draw();
                        });
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return button;
    }

    @Override
    protected String title() {
        return page == null
                ? getTranslation("exchange.heading")
                : ThreadTitle.of(
                        page.head().prompt(),
                        page.head().title(),
                        talks.catalogues().current(),
                        language());
    }
}
