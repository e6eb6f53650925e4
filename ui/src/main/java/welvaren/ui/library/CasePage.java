package welvaren.ui.library;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import welvaren.content.CaseStudy;
import welvaren.content.CaseStudy.BlockKey;
import welvaren.content.CaseStudy.CaseBlock;
import welvaren.content.CaseStudy.CaseText;
import welvaren.content.Catalogue;
import welvaren.content.CourseUnit;
import welvaren.content.Vocabulary;
import welvaren.finding.Related;
import welvaren.language.Language;
import welvaren.language.Translations.Shown;
import welvaren.ui.actors.ActorLinks;
import welvaren.ui.design.Crumbs;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.design.SafeHtml;
import welvaren.ui.design.Site;
import welvaren.ui.design.Tile;
import welvaren.ui.finding.RelatedThings;
import welvaren.ui.finding.Sources;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.signin.Visit;

/// The page of a case, in one language.
class CasePage extends Div {

    private final CaseStudy study;
    private final Catalogue catalogue;
    private final Language language;
    private final Shown<CaseText> shown;

    CasePage(CaseStudy study, Catalogue catalogue, Language language, Visit visit) {
        this.study = study;
        this.catalogue = catalogue;
        this.language = language;
        shown = study.text().shown(language);
        add(head(visit), strip());
        if (!text().figures().isEmpty()) {
            add(new CaseFigures(text(), language));
        }
        var columns = new Div(article(), side());
        columns.addClassName("article");
        add(columns);
    }

    private CaseText text() {
        return shown.text();
    }

    private Component head(Visit visit) {
        var title = written(new H1(text().title()));
        var lead = written(new Paragraph(text().lead()));
        lead.addClassName("lead");
        var words =
                new Div(
                        new Crumbs(
                                text().title(),
                                new Anchor(CaseLinks.all(), getTranslation("menu.library"))),
                        title,
                        lead,
                        written(new InShort(text())));
        if (shown.language() != language) {
            words.add(new Paragraph(getTranslation("only." + shown.language().tag())));
        }
        var head = new Header(words, aside(visit));
        head.addClassName("casehead");
        return head;
    }

    private Component aside(Visit visit) {
        var themes = new Div();
        themes.addClassNames("row", "wrapf", "tags");
        study.themes()
                .forEach(theme -> {
                    var tag = new Span(label(Vocabulary.Kind.THEME, theme));
                    tag.addClassName("tag");
                    themes.add(tag);
                });
        var facts =
                new Paragraph(
                        Stream.concat(
                                        Stream.of(label(Vocabulary.Kind.SECTOR, study.sector())),
                                        study.regions().stream()
                                                .map(key -> label(Vocabulary.Kind.REGION, key)))
                                .collect(Collectors.joining(" · ")));
        facts.addClassNames("small", "sub");
        var minutes = new Paragraph(getTranslation("cases.minutes", text().minutes()));
        minutes.addClassNames("small", "sub");
        var aside = new Div(themes, facts, minutes, new CaseActions(study.key(), visit));
        aside.addClassNames("stack", "about");
        return aside;
    }

    private Component strip() {
        var strip =
                new Div(
                        Tile.motif(study.motif()),
                        Tile.companion('b', study.motif(), 0),
                        Tile.companion('d', study.motif(), 1),
                        Tile.companion('c', study.motif(), 0),
                        Tile.companion('a', study.motif(), 0),
                        Tile.motif(study.motif()));
        strip.addClassName("strip");
        return strip;
    }

    private Component article() {
        var article = written(new Article());
        article.addClassName("prose");
        text().blocks().forEach(block -> article.add(block(block)));
        var unknown = text().unknown();
        if (!unknown.isEmpty()) {
            article.add(unknown(unknown));
        }
        return article;
    }

    /// What the sources do not tell, so that nobody thinks it was forgotten.
    private Component unknown(List<BlockKey> keys) {
        var names =
                keys.stream()
                        .map(key ->
                                getTranslation("case.block." + key.name().toLowerCase(Locale.ROOT)))
                        .toList();
        var last = names.size() - 1;
        var list =
                last == 0
                        ? names.getFirst()
                        : getTranslation(
                                "case.and",
                                String.join(", ", names.subList(0, last)),
                                names.get(last));
        var line = new Paragraph(getTranslation("case.not-in-source", list));
        line.addClassNames("small", "sub");
        return line;
    }

    private static Component block(CaseBlock block) {
        var section =
                new Section(new H2(block.title()), new SafeHtml(block.text().html(), "prose"));
        section.setId(block.key().name().toLowerCase(Locale.ROOT));
        return section;
    }

    private Component side() {
        var side = new Aside(takeaways());
        side.addClassName("side");
        side.getElement().setAttribute("aria-label", getTranslation("case.side"));
        if (!study.actors().isEmpty()) {
            side.add(actors());
        }
        var units = catalogue.unitsOf(study);
        if (!units.isEmpty()) {
            side.add(units(units));
        }
        var related = Related.cases(study, catalogue);
        if (!related.isEmpty()) {
            side.add(RelatedThings.cases(related, catalogue, language));
        }
        side.add(sources(), citation());
        return side;
    }

    private Section takeaways() {
        var list = written(new OrderedList());
        list.addClassName("take");
        text().takeaways().forEach(takeaway -> list.add(new ListItem(takeaway)));
        var section = new Section(new RuledHeading(getTranslation("case.takeaways")), list);
        section.setId("takeaways");
        return section;
    }

    private Section actors() {
        var list = new UnorderedList();
        list.addClassName("linklist");
        study.actors().stream()
                .flatMap(key -> catalogue.actor(key).stream())
                .forEach(actor -> {
                    var role =
                            text().actorRoles()
                                    .getOrDefault(
                                            actor.key(), getTranslation("related.takes-part"));
                    list.add(
                            new ListItem(
                                    linked(
                                            ActorLinks.of(actor),
                                            actor.fullName(),
                                            role,
                                            Tile.companion('e', study.motif(), 0))));
                });
        return new Section(new RuledHeading(getTranslation("case.actors")), list);
    }

    private Section units(List<CourseUnit> units) {
        var list = new UnorderedList();
        list.addClassName("linklist");
        for (var unit : units) {
            var module = catalogue.module(unit.ref().module()).orElseThrow();
            list.add(
                    new ListItem(
                            linked(
                                    LearningLinks.unit(unit.ref()),
                                    unit.text().in(language).title(),
                                    getTranslation(
                                            "case.unit",
                                            module.number(),
                                            module.text().in(language).title()),
                                    Tile.motif(module.motif()))));
        }
        return new Section(new RuledHeading(getTranslation("case.units")), list);
    }

    private static Anchor linked(String path, String title, String below, Tile tile) {
        var small = new Span(below);
        small.addClassNames("small", "sub");
        var name = new Span(title);
        name.addClassName("name");
        var words = new Span(name, small);
        words.addClassName("lines");
        var link = new Anchor(path);
        link.add(tile, words);
        return link;
    }

    private Section sources() {
        var credits = text().credits();
        var licence =
                new Paragraph(
                        getTranslation(
                                "case.licence",
                                String.join(", ", credits.authors()),
                                credits.licence()));
        var section =
                new Section(
                        new RuledHeading(getTranslation("case.sources")),
                        new Sources(text().sources()),
                        licence);
        section.addClassNames("small", "sub");
        return section;
    }

    private CaseCitation citation() {
        return new CaseCitation(
                study, Citation.of(study, language, Site.address(), LocalDate.now()));
    }

    private String label(Vocabulary.Kind kind, String key) {
        return catalogue.vocabulary().label(kind, key, language);
    }

    /// In the language it is really in.
    private <C extends Component> C written(C component) {
        if (shown.language() != language) {
            component.getElement().setAttribute("lang", shown.language().tag());
        }
        return component;
    }
}
