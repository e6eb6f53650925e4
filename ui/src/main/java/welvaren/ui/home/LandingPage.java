package welvaren.ui.home;

import static java.util.Comparator.comparing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import welvaren.content.CaseStudy;
import welvaren.content.Catalogue;
import welvaren.content.CourseModule;
import welvaren.content.Vocabulary;
import welvaren.language.Language;
import welvaren.ui.design.BigSearch;
import welvaren.ui.design.Icon;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.design.Tile;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.library.CaseLinks;
import welvaren.ui.search.SearchLinks;

/// What a visitor sees first: the search box, the modules, some cases, and numbers from them.
class LandingPage extends Div {

    private static final int MOTIFS = 6;
    private static final int CASES = 3;
    private static final int EXAMPLES = 3;
    private static final double MINUTES_IN_HALF_AN_HOUR = 30;

    private final Catalogue catalogue;
    private final Language language;

    /// @param search keeps what is typed when the page is drawn again
    LandingPage(Catalogue catalogue, BigSearch search, Language language) {
        this.catalogue = catalogue;
        this.language = language;
        var top = new Div(hero(search), modules(), cases());
        top.addClassName("wrap");
        add(top, new FactBand(catalogue, different(catalogue.cases()), language));
    }

    private Component hero(BigSearch search) {
        var lead =
                new Paragraph(
                        getTranslation(
                                "landing.lead",
                                catalogue.modules().size(),
                                catalogue.cases().size(),
                                catalogue.actors().size()));
        lead.addClassName("lead");
        search.translate();
        var hero =
                new Section(
                        new Div(
                                new H1(getTranslation("landing.heading")),
                                lead,
                                search,
                                examples()),
                        mosaic());
        hero.addClassName("hero");
        return hero;
    }

    private Component examples() {
        var examples = new Paragraph(new Span(getTranslation("search.try")));
        examples.addClassName("try");
        catalogue.vocabulary().themes().stream()
                .filter(theme ->
                        catalogue.cases().stream()
                                .anyMatch(study -> study.themes().contains(theme.key())))
                .flatMap(theme -> theme.practice().in(language).stream().limit(1))
                .sorted(comparing(String::length))
                .limit(EXAMPLES)
                .forEach(words -> examples.add(new Anchor(SearchLinks.of(words), words)));
        return examples;
    }

    /// A picture for each module; one that has no module yet is only a picture.
    private Component mosaic() {
        var mosaic = new Div();
        mosaic.addClassName("mosaic");
        IntStream.rangeClosed(1, MOTIFS)
                .forEach(motif ->
                        mosaic.add(
                                catalogue.modules().stream()
                                        .filter(module -> module.motif() == motif)
                                        .findFirst()
                                        .<Component>map(this::tile)
                                        .orElseGet(() -> Tile.motif(motif))));
        return mosaic;
    }

    private Anchor tile(CourseModule module) {
        var link = new Anchor(LearningLinks.module(module));
        link.setAriaLabel(getTranslation("case.unit", module.number(), title(module)));
        link.add(Tile.motif(module.motif()));
        return link;
    }

    private Component modules() {
        var list = new UnorderedList();
        list.addClassName("toc");
        catalogue.modules().forEach(module -> list.add(new ListItem(line(module))));
        return new Section(
                new RuledHeading(
                        getTranslation("landing.modules", catalogue.modules().size()),
                        more(LearningLinks.modules(), "landing.begin")),
                list);
    }

    private Anchor line(CourseModule module) {
        var size =
                new Span(
                        getTranslation(
                                "landing.size",
                                module.units().size(),
                                Math.round(module.minutes() / MINUTES_IN_HALF_AN_HOUR) / 2.0));
        size.addClassNames("small", "mut", "num");
        var line = new Anchor(LearningLinks.module(module));
        line.addClassName("m" + module.motif());
        line.add(
                Tile.motif(module.motif()),
                new Div(
                        new H3(module.number() + ". " + title(module)),
                        new Paragraph(module.text().in(language).lead())),
                size);
        return line;
    }

    private String title(CourseModule module) {
        return module.text().in(language).title();
    }

    private Component cases() {
        var list = new UnorderedList();
        list.addClassName("cases");
        var chosen = different(catalogue.cases());
        for (var i = 0; i < Math.min(CASES, chosen.size()); i++) {
            list.add(new ListItem(card(chosen.get(i), i)));
        }
        return new Section(
                new RuledHeading(
                        getTranslation("landing.cases"),
                        more(CaseLinks.all(), "landing.all-cases")),
                list);
    }

    /// All, those first that tell most of each module.
    private List<CaseStudy> different(List<CaseStudy> all) {
        var byLength =
                all.stream()
                        .sorted(comparing((CaseStudy study) -> words(study)).reversed())
                        .toList();
        var modules = new HashSet<String>();
        var some = new ArrayList<CaseStudy>();
        byLength.stream().filter(study -> modules.add(study.module())).forEach(some::add);
        byLength.stream().filter(study -> !some.contains(study)).forEach(some::add);
        return some;
    }

    private int words(CaseStudy study) {
        return study.text().in(language).blocks().stream()
                .mapToInt(block -> block.text().words())
                .sum();
    }

    private Anchor card(CaseStudy study, int place) {
        var text = study.text().in(language);
        var pictures =
                new Span(
                        Tile.motif(study.motif()),
                        Tile.companion((char) ('b' + place), study.motif(), 0));
        pictures.addClassName("duo");
        var below =
                new Span(
                        Stream.concat(
                                        Stream.of(label(Vocabulary.Kind.SECTOR, study.sector())),
                                        study.regions().stream()
                                                .map(key -> label(Vocabulary.Kind.REGION, key)))
                                .collect(Collectors.joining(" · ")));
        below.addClassNames("small", "mut");
        var card = new Anchor(CaseLinks.of(study));
        card.addClassNames("cs", "m" + study.motif());
        card.setClassName("lead1", place == 0);
        card.add(pictures, new H3(text.title()), new Paragraph(text.lead()), below);
        return card;
    }

    private String label(Vocabulary.Kind kind, String key) {
        return catalogue.vocabulary().label(kind, key, language);
    }

    private Anchor more(String path, String message) {
        var more = new Anchor(path);
        more.addClassName("more");
        more.add(new Span(getTranslation(message)), Icon.small("arrow-right"));
        return more;
    }
}
