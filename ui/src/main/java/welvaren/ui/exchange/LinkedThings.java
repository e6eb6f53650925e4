package welvaren.ui.exchange;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import welvaren.content.CaseStudy;
import welvaren.content.Catalogue;
import welvaren.content.CourseUnit;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.library.CaseLinks;

/// The cases and units to which a post links, as cards below it; nothing where it links to none.
class LinkedThings extends Composite<Div> {

    /// A post is no catalogue.
    private static final int MOST = 3;

    /// @param paths of our own pages, from the root
    LinkedThings(List<String> paths, Catalogue catalogue, Language language) {
        getContent().addClassName("linked");
        var cases = paths.stream().flatMap(path -> caseAt(path, catalogue).stream()).toList();
        if (!cases.isEmpty()) {
            getContent().add(CaseLinks.list(cases.stream().limit(MOST).toList(), language));
        }
        paths.stream()
                .flatMap(path -> unitAt(path, catalogue).stream())
                .limit(MOST)
                .forEach(unit -> getContent().add(card(unit, language)));
    }

    private static Optional<CaseStudy> caseAt(String path, Catalogue catalogue) {
        var words = path.split("/");
        return words.length == 3 && words[1].equals("cases")
                ? catalogue.caseStudy(words[2])
                : Optional.empty();
    }

    private static Optional<CourseUnit> unitAt(String path, Catalogue catalogue) {
        var words = path.split("/");
        return words.length == 4 && words[1].equals("modules")
                ? catalogue.unit(new UnitRef(words[2], words[3]))
                : Optional.empty();
    }

    private Anchor card(CourseUnit unit, Language language) {
        var kind = new Span(getTranslation("exchange.unit-card"));
        kind.addClassNames("small", "sub");
        var title = new Span(unit.text().in(language).title());
        title.addClassName("name");
        var card = new Anchor(LearningLinks.unit(unit.ref()), new Div(kind), new Div(title));
        card.addClassNames("card", "unitcard");
        return card;
    }
}
