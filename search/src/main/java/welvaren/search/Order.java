package welvaren.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How hits follow each other.
public enum Order {
    /// What fits the words best; without words, by title.
    RELEVANCE,
    /// As in a dictionary of the language that was asked for.
    TITLE,
    /// The newest state of affairs; what has no year comes last, by how well it fits.
    NEWEST;

    /// The word in addresses and in the API: `relevance`, …
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Order> ofWord(String word) {
        return Stream.of(values()).filter(order -> order.word().equals(word)).findFirst();
    }
}
