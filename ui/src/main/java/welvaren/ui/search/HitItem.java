package welvaren.ui.search;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import welvaren.content.CaseStudy;
import welvaren.content.Catalogue;
import welvaren.content.CourseUnit;
import welvaren.content.Vocabulary;
import welvaren.finding.FindableRef;
import welvaren.language.Language;
import welvaren.search.Fragment;
import welvaren.search.SearchHit;
import welvaren.search.SearchHit.Place;
import welvaren.ui.design.Icon;
import welvaren.ui.design.Tile;

/// Something that was found; its link opens the page where the words are.
class HitItem extends ListItem {

    @Tag("mark")
    private static final class Marked extends HtmlContainer {

        Marked(String text) {
            setText(text);
        }
    }

    private final Catalogue catalogue;
    private final Language language;

    HitItem(SearchHit hit, Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
        var motif = new Whereabouts(catalogue).motif(hit.ref());
        addClassNames("hit", "m" + motif);
        var title = new H3(link(hit));
        var words = new Div(kind(hit.ref()), title);
        if (!hit.snippet().isEmpty()) {
            words.add(snippet(hit));
        }
        if (WhyFound.isNeeded(hit)) {
            words.add(new WhyFound(hit));
        }
        var about = about(hit);
        if (!about.isEmpty()) {
            var meta = new Paragraph();
            about.forEach(meta::add);
            meta.addClassName("meta");
            words.add(meta);
        }
        if (hit.language() != language) {
            title.getElement().setAttribute("lang", hit.language().tag());
            var only = new Paragraph(getTranslation("only." + hit.language().tag()));
            only.addClassNames("small", "sub");
            words.add(only);
        }
        add(new Div(Tile.motif(motif)), words);
    }

    /// The browser paints the words on the page that it leads to.
    private static Anchor link(SearchHit hit) {
        var link = new Anchor(Whereabouts.address(hit), hit.title());
        var words = JsonMapper.shared().createArrayNode();
        hit.snippet().stream()
                .filter(Fragment::marked)
                .map(Fragment::text)
                .distinct()
                .forEach(words::add);
        link.getElement().setAttribute("data-marks", words.toString());
        return link;
    }

    private Span kind(FindableRef ref) {
        var kind =
                new Span(
                        Icon.small(Whereabouts.icon(ref.kind())),
                        new Span(getTranslation("kind." + ref.kind().word())));
        kind.addClassName("tag");
        return kind;
    }

    private static Component snippet(SearchHit hit) {
        var snippet = new Paragraph();
        snippet.getElement().setAttribute("lang", hit.language().tag());
        for (Fragment fragment : hit.snippet()) {
            snippet.add(
                    fragment.marked() ? new Marked(fragment.text()) : new Span(fragment.text()));
        }
        return snippet;
    }

    /// Where it belongs, how long it takes, and the part of the page that the words are in.
    private List<Span> about(SearchHit hit) {
        var key = hit.ref().key();
        var facts =
                switch (hit.ref().kind()) {
                    case UNIT ->
                            catalogue.unit(Whereabouts.unit(hit.ref())).stream()
                                    .flatMap(this::unit);
                    case WORKSHEET ->
                            catalogue.unit(Whereabouts.unit(hit.ref())).stream()
                                    .flatMap(unit -> sheet(unit, Whereabouts.activity(hit.ref())));
                    case TERM -> Stream.<Span>of();
                    case CASE -> catalogue.caseStudy(key).stream().flatMap(this::caseStudy);
                    case ACTOR ->
                            catalogue.actor(key).stream()
                                    .flatMap(actor -> regions(actor.regions()));
                };
        var part = hit.place().flatMap(Place::heading).map(Span::new);
        return Stream.concat(facts, part.stream()).toList();
    }

    private Stream<Span> unit(CourseUnit unit) {
        var module =
                catalogue
                        .module(unit.ref().module())
                        .map(found ->
                                getTranslation(
                                        "case.unit",
                                        found.number(),
                                        found.text().in(language).title()));
        var minutes = getTranslation("search.minutes", unit.minutes());
        return Stream.concat(module.map(Span::new).stream(), Stream.of(fact("clock", minutes)));
    }

    private Stream<Span> sheet(CourseUnit unit, String activity) {
        var text = unit.text().in(language);
        var minutes =
                text.activity(activity).stream()
                        .map(sheet -> getTranslation("search.minutes", sheet.minutes()))
                        .map(words -> fact("clock", words));
        return Stream.concat(Stream.of(new Span(text.title())), minutes);
    }

    private Stream<Span> caseStudy(CaseStudy study) {
        var minutes = getTranslation("cases.minutes", study.text().in(language).minutes());
        return Stream.concat(regions(study.regions()), Stream.of(fact("clock", minutes)));
    }

    private Stream<Span> regions(List<String> keys) {
        var names =
                keys.stream()
                        .map(key ->
                                catalogue.vocabulary().label(Vocabulary.Kind.REGION, key, language))
                        .collect(joining(", "));
        return names.isEmpty() ? Stream.of() : Stream.of(fact("map-pin", names));
    }

    private static Span fact(String icon, String words) {
        return new Span(Icon.small(icon), new Span(words));
    }
}
