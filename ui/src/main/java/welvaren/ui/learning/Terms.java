package welvaren.ui.learning;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import welvaren.content.Part;
import welvaren.content.Term;

/// What the terms of a unit mean: unseen, for the browser to show beside a word.
class Terms extends UnorderedList {

    private static final int MOST_IN_MARGIN = 3;

    private final Map<String, List<Term>> firstInPart = new LinkedHashMap<>();

    Terms(Lesson lesson) {
        addClassName("termlist");
        getElement().setAttribute("hidden", true);
        var known = new LinkedHashSet<Term>();
        lesson.text()
                .parts()
                .forEach(part -> firstInPart.put(part.key(), news(lesson, part, known)));
        terms(lesson, lesson.text().brief().html()).forEach(known::add);
        known.forEach(term -> add(line(lesson, term)));
    }

    /// The terms that this part is the first to use, as many as fit beside it.
    List<Term> first(Part part) {
        return firstInPart.getOrDefault(part.key(), List.of()).stream()
                .limit(MOST_IN_MARGIN)
                .toList();
    }

    private static List<Term> news(Lesson lesson, Part part, Set<Term> known) {
        var news = new ArrayList<Term>();
        for (var block : part.blocks()) {
            if (block instanceof Part.Prose(var text)) {
                terms(lesson, text.html()).stream().filter(known::add).forEach(news::add);
            }
        }
        return news;
    }

    private static List<Term> terms(Lesson lesson, String html) {
        return Jsoup.parseBodyFragment(html)
                .select("a.term[data-term]")
                .eachAttr("data-term")
                .stream()
                .flatMap(key -> lesson.catalogue().term(key).stream())
                .toList();
    }

    private static ListItem line(Lesson lesson, Term term) {
        var word = new Span(term.term().in(lesson.language()));
        var line = new ListItem(word, new Span(term.text().in(lesson.language())));
        line.getElement().setAttribute("data-term", term.key());
        return line;
    }
}
