package welvaren.finding;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import welvaren.content.Actor;
import welvaren.content.CaseStudy;
import welvaren.content.Catalogue;

/// Cases and actors that are worth a look beside one, each with what it has in common. What few
/// have says more than what many have, and what more than a quarter of all have says nothing.
///
/// @param reasons never empty
public record Related<T>(T thing, List<Reason> reasons) {

    /// What two things share.
    public enum Why {
        /// An actor takes part in both.
        ACTOR,
        /// Both are about it.
        THEME,
        /// Both are named in it.
        UNIT,
        /// Both have it in the ecosystem.
        ROLE,
        /// Both are there.
        REGION
    }

    /// @param keys what is shared: of actors or of the vocabulary; of a unit `module/unit`
    public record Reason(Why why, List<String> keys) {}

    private record Trait(Why why, String key) {}

    private static final int MOST = 4;

    /// What these few share always says something, also in a small catalogue.
    private static final int FEW = 2;

    private static final int SAYS_NOTHING = 4;

    public Related {
        reasons = List.copyOf(reasons);
    }

    /// Other cases with the same actors or themes, or that a unit names together with this one.
    public static List<Related<CaseStudy>> cases(CaseStudy study, Catalogue catalogue) {
        return nearest(
                study,
                catalogue.cases(),
                other -> traits(other, catalogue),
                shared ->
                        shared.contains(Why.ACTOR)
                                || shared.contains(Why.THEME)
                                || shared.contains(Why.UNIT));
    }

    /// Other actors with the same role, in the same region or named by the same unit. A unit alone
    /// says little: it names whoever makes a good example.
    public static List<Related<Actor>> actors(Actor actor, Catalogue catalogue) {
        return nearest(
                actor,
                catalogue.actors(),
                other -> traits(other, catalogue),
                shared ->
                        shared.contains(Why.ROLE)
                                && (shared.contains(Why.REGION) || shared.contains(Why.UNIT)));
    }

    /// Cases in which an actor takes part that a source relates with this one, while this one does
    /// not.
    public static List<Related<CaseStudy>> cases(Actor actor, Catalogue catalogue) {
        var partners = partners(actor, catalogue);
        return catalogue.cases().stream()
                .filter(study -> !study.actors().contains(actor.key()))
                .flatMap(study -> through(study, partners).stream())
                .limit(MOST)
                .toList();
    }

    private static Set<String> partners(Actor actor, Catalogue catalogue) {
        var partners = new LinkedHashSet<String>();
        actor.relations().forEach(relation -> partners.add(relation.to()));
        catalogue.actors().stream()
                .filter(other ->
                        other.relations().stream()
                                .anyMatch(relation -> relation.to().equals(actor.key())))
                .forEach(other -> partners.add(other.key()));
        return partners;
    }

    private static Optional<Related<CaseStudy>> through(CaseStudy study, Set<String> partners) {
        var there = study.actors().stream().filter(partners::contains).toList();
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(new Related<>(study, List.of(new Reason(Why.ACTOR, there))));
    }

    private static Set<Trait> traits(CaseStudy study, Catalogue catalogue) {
        return traits(
                named(Why.ACTOR, study.actors()),
                named(Why.THEME, study.themes()),
                catalogue.unitsOf(study).stream()
                        .map(unit -> new Trait(Why.UNIT, unit.ref().toString())),
                named(Why.REGION, study.regions()));
    }

    private static Set<Trait> traits(Actor actor, Catalogue catalogue) {
        return traits(
                catalogue.units().stream()
                        .filter(unit -> unit.actors().contains(actor.key()))
                        .map(unit -> new Trait(Why.UNIT, unit.ref().toString())),
                actor.roles().stream().map(role -> new Trait(Why.ROLE, role.domain())),
                named(Why.REGION, actor.regions()));
    }

    private static Stream<Trait> named(Why why, List<String> keys) {
        return keys.stream().map(key -> new Trait(why, key));
    }

    @SafeVarargs
    private static Set<Trait> traits(Stream<Trait>... some) {
        return Stream.of(some)
                .flatMap(traits -> traits)
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    private record Candidate<T>(T thing, List<Trait> shared, double weight) {}

    private static <T> List<Related<T>> nearest(
            T one, List<T> all, Function<T, Set<Trait>> traits, Predicate<Set<Why>> worthALook) {
        var crowds =
                all.stream()
                        .flatMap(thing -> traits.apply(thing).stream())
                        .collect(groupingBy(trait -> trait, counting()));
        var telling =
                traits.apply(one).stream()
                        .filter(trait ->
                                crowds.getOrDefault(trait, 0L)
                                        <= Math.max(FEW, all.size() / SAYS_NOTHING))
                        .toList();
        return all.stream()
                .filter(other -> !other.equals(one))
                .map(other -> candidate(other, telling, traits.apply(other), crowds))
                .filter(other -> worthALook.test(reasons(other.shared()).keySet()))
                .sorted(comparingDouble(other -> -other.weight()))
                .limit(MOST)
                .map(Related::of)
                .toList();
    }

    private static <T> Candidate<T> candidate(
            T other, List<Trait> telling, Set<Trait> its, Map<Trait, Long> crowds) {
        var shared = telling.stream().filter(its::contains).toList();
        var weight = shared.stream().mapToDouble(t -> 1.0 / crowds.getOrDefault(t, 1L)).sum();
        return new Candidate<>(other, shared, weight);
    }

    private static <T> Related<T> of(Candidate<T> candidate) {
        return new Related<>(
                candidate.thing(),
                reasons(candidate.shared()).entrySet().stream()
                        .map(reason -> new Reason(reason.getKey(), reason.getValue()))
                        .toList());
    }

    private static Map<Why, List<String>> reasons(List<Trait> shared) {
        return shared.stream()
                .collect(
                        groupingBy(
                                Trait::why,
                                () -> new EnumMap<>(Why.class),
                                mapping(Trait::key, toList())));
    }
}
