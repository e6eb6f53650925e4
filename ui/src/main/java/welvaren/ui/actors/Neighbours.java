package welvaren.ui.actors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import welvaren.content.Actor;
import welvaren.content.Actor.RelationKind;
import welvaren.content.Catalogue;
import welvaren.content.Source;

/// Who stands around an actor, as far as the sources say.
///
/// @param related by a relation that a source states, its own first
/// @param companions who plays in the same case, and is not related
record Neighbours(List<Related> related, List<Actor> companions) {

    /// @param outward whether the actor has the relation, or the other one has it with the actor
    record Related(RelationKind kind, boolean outward, Actor other, Optional<Source> source) {}

    static Neighbours of(Actor actor, Catalogue catalogue) {
        var related = Stream.concat(own(actor, catalogue), others(actor, catalogue)).toList();
        var known = new LinkedHashSet<Actor>();
        related.forEach(one -> known.add(one.other()));
        return new Neighbours(related, companions(actor, catalogue, known));
    }

    /// The related ones, then the companions; each once.
    List<Actor> all() {
        var all = new LinkedHashSet<Actor>();
        related.forEach(one -> all.add(one.other()));
        all.addAll(companions);
        return List.copyOf(all);
    }

    boolean isRelated(Actor other) {
        return related.stream().anyMatch(one -> one.other().equals(other));
    }

    private static Stream<Related> own(Actor actor, Catalogue catalogue) {
        return actor.relations().stream()
                .flatMap(relation ->
                        catalogue.actor(relation.to()).stream()
                                .map(other ->
                                        new Related(
                                                relation.kind(), true, other, relation.source())));
    }

    private static Stream<Related> others(Actor actor, Catalogue catalogue) {
        return catalogue.actors().stream()
                .flatMap(other ->
                        other.relations().stream()
                                .filter(relation -> relation.to().equals(actor.key()))
                                .map(relation ->
                                        new Related(
                                                relation.kind(), false, other, relation.source())));
    }

    private static List<Actor> companions(Actor actor, Catalogue catalogue, Set<Actor> known) {
        var companions = new LinkedHashSet<Actor>();
        for (var study : catalogue.casesOf(actor)) {
            study.actors().forEach(key -> catalogue.actor(key).ifPresent(companions::add));
        }
        companions.remove(actor);
        companions.removeAll(known);
        return new ArrayList<>(companions);
    }
}
