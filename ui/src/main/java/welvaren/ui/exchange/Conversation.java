package welvaren.ui.exchange;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.cohort.MyCohort;
import welvaren.exchange.Author;
import welvaren.exchange.Contribution;
import welvaren.exchange.Post;
import welvaren.exchange.PostText;
import welvaren.exchange.Posting;
import welvaren.exchange.Posts;
import welvaren.exchange.ThreadDrafts.Kept;
import welvaren.exchange.ThreadDrafts.Place;
import welvaren.exchange.ThreadHead;
import welvaren.exchange.ThreadPage;
import welvaren.language.Language;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;
import welvaren.ui.design.Icon;

/// What is said in a thread, page by page, with a field to say something more. What others say
/// meanwhile appears at the end as long as the reader is at rest; while she types, or where it
/// would move what she reads, a line says that there is something new.
@JavaScript("context://wv/js/exchange.js")
class Conversation extends Composite<Div> {

    private final Talks talks;
    private final Viewer.SignedIn viewer;
    private final MyCohort mine;
    private final List<Fellow> fellows;
    private final List<String> names;
    private final String host;
    private final Div opening = new Div();
    private final Span count = new Span();
    private final Div posts = new Div();
    private final Div answerFirst = new Div();
    private final Div news = new Div();
    private final Map<UUID, PostItem> items = new HashMap<>();
    private final List<Post> waiting = new ArrayList<>();
    private final @Nullable PostForm form;
    private Runnable gone = () -> {};
    private @Nullable Registration listening;
    private ThreadPage page;
    private int known;

    /// @param heading above the posts, with how many there are at its end
    Conversation(
            Talks talks,
            Viewer.SignedIn viewer,
            MyCohort mine,
            ThreadPage page,
            Function<Span, Component> heading) {
        this.talks = talks;
        this.viewer = viewer;
        this.mine = mine;
        this.page = page;
        fellows = talks.people().of(viewer, mine.cohort().uuid());
        host = host();
        names = fellows.stream().map(Fellow::name).toList();
        count.addClassNames("small", "sub");
        news.addClassName("news");
        news.getElement().setAttribute("role", "status");
        form = mayWrite() ? form() : null;
        getContent().addClassName("conversation");
        getContent().add(opening, heading.apply(count), answerFirst);
        getContent().add(posts, pager());
        if (form != null) {
            getContent().add(form);
        } else {
            var shut =
                    new Span(
                            say(
                                    mine.cohort().isArchived()
                                            ? "exchange.archived"
                                            : "exchange.shut"));
            shut.addClassName("sub");
            getContent().add(shut);
        }
        getContent().add(news);
        show();
    }

    /// As the reader's browser names this site; news comes without a request.
    private static String host() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(request -> request.getHeader("Host"))
                .orElse("");
    }

    /// @param deed is done when the thread is not there any more
    void whenGone(Runnable deed) {
        gone = deed;
    }

    private PostForm form() {
        var form = new PostForm(saying(place(Optional.empty()), this::said), false, fellows);
        form.translate(
                say(page.head().prompt().isPresent() ? "exchange.answer" : "exchange.message"),
                say("exchange.post"),
                say("exchange.readers"));
        return form;
    }

    // What is there

    private void show() {
        known = page.head().lastNumber();
        waiting.clear();
        items.clear();
        opening.removeAll();
        posts.removeAll();
        page.opening()
                .ifPresent(first -> {
                    var item = new PostItem(this, first);
                    item.addClassName("opening");
                    items.put(first.uuid(), item);
                    opening.add(item);
                });
        page.posts().forEach(this::append);
        see(page.all().toList());
        tell();
    }

    private PostItem append(Post post) {
        var item = new PostItem(this, post);
        items.put(post.uuid(), item);
        posts.add(item);
        return item;
    }

    private void see(List<Post> those) {
        var numbers = those.stream().filter(Post::unread).map(Post::number).toList();
        talks.seen().see(viewer, page.head().uuid(), numbers);
    }

    /// Counts and the line about what is new.
    private void tell() {
        var opened = page.opening().isPresent() ? 1 : 0;
        count.setText(say("exchange.posts", Math.max(0, page.head().posts() - opened)));
        answerFirst.removeAll();
        if (page.head().mustAnswer()) {
            answerFirst.add(new Span(say("exchange.answer-first")));
        }
        news.removeAll();
        var others = waiting.stream().filter(post -> !post.mine()).toList();
        if (!others.isEmpty()) {
            var words = say("exchange.news", others.size());
            news.add(
                    waiting.stream().anyMatch(this::isHere)
                            ? new Button(words, Icon.small("arrow-down"), _ -> take())
                            : elsewhere(words, others.getFirst()));
        }
    }

    private Anchor elsewhere(String words, Post post) {
        var link =
                new Anchor(
                        ExchangeLinks.post(mine.cohort().uuid(), page.head().uuid(), post.uuid()),
                        words);
        link.addClassName("btn");
        return link;
    }

    private boolean isHere(Post post) {
        return post.answers().map(items::containsKey).orElseGet(page::isLast);
    }

    private Nav pager() {
        var pager = new Nav();
        if (page.pages() > 1) {
            pager.addClassName("pager");
            pager.getElement().setAttribute("aria-label", say("exchange.pages"));
            var where = new Span(say("search.page", page.page(), page.pages()));
            where.addClassNames("small", "sub", "num");
            if (page.page() > 1) {
                pager.add(toPage(page.page() - 1, "prev", "search.previous"));
            }
            pager.add(where);
            if (page.page() < page.pages()) {
                pager.add(toPage(page.page() + 1, "next", "search.next"));
            }
        }
        return pager;
    }

    private Anchor toPage(int number, String rel, String message) {
        var address = ExchangeLinks.page(mine.cohort().uuid(), page.head().uuid(), number);
        var link = new Anchor(address, say(message));
        link.getElement().setAttribute("rel", rel);
        link.addClassNames("btn", "sec", rel);
        return link;
    }

    // What is new

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        listening = talks.live().listen(page.head().uuid(), attached.getUI(), this::look);
        look();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
        super.onDetach(detached);
    }

    /// Asks what changed since it was last shown.
    void look() {
        talks.pages()
                .since(viewer, page.head().uuid(), known)
                .ifPresentOrElse(news -> heard(news.head(), news.posts()), () -> gone.run());
    }

    private void heard(ThreadHead head, List<Post> later) {
        var opened = page.head().mustAnswer() && !head.mustAnswer();
        if (opened) {
            reread();
            return;
        }
        if (head.revision() != page.head().revision()) {
            refresh();
        }
        page = new ThreadPage(head, page.opening(), page.posts(), page.page(), page.pages());
        known = Math.max(known, head.lastNumber());
        for (var post : later) {
            if (post.mine() && isHere(post)) {
                place(post);
            } else if (isAtRest() && post.answers().isEmpty() && page.isLast()) {
                watch(append(post));
            } else {
                waiting.add(post);
            }
        }
        tell();
    }

    private void reread() {
        talks.pages()
                .of(viewer, page.head().uuid(), page.page())
                .ifPresentOrElse(
                        now -> {
                            page = now;
                            show();
                        },
                        () -> gone.run());
    }

    /// Shows what is there as it is now, where it stands.
    private void refresh() {
        talks.pages()
                .of(viewer, page.head().uuid(), page.page())
                .ifPresent(now ->
                        now.all()
                                .forEach(post ->
                                        Optional.ofNullable(items.get(post.uuid()))
                                                .ifPresent(item -> item.update(post))));
    }

    private PostItem place(Post post) {
        return post.answers()
                .map(items::get)
                .map(above -> above.add(post))
                .orElseGet(() -> append(post));
    }

    private boolean isAtRest() {
        return (form == null || form.isBlank())
                && items.values().stream().noneMatch(PostItem::isBusy);
    }

    private void watch(PostItem item) {
        item.whenSeen(() -> see(List.of(item.post())));
    }

    /// Puts what waits in its places.
    private void take() {
        var here = waiting.stream().filter(this::isHere).toList();
        waiting.removeAll(here);
        var shown = here.stream().map(this::place).toList();
        see(here);
        shown.getFirst().scrollHere();
        tell();
    }

    /// What she says stands on the last page.
    private void said(Posting.Posted posted) {
        if (page.isLast()) {
            look();
        } else {
            getUI().ifPresent(ui ->
                    ui.navigate(
                            ExchangeLinks.post(
                                    mine.cohort().uuid(), page.head().uuid(), posted.post())));
        }
    }

    // For its parts

    Talks talks() {
        return talks;
    }

    Viewer.SignedIn viewer() {
        return viewer;
    }

    List<Fellow> fellows() {
        return fellows;
    }

    List<String> names() {
        return names;
    }

    boolean accompanies() {
        return mine.role().accompanies();
    }

    boolean mayWrite() {
        return !mine.cohort().isArchived() && (!page.head().closed() || accompanies());
    }

    boolean isOpening(Post post) {
        return page.opening().filter(first -> first.uuid().equals(post.uuid())).isPresent();
    }

    Place place(Optional<UUID> answers) {
        return new Place(mine.cohort().uuid(), Optional.of(page.head().uuid()), answers);
    }

    Kept kept(Place place) {
        return talks.drafts().of(viewer, place);
    }

    PostForm.Purpose saying(Place place, Consumer<Posting.Posted> then) {
        return new Saying(place, then);
    }

    private final class Saying implements PostForm.Purpose {

        private final Place place;
        private final Consumer<Posting.Posted> then;

        Saying(Place place, Consumer<Posting.Posted> then) {
            this.place = place;
            this.then = then;
        }

        @Override
        public Kept kept() {
            return Conversation.this.kept(place);
        }

        @Override
        public boolean keep(Kept typed) {
            return talks.drafts().write(viewer, place, typed);
        }

        @Override
        public Posting post(Kept typed) {
            var said = new Contribution(typed.body(), place.answers(), typed.sending());
            return talks.posts().say(viewer, page.head().uuid(), said);
        }

        @Override
        public void posted(Posting.Posted posted) {
            then.accept(posted);
            look();
        }
    }

    void delete(Post post) {
        does(talks -> {
            if (talks.posts().delete(viewer, post.uuid()) == Posts.Deleting.WITH_THREAD) {
                gone.run();
            }
        });
    }

    /// Does something, and shows what came of it. Who may no longer sees the page go.
    void does(Consumer<Talks> deed) {
        try {
            deed.accept(talks);
            look();
        } catch (NotAllowed _) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }

    LinkedThings linked(Post post) {
        return new LinkedThings(
                PostText.ownPaths(post.body(), host),
                talks.catalogues().current(),
                Language.of(getLocale()));
    }

    String name(Optional<Author> author, Post post) {
        if (post.standing() == Post.Standing.DELETED) {
            return say("exchange.deleted.who");
        }
        return author.map(Author::name).orElseGet(() -> say("exchange.former"));
    }

    String say(String message, Object... arguments) {
        return getTranslation(message, arguments);
    }
}
