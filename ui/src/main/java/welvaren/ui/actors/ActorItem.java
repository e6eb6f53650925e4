package welvaren.ui.actors;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import welvaren.content.Actor;
import welvaren.content.Vocabulary;
import welvaren.language.Language;

/// An actor in a list: its name, what it does, where.
class ActorItem extends ListItem {

    ActorItem(Actor actor, Vocabulary vocabulary, Language language) {
        var groups = groups(actor, vocabulary);
        var name = new Span(actor.fullName());
        name.addClassName("name");
        var below =
                new Span(
                        Stream.concat(
                                        groups.stream()
                                                .map(key ->
                                                        vocabulary.label(
                                                                Vocabulary.Kind.GROUP,
                                                                key,
                                                                language)),
                                        actor.regions().stream()
                                                .map(key ->
                                                        vocabulary.label(
                                                                Vocabulary.Kind.REGION,
                                                                key,
                                                                language)))
                                .collect(Collectors.joining(" · ")));
        below.addClassNames("small", "sub");
        var words = new Span(name, below);
        words.addClassName("lines");
        var link = new Anchor(ActorLinks.of(actor));
        link.addClassName("it");
        link.add(new Glyph(groups.isEmpty() ? "" : groups.getFirst()), words);
        add(link);
    }

    /// The groups of its roles, the first role first.
    static List<String> groups(Actor actor, Vocabulary vocabulary) {
        return actor.roles().stream()
                .flatMap(role -> vocabulary.domain(role.domain()).stream())
                .map(Vocabulary.Domain::group)
                .distinct()
                .toList();
    }
}
