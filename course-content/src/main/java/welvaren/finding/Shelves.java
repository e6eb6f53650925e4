package welvaren.finding;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import welvaren.content.Actor;
import welvaren.content.CaseStudy;
import welvaren.content.Catalogue;

/// All cases or all actors, narrowed by the facets that searching uses and by the same rule: a
/// thing has one of the values chosen in each facet.
public final class Shelves {

    /// What is left.
    ///
    /// @param counts for each facet and each value that anything has: how many there would be with
    ///   this value and with what is chosen in the other facets
    public record Shelf<T>(List<T> things, Map<Facet, Map<String, Long>> counts) {}

    private record Book<T>(T thing, Map<Facet, Set<String>> values) {

        boolean has(Facet facet, Set<String> wanted) {
            return wanted.isEmpty() || of(facet).anyMatch(wanted::contains);
        }

        Stream<String> of(Facet facet) {
            return values.getOrDefault(facet, Set.of()).stream();
        }
    }

    private Shelves() {}

    public static Shelf<CaseStudy> cases(Catalogue catalogue, Map<Facet, Set<String>> chosen) {
        var findables = new FindableCases(catalogue, new Synonyms(List.of()));
        return narrowed(books(catalogue.cases(), findables::findable), chosen);
    }

    public static Shelf<Actor> actors(Catalogue catalogue, Map<Facet, Set<String>> chosen) {
        var findables = new FindableActors(catalogue);
        return narrowed(books(catalogue.actors(), findables::findable), chosen);
    }

    private static <T> List<Book<T>> books(List<T> things, Function<T, Findable> findable) {
        return things.stream()
                .map(thing -> new Book<>(thing, findable.apply(thing).facets()))
                .toList();
    }

    private static <T> Shelf<T> narrowed(List<Book<T>> books, Map<Facet, Set<String>> chosen) {
        var counts = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        for (var facet : Facet.values()) {
            var others = new EnumMap<Facet, Set<String>>(Facet.class);
            others.putAll(chosen);
            others.remove(facet);
            counts.put(
                    facet,
                    matching(books, others)
                            .flatMap(book -> book.of(facet))
                            .collect(groupingBy(value -> value, counting())));
        }
        return new Shelf<>(matching(books, chosen).map(Book::thing).toList(), counts);
    }

    private static <T> Stream<Book<T>> matching(
            List<Book<T>> books, Map<Facet, Set<String>> chosen) {
        return books.stream()
                .filter(book ->
                        chosen.entrySet().stream()
                                .allMatch(facet -> book.has(facet.getKey(), facet.getValue())));
    }
}
