package welvaren.ui.actors;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import welvaren.content.Actor;
import welvaren.content.Actor.RelationKind;
import welvaren.content.Catalogue;
import welvaren.content.Source;
import welvaren.content.Vocabulary;
import welvaren.finding.Related;
import welvaren.language.Language;
import welvaren.language.Translations;
import welvaren.notebook.SavedItem.SavedActor;
import welvaren.suggestion.Subject;
import welvaren.ui.design.Crumbs;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.finding.RelatedThings;
import welvaren.ui.finding.SaveButton;
import welvaren.ui.finding.Sources;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.library.CaseLinks;
import welvaren.ui.signin.Visit;
import welvaren.ui.suggestions.SuggestLinks;

/// The page of an actor, in one language.
class ActorPage extends Div {

    private final Actor actor;
    private final Catalogue catalogue;
    private final Language language;
    private final Neighbours neighbours;

    ActorPage(Actor actor, Catalogue catalogue, Language language, Visit visit) {
        this.actor = actor;
        this.catalogue = catalogue;
        this.language = language;
        neighbours = Neighbours.of(actor, catalogue);
        var main = new Div(said(), roles(), relations());
        if (!neighbours.companions().isEmpty()) {
            main.add(companions());
        }
        var others = relatedActors();
        if (!others.isEmpty()) {
            main.add(RelatedThings.actors(others, catalogue, language));
        }
        main.addClassName("stack");
        var side = new Aside(names(), cases());
        var further = Related.cases(actor, catalogue);
        if (!further.isEmpty()) {
            side.add(RelatedThings.casesOfPartners(further, catalogue, language));
        }
        side.add(units(), sources());
        side.addClassName("side");
        side.getElement().setAttribute("aria-label", getTranslation("actor.side"));
        var columns = new Div(main, side);
        columns.addClassName("article");
        add(head(visit), columns);
    }

    private Component head(Visit visit) {
        var tags = new Div();
        tags.addClassNames("row", "wrapf", "tags");
        ActorItem.groups(actor, catalogue.vocabulary())
                .forEach(group -> tags.add(tag(label(Vocabulary.Kind.GROUP, group))));
        actor.regions().forEach(region -> tags.add(tag(label(Vocabulary.Kind.REGION, region))));
        if (actor.attributes().contains("private")) {
            tags.add(tag(getTranslation("actor.private")));
        }
        var crumbs =
                new Crumbs(
                        actor.acronym().orElse(actor.name()),
                        new Anchor(ActorLinks.all(), getTranslation("menu.actors")));
        var head = new Header(crumbs, new H1(actor.fullName()), tags, actions(visit));
        head.addClassName("actorhead");
        return head;
    }

    private Component actions(Visit visit) {
        var said = new Span();
        said.addClassNames("tag", "said");
        said.getElement().setAttribute("role", "status");
        var correct =
                SuggestLinks.correction(
                        new Subject(Subject.Kind.ACTOR, actor.key()),
                        getTranslation("suggest.link"));
        var actions =
                new Div(new SaveButton(new SavedActor(actor.key()), visit, said), correct, said);
        actions.addClassNames("row", "wrapf", "actions");
        return actions;
    }

    private Component said() {
        var said = new Div();
        said.addClassName("prose");
        actor.summary().ifPresent(text -> said.add(paragraph(text)));
        actor.remark()
                .ifPresent(text -> {
                    var remark = paragraph(text);
                    remark.addClassName("remark");
                    said.add(remark);
                });
        if (actor.summary().isEmpty()) {
            said.add(new Paragraph(getTranslation("actor.no-more")));
        }
        if (actor.regions().isEmpty()) {
            var region = new Paragraph(getTranslation("actor.no-region"));
            region.addClassNames("small", "sub");
            said.add(region);
        }
        actor.website().ifPresent(url -> said.add(website(url)));
        return said;
    }

    private Paragraph website(String url) {
        var link = new Anchor(url, url);
        link.getElement().setAttribute("rel", "noopener");
        return new Paragraph(new Span(getTranslation("actor.website") + " "), link);
    }

    private Paragraph paragraph(Translations<String> text) {
        var shown = text.shown(language);
        var paragraph = new Paragraph(shown.text());
        if (shown.language() != language) {
            paragraph.getElement().setAttribute("lang", shown.language().tag());
        }
        return paragraph;
    }

    private Section roles() {
        var list = new UnorderedList();
        list.addClassName("rolelist");
        for (var role : actor.roles()) {
            var domain = catalogue.vocabulary().domain(role.domain());
            var item = new ListItem();
            domain.ifPresent(found -> item.add(new Glyph(found.group())));
            item.add(new Span(label(Vocabulary.Kind.DOMAIN, role.domain())));
            role.source().ifPresent(source -> item.add(from(source)));
            list.add(item);
        }
        return new Section(new RuledHeading(getTranslation("actor.roles")), list);
    }

    private Section relations() {
        var section = new Section(new RuledHeading(getTranslation("actor.relations")));
        if (neighbours.all().size() >= Network.FEWEST) {
            section.add(network());
        }
        if (neighbours.related().isEmpty()) {
            section.add(none("actor.no-relations"));
        } else {
            var list = new UnorderedList();
            list.addClassName("rolelist");
            neighbours.related().forEach(related -> list.add(item(related)));
            section.add(list);
        }
        return section;
    }

    private Component network() {
        var key = new Paragraph(getTranslation("actor.network-key"));
        key.addClassNames("small", "sub");
        var network = new Div(new Network(actor, neighbours, catalogue.vocabulary()), key);
        network.addClassName("networkbox");
        if (neighbours.all().size() > Network.MOST) {
            key.add(" " + getTranslation("actor.network-more", Network.MOST));
        }
        return network;
    }

    private Section companions() {
        var list = new UnorderedList();
        list.addClassName("rolelist");
        neighbours
                .companions()
                .forEach(other -> {
                    var why = new Span(getTranslation("related.together", shared(other)));
                    why.addClassNames("small", "sub");
                    list.add(new ListItem(new Anchor(ActorLinks.of(other), other.fullName()), why));
                });
        return new Section(new RuledHeading(getTranslation("actor.companions")), list);
    }

    private String shared(Actor other) {
        return catalogue.casesOf(actor).stream()
                .filter(study -> study.actors().contains(other.key()))
                .map(study -> study.text().in(language).title())
                .collect(joining(", "));
    }

    /// Beside those that stand on the page already.
    private List<Related<Actor>> relatedActors() {
        return Related.actors(actor, catalogue).stream()
                .filter(other -> !neighbours.all().contains(other.thing()))
                .toList();
    }

    private ListItem item(Neighbours.Related related) {
        var words = words(related.outward() ? "relation." : "relation.of.", related.kind());
        var item =
                new ListItem(
                        new Span(words + " "),
                        new Anchor(ActorLinks.of(related.other()), related.other().fullName()));
        related.source().ifPresent(source -> item.add(from(source)));
        return item;
    }

    private Span from(Source source) {
        var from = new Span(getTranslation("actor.source", source.place()));
        from.addClassNames("small", "sub");
        return from;
    }

    private String words(String start, RelationKind kind) {
        return getTranslation(start + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Section names() {
        var section = new Section(new RuledHeading(getTranslation("actor.names")));
        if (actor.otherNames().isEmpty()) {
            section.add(none("actor.no-names"));
        } else {
            var list = new UnorderedList();
            for (var other : actor.otherNames()) {
                var kind =
                        new Span(
                                getTranslation(
                                        "name."
                                                + other.kind()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-')));
                kind.addClassNames("small", "sub");
                var lines = new Span(new Span(other.name()), kind);
                lines.addClassName("lines");
                list.add(new ListItem(lines));
            }
            section.add(list);
        }
        if (actor.ourSpelling()) {
            var ours = new Paragraph(getTranslation("actor.our-spelling"));
            ours.addClassNames("small", "sub");
            section.add(ours);
        }
        return section;
    }

    private Section cases() {
        return links(
                "actor.cases",
                "actor.no-cases",
                catalogue.casesOf(actor).stream()
                        .map(study ->
                                new Anchor(CaseLinks.of(study), study.text().in(language).title()))
                        .toList());
    }

    private Section units() {
        return links(
                "actor.units",
                "actor.no-units",
                catalogue.units().stream()
                        .filter(unit -> unit.actors().contains(actor.key()))
                        .map(unit ->
                                new Anchor(
                                        LearningLinks.unit(unit.ref()),
                                        unit.text().in(language).title()))
                        .toList());
    }

    private Section links(String heading, String none, List<Anchor> links) {
        var section = new Section(new RuledHeading(getTranslation(heading)));
        if (links.isEmpty()) {
            section.add(none(none));
        } else {
            var list = new UnorderedList();
            list.addClassName("plainlinks");
            links.forEach(link -> list.add(new ListItem(link)));
            section.add(list);
        }
        return section;
    }

    private Section sources() {
        var section =
                new Section(
                        new RuledHeading(getTranslation("case.sources")),
                        new Sources(actor.sources()));
        section.addClassNames("small", "sub");
        return section;
    }

    private Paragraph none(String message) {
        var none = new Paragraph(getTranslation(message));
        none.addClassName("sub");
        return none;
    }

    private static Span tag(String word) {
        var tag = new Span(word);
        tag.addClassNames("tag", "line");
        return tag;
    }

    private String label(Vocabulary.Kind kind, String key) {
        return catalogue.vocabulary().label(kind, key, language);
    }
}
