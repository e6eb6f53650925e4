package welvaren.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.SortField;
import welvaren.language.Language;

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

    static SortField byTitle(Language language) {
        return new SortField(FindableDocument.order(language), SortField.Type.STRING);
    }

    /// A thing without a year counts as of the year 0.
    static SortField byYear() {
        return new SortField(FindableDocument.YEAR, SortField.Type.LONG, true);
    }

    static SortField byKey() {
        return new SortField(FindableDocument.KEY, SortField.Type.STRING);
    }

    public static Optional<Order> ofWord(String word) {
        return Stream.of(values()).filter(order -> order.word().equals(word)).findFirst();
    }
}
