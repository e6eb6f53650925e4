package welvaren.ui.search;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import welvaren.search.Reason;
import welvaren.search.SearchHit;

/// One line that says why a hit is one that does not show what was typed, and what it lacks.
class WhyFound extends Paragraph {

    private static final int MOST_TOLD = 3;

    WhyFound(SearchHit hit) {
        addClassNames("why", "small", "sub");
        var reasons = hit.why().stream().limit(MOST_TOLD).map(reason -> words(reason, hit));
        var why = reasons.collect(joining("; "));
        if (!why.isEmpty()) {
            add(new Span(getTranslation("search.why", why)));
        }
        if (!hit.missing().isEmpty()) {
            var missing = hit.missing().stream().limit(MOST_TOLD).collect(joining(", "));
            add(new Span(getTranslation("search.missing", missing)));
        }
    }

    static boolean isNeeded(SearchHit hit) {
        return !hit.why().isEmpty() || !hit.missing().isEmpty();
    }

    private String words(Reason reason, SearchHit hit) {
        var way = "search.why." + reason.way().word();
        var message =
                reason.way() == Reason.Way.LANGUAGE
                        ? way + "." + hit.language().other().tag()
                        : way;
        return getTranslation(message, reason.typed(), reason.found());
    }
}
