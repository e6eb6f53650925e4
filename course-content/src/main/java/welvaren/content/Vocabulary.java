package welvaren.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import welvaren.language.Language;
import welvaren.language.Translations;

/// The words of the filters, each list in the order of its file.
public record Vocabulary(
        List<Theme> themes,
        List<Word> regions,
        List<Word> sectors,
        List<Domain> domains,
        List<Word> groups) {

    public static final Vocabulary EMPTY =
            new Vocabulary(List.of(), List.of(), List.of(), List.of(), List.of());

    /// A key with its label.
    public record Word(String key, Translations<String> label) {}

    /// @param practice what people at work call it
    public record Theme(
            String key, Translations<String> label, Translations<List<String>> practice) {}

    /// A domain of the ecosystem table.
    ///
    /// @param group key of the group that pages show it under
    public record Domain(String key, String group, Translations<String> label) {}

    public Optional<Theme> theme(String key) {
        return themes.stream().filter(theme -> theme.key().equals(key)).findFirst();
    }

    public Optional<Domain> domain(String key) {
        return domains.stream().filter(domain -> domain.key().equals(key)).findFirst();
    }

    /// The label of any theme, region, sector, domain or group; the key itself where there is none.
    public String label(Kind kind, String key, Language language) {
        var label = labels(kind).get(key);
        return label == null ? key : label.in(language);
    }

    /// The lists of the vocabulary.
    public enum Kind {
        THEME,
        REGION,
        SECTOR,
        DOMAIN,
        GROUP
    }

    /// Keys and labels of a list, in its order.
    public Map<String, Translations<String>> labels(Kind kind) {
        return switch (kind) {
            case THEME -> byKey(themes.stream().map(t -> new Word(t.key(), t.label())).toList());
            case REGION -> byKey(regions);
            case SECTOR -> byKey(sectors);
            case DOMAIN -> byKey(domains.stream().map(d -> new Word(d.key(), d.label())).toList());
            case GROUP -> byKey(groups);
        };
    }

    private static Map<String, Translations<String>> byKey(List<Word> words) {
        var labels = new LinkedHashMap<String, Translations<String>>();
        words.forEach(word -> labels.put(word.key(), word.label()));
        return labels;
    }
}
