package welvaren.ui.finding;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import welvaren.content.Source;

/// Where something comes from, as a list.
public class Sources extends UnorderedList {

    public Sources(List<Source> sources) {
        addClassName("sources");
        sources.forEach(source -> add(item(source)));
    }

    private ListItem item(Source source) {
        var item = new ListItem();
        source.url()
                .ifPresentOrElse(
                        url -> item.add(new Anchor(url, words(source))),
                        () -> item.add(new Span(words(source))));
        source.lastSeen()
                .map(date -> Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant()))
                .ifPresent(date -> item.add(new Span(" " + getTranslation("source.seen", date))));
        return item;
    }

    /// The document and the place in it.
    private String words(Source source) {
        return source.seed()
                .map(seed -> getTranslation("source." + seed) + ", " + source.place())
                .orElse(source.place());
    }
}
