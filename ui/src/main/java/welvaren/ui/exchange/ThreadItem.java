package welvaren.ui.exchange;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import welvaren.content.Catalogue;
import welvaren.exchange.Author;
import welvaren.exchange.ThreadHead;
import welvaren.language.Language;

/// A thread in the list: what it is called, what is new in it, who began it and when somebody last
/// said something.
class ThreadItem extends ListItem {

    ThreadItem(ThreadHead head, Catalogue catalogue, Language language) {
        var title =
                new Anchor(
                        ExchangeLinks.thread(head.cohort(), head.uuid()),
                        ThreadTitle.of(head.prompt(), head.title(), catalogue, language));
        title.addClassName("name");
        var line = new Div(title);
        line.addClassNames("row", "wrapf");
        if (head.unread() > 0) {
            addClassName("unread");
            line.add(tag(getTranslation("exchange.unread", head.unread()), "ok"));
        }
        if (head.pinned()) {
            line.add(tag(getTranslation("exchange.pinned"), "line"));
        }
        if (head.announced()) {
            line.add(tag(getTranslation("exchange.announced"), "line"));
        }
        if (head.closed()) {
            line.add(tag(getTranslation("exchange.closed"), "line"));
        }
        if (head.mustAnswer()) {
            line.add(tag(getTranslation("exchange.answer-first.short"), "line"));
        }
        var about =
                new Span(
                        getTranslation(
                                "exchange.about",
                                head.opener()
                                        .map(Author::name)
                                        .orElseGet(() ->
                                                getTranslation(
                                                        head.prompt().isPresent()
                                                                ? "exchange.from-unit"
                                                                : "exchange.former")),
                                head.posts(),
                                Moments.words(head.lastPostAt(), this)));
        about.addClassNames("small", "sub");
        add(new Avatar(head.opener()), new Div(line, about));
    }

    private static Span tag(String words, String kind) {
        var tag = new Span(words);
        tag.addClassNames("tag", kind);
        return tag;
    }
}
