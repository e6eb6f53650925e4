package welvaren.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what many kinds of page have: who wrote it, sources, figures, outcomes.
final class CreditsReader {

    private static final Pattern SEED = Pattern.compile("\\d{3}");

    private CreditsReader() {}

    static Credits credits(Fields fields) {
        return new Credits(fields.someTexts("authors"), fields.text("licence"));
    }

    static List<Source> sources(Fields fields) {
        return fields.someOf("sources").stream().map(CreditsReader::source).toList();
    }

    private static Source source(Fields fields) {
        var seed = fields.word("seed");
        if (seed.isPresent() && !SEED.matcher(seed.get()).matches()) {
            fields.problem(
                    fields.place("seed"),
                    "“%s” is not the number of a source document.".formatted(seed.get()),
                    "Write its three digits between quotes: \"004\".");
        }
        return new Source(seed, fields.text("place"), fields.url("url"), fields.date("lastSeen"));
    }

    /// The source with the number that the field `source` gives, from 1.
    static Optional<Source> source(Fields fields, List<Source> sources) {
        var number = fields.optionalNumber("source", 1, Integer.MAX_VALUE);
        if (number.isPresent() && number.getAsInt() > sources.size()) {
            fields.problem(
                    fields.place("source"),
                    "There is no source %d.".formatted(number.getAsInt()),
                    "Sources are counted from 1 in the order of “sources”; there are %d."
                            .formatted(sources.size()));
            return Optional.empty();
        }
        return number.isPresent()
                ? Optional.of(sources.get(number.getAsInt() - 1))
                : Optional.empty();
    }

    static List<Figure> figures(Fields fields, List<Source> sources) {
        var figures = new ArrayList<Figure>();
        var seen = new HashSet<String>();
        for (var entry : fields.list("figures")) {
            figures.add(figure(entry, sources));
            noteTwice(entry, figures.getLast().key(), seen);
        }
        return List.copyOf(figures);
    }

    private static Figure figure(Fields entry, List<Source> sources) {
        var value = entry.decimal("value");
        if (value.isEmpty()) {
            entry.missing("value");
        }
        return new Figure(
                entry.key("key"),
                value.orElse(BigDecimal.ZERO),
                entry.optionalText("unit").orElse(""),
                entry.text("label"),
                entry.yearMonthOrDay("asOf").orElseGet(() -> entry.missing("asOf")),
                source(entry, sources));
    }

    static List<Outcome> outcomes(Fields fields) {
        var outcomes = new ArrayList<Outcome>();
        var seen = new HashSet<String>();
        for (var entry : fields.someOf("outcomes")) {
            outcomes.add(
                    new Outcome(
                            entry.key("id"),
                            entry.requiredChoice("level", Outcome.Level.class)
                                    .orElse(Outcome.Level.REMEMBER),
                            entry.text("text")));
            noteTwice(entry, outcomes.getLast().id(), seen);
        }
        return List.copyOf(outcomes);
    }

    /// Says so when a key among its like is there a second time.
    static void noteTwice(Fields entry, String key, HashSet<String> seen) {
        if (!key.isEmpty() && !seen.add(key)) {
            entry.problem(
                    entry.place(),
                    "The key “%s” is here twice.".formatted(key),
                    "Give one of them another key.");
        }
    }
}
