package welvaren.ui.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import welvaren.exchange.Author;
import welvaren.exchange.Moderation;
import welvaren.exchange.Post;
import welvaren.exchange.PostText;
import welvaren.exchange.Posting;
import welvaren.exchange.ThreadDrafts.Kept;
import welvaren.exchange.ThreadDrafts.Place;
import welvaren.ui.design.Icon;
import welvaren.ui.design.Notice;
import welvaren.ui.design.SafeHtml;
import welvaren.ui.design.Sure;

/// One thing that somebody said, with what can be done about it and the replies to it.
class PostItem extends Composite<Div> {

    private final Conversation around;
    private final Article article = new Article();
    private final Div words = new Div();
    private final Div slot = new Div();
    private final Div replies = new Div();
    private final Map<UUID, PostItem> items = new HashMap<>();
    private @Nullable PostForm reply;
    private Post post;

    PostItem(Conversation around, Post post) {
        this.around = around;
        this.post = post;
        article.addClassName("post");
        if (post.answers().isPresent()) {
            article.addClassName("reply");
        }
        article.getElement().setAttribute("tabindex", "-1");
        article.add(new Avatar(author()), words);
        getContent().add(article, replies);
        draw();
        post.replies().forEach(this::add);
        openKept();
    }

    private Optional<Author> author() {
        return post.standing() == Post.Standing.DELETED ? Optional.empty() : post.author();
    }

    /// A reply that was begun and not sent is there again.
    private void openKept() {
        if (post.answers().isEmpty() && around.mayWrite() && !around.kept(place()).isBlank()) {
            reply();
        }
    }

    Post post() {
        return post;
    }

    PostItem add(Post answer) {
        var item = new PostItem(around, answer);
        items.put(answer.uuid(), item);
        replies.add(item);
        return item;
    }

    /// It is other than it was. What somebody is typing stays.
    void update(Post now) {
        var shown = now.readAs(post);
        if (!shown.equals(post.readAs(post))) {
            draw(shown);
        }
        now.replies()
                .forEach(answer ->
                        Optional.ofNullable(items.get(answer.uuid()))
                                .ifPresent(item -> item.update(answer)));
    }

    /// Whether somebody types in it, or in a reply.
    boolean isBusy() {
        return slot.getComponentCount() > 0 || items.values().stream().anyMatch(PostItem::isBusy);
    }

    void scrollHere() {
        article.scrollIntoView();
    }

    /// Tells once that it was before somebody's eyes.
    void whenSeen(Runnable seen) {
        article.getElement().addEventListener("seen-now", _ -> seen.run());
        article.getElement().executeJs("window.Welvaren.watchPost(this)");
    }

    private void draw(Post now) {
        post = now;
        draw();
    }

    private void draw() {
        words.removeAll();
        words.add(head(), body());
        if (post.standing() != Post.Standing.DELETED) {
            words.add(actions());
        }
        words.add(slot);
    }

    private Component head() {
        var head = new Paragraph();
        head.addClassName("by");
        var name = new Span(around.name(author(), post));
        name.addClassName("who");
        head.add(name);
        if (author().filter(Author::accompanies).isPresent()) {
            head.add(tag("exchange.accompanies", "ok"));
        }
        head.add(Moments.span(post.postedAt(), around));
        if (post.unread()) {
            head.add(tag("exchange.new", "line"));
        }
        if (post.reported()) {
            head.add(tag("exchange.reported", "warn"));
        }
        if (post.standing() == Post.Standing.HIDDEN) {
            head.add(tag("exchange.hidden", "warn"));
        }
        if (post.editedAt().isPresent() && post.standing() == Post.Standing.THERE) {
            head.add(button("exchange.edited", "history", this::showEarlier));
        }
        return head;
    }

    private Span tag(String message, String kind) {
        var tag = new Span(around.say(message));
        tag.addClassNames("tag", kind);
        return tag;
    }

    private Component body() {
        return switch (post.standing()) {
            case DELETED -> mark("exchange.deleted");
            case HIDDEN -> hidden();
            case THERE -> text();
        };
    }

    private Component hidden() {
        if (post.mine()) {
            return new Div(mark("exchange.hidden.mine"), text());
        } else if (post.body().isEmpty()) {
            return mark("exchange.hidden.other");
        } else {
            return new Div(mark("exchange.hidden.accompanied"), text());
        }
    }

    private Paragraph mark(String message) {
        var mark = new Paragraph(around.say(message));
        mark.addClassNames("sub", "mark");
        return mark;
    }

    private Component text() {
        return new Div(
                new SafeHtml(PostText.render(post.body(), around.names()).html(), "body"),
                around.linked(post));
    }

    private Component actions() {
        var actions = new Div();
        actions.addClassName("acts");
        var there = post.standing() == Post.Standing.THERE;
        if (there && around.mayWrite() && !isOpening()) {
            actions.add(button("exchange.reply", "corner-down-right", this::reply));
        }
        if (there && !post.mine()) {
            actions.add(helpful());
        } else if (there && post.helpful() > 0) {
            var thanks = new Span(around.say("exchange.helpful-to", post.helpful()));
            thanks.addClassNames("small", "sub");
            actions.add(thanks);
        }
        if (post.mine() && around.mayWrite()) {
            actions.add(button("exchange.edit", "pencil", this::edit));
        }
        if (post.mine()) {
            actions.add(delete());
        }
        if (there && !post.mine() && !around.accompanies()) {
            actions.add(button("exchange.report", "flag", this::report));
        }
        if (around.accompanies()) {
            addDecisions(actions);
        }
        return actions;
    }

    /// What the thread begins with is answered in the thread.
    private boolean isOpening() {
        return around.isOpening(post);
    }

    private void addDecisions(Div actions) {
        if (post.standing() == Post.Standing.HIDDEN) {
            actions.add(button("exchange.show", "eye", () -> decide(Moderation.Event.SHOWN, "")));
        } else if (!post.mine()) {
            actions.add(button("exchange.hide", "flag", this::hide));
        }
        if (post.reported()) {
            actions.add(button("exchange.leave", "check", () -> decide(Moderation.Event.LEFT, "")));
        }
    }

    private Button button(String message, String icon, Runnable deed) {
        var button = new Button(around.say(message), Icon.small(icon), _ -> deed.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.addClassName("act");
        return button;
    }

    private Button helpful() {
        var mark = button("exchange.helpful", "lightbulb", () -> {});
        mark.setText(around.say("exchange.helpful", post.helpful()));
        mark.getElement().setAttribute("aria-pressed", String.valueOf(post.foundHelpful()));
        mark.addClickListener(_ ->
                around.does(talks ->
                        talks.helpful().mark(around.viewer(), post.uuid(), !post.foundHelpful())));
        return mark;
    }

    private Component delete() {
        var delete =
                new Sure(() -> {
                    slot.removeAll();
                    around.delete(post);
                });
        delete.translate(
                around.say("exchange.delete"),
                around.say("exchange.delete.sure"),
                around.say("exchange.delete.yes"));
        delete.addClassName("act");
        return delete;
    }

    // What opens below it

    private Place place() {
        return around.place(Optional.of(post.uuid()));
    }

    private void reply() {
        if (reply != null && reply.isAttached()) {
            reply.focus();
            return;
        }
        var form = new PostForm(around.saying(place(), _ -> close()), false, around.fellows());
        form.translate(
                around.say("exchange.reply-to", around.name(author(), post)),
                around.say("exchange.reply.post"),
                around.say("exchange.readers"));
        form.add(cancel());
        reply = form;
        open(form);
        form.focus();
    }

    private void open(Component form) {
        slot.removeAll();
        slot.add(form);
    }

    private void close() {
        slot.removeAll();
        article.getElement().executeJs("this.focus({preventScroll: true})");
    }

    private Button cancel() {
        var cancel = new Button(around.say("exchange.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return cancel;
    }

    private void edit() {
        var form = new PostForm(new Editing(), false, around.fellows());
        form.translate(
                around.say("exchange.edit.field"),
                around.say("exchange.edit.save"),
                around.say("exchange.edit.hint"));
        form.add(cancel());
        open(form);
        form.focus();
    }

    /// Nothing is kept while she changes what was posted: it would be a draft beside her post.
    private final class Editing implements PostForm.Purpose {

        @Override
        public Kept kept() {
            return new Kept("", post.body(), UUID.randomUUID());
        }

        @Override
        public boolean keep(Kept typed) {
            return true;
        }

        @Override
        public boolean keeps() {
            return false;
        }

        @Override
        public Posting post(Kept typed) {
            return around.talks().posts().edit(around.viewer(), post.uuid(), typed.body());
        }

        @Override
        public void posted(Posting.Posted posted) {
            close();
            around.look();
        }
    }

    private void report() {
        ask(
                "exchange.report.why",
                "exchange.report.send",
                reason -> {
                    around.does(talks ->
                            talks.moderation().report(around.viewer(), post.uuid(), reason));
                    var thanks = Notice.good();
                    thanks.say(around.say("exchange.report.sent"));
                    open(thanks);
                });
    }

    private void hide() {
        ask(
                "exchange.hide.why",
                "exchange.hide.do",
                reason -> {
                    close();
                    decide(Moderation.Event.HIDDEN, reason);
                });
    }

    private void ask(String question, String button, Consumer<String> then) {
        var reason = new TextArea(around.say(question));
        reason.setWidthFull();
        reason.setMaxLength(Moderation.LONGEST_REASON);
        var send = new Button(around.say(button), _ -> then.accept(reason.getValue()));
        var row = new Div(send, cancel());
        row.addClassNames("row", "wrapf");
        open(new Div(reason, row));
        reason.focus();
    }

    private void decide(Moderation.Event event, String reason) {
        around.does(talks -> {
            switch (event) {
                case HIDDEN -> talks.moderation().hide(around.viewer(), post.uuid(), reason);
                case SHOWN -> talks.moderation().show(around.viewer(), post.uuid());
                case LEFT -> talks.moderation().leave(around.viewer(), post.uuid());
                case REPORTED -> talks.moderation().report(around.viewer(), post.uuid(), reason);
            }
        });
    }

    private void showEarlier() {
        var earlier = new OrderedList();
        earlier.addClassName("earlier");
        for (var version : around.talks().pages().before(around.viewer(), post.uuid())) {
            earlier.add(
                    new ListItem(
                            Moments.span(version.writtenAt(), around),
                            new SafeHtml(
                                    PostText.render(version.body(), around.names()).html(),
                                    "body")));
        }
        open(new Div(new Paragraph(around.say("exchange.earlier")), earlier, cancel()));
    }
}
