package welvaren.finding;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/// Pieces of text under each other, the empty ones left out.
class Lines {

    private Lines() {}

    @SafeVarargs
    static String of(Stream<String>... pieces) {
        return Stream.of(pieces)
                .flatMap(piece -> piece)
                .filter(not(String::isBlank))
                .collect(joining("\n"));
    }
}
