package welvaren.ui.actors;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
import welvaren.finding.Related;
import welvaren.language.Language;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.finding.RelatedThings;

/// Who stands around an actor: by what a source says, by the cases that they share, and by what
/// they have in common.
class ActorRelations extends Div {

    private final Actor actor;
    private final Catalogue catalogue;
    private final Language language;
    private final Neighbours neighbours;

    ActorRelations(Actor actor, Catalogue catalogue, Language language) {
        this.actor = actor;
        this.catalogue = catalogue;
        this.language = language;
        neighbours = Neighbours.of(actor, catalogue);
        addClassName("stack");
        add(relations());
        if (!neighbours.companions().isEmpty()) {
            add(companions());
        }
        var others = relatedActors();
        if (!others.isEmpty()) {
            add(RelatedThings.actors(others, catalogue, language));
        }
    }

    private Section relations() {
        var section = new Section(new RuledHeading(getTranslation("actor.relations")));
        if (neighbours.all().size() >= Network.FEWEST) {
            section.add(network());
        }
        if (neighbours.related().isEmpty()) {
            var none = new Paragraph(getTranslation("actor.no-relations"));
            none.addClassName("sub");
            section.add(none);
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

    private ListItem item(Neighbours.Related related) {
        var words = words(related.outward() ? "relation." : "relation.of.", related.kind());
        var item =
                new ListItem(
                        new Span(words + " "),
                        new Anchor(ActorLinks.of(related.other()), related.other().fullName()));
        related.source().ifPresent(source -> item.add(new FromSource(source)));
        return item;
    }

    private String words(String start, RelationKind kind) {
        return getTranslation(start + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// Beside those that stand on the page already.
    private List<Related<Actor>> relatedActors() {
        return Related.actors(actor, catalogue).stream()
                .filter(other -> !neighbours.all().contains(other.thing()))
                .toList();
    }
}
