package welvaren.ui.search;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import welvaren.finding.FindableRef.Kind;

/// Everything, or one kind of thing; each a link with how many there are. The links stay the same
/// ones, so that the focus stays on the one that was followed.
class KindTabs extends Composite<Nav> {

    private record Tab(Optional<Kind> kind, Anchor link, Span name, Span count) {

        static Tab of(Optional<Kind> kind) {
            var name = new Span();
            var count = new Span();
            count.addClassName("num");
            return new Tab(kind, new Anchor("", name, count), name, count);
        }

        String message() {
            return "search.kind." + kind.map(Kind::word).orElse("all");
        }

        boolean isChosen(Question question) {
            return kind.map(some -> question.kinds().contains(some.word()))
                    .orElse(question.kinds().isEmpty());
        }
    }

    private final List<Tab> tabs = new ArrayList<>();

    KindTabs() {
        var list = new UnorderedList();
        Stream.concat(Stream.of(Optional.<Kind>empty()), Stream.of(Kind.values()).map(Optional::of))
                .map(Tab::of)
                .forEach(tab -> {
                    tabs.add(tab);
                    list.add(new ListItem(tab.link()));
                });
        getContent().addClassName("kinds");
        getContent().add(list);
    }

    /// @param counts of each kind, with everything else that is chosen
    void show(Question question, Map<String, Long> counts) {
        getElement().setAttribute("aria-label", getTranslation("facet.type"));
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        for (var tab : tabs) {
            var count = tab.kind().map(kind -> counts.getOrDefault(kind.word(), 0L)).orElse(all);
            tab.link().setHref(question.about(tab.kind()).address());
            tab.name().setText(getTranslation(tab.message()));
            tab.count().setText(getTranslation("search.count", count));
            tab.link().setClassName("none", count == 0);
            if (tab.isChosen(question)) {
                tab.link().getElement().setAttribute("aria-current", "true");
            } else {
                tab.link().getElement().removeAttribute("aria-current");
            }
        }
    }

    /// Leads to the kind that is chosen.
    void focus() {
        tabs.stream()
                .filter(tab -> tab.link().getElement().hasAttribute("aria-current"))
                .findFirst()
                .ifPresent(tab -> tab.link().getElement().callJsFunction("focus"));
    }
}
