package welvaren.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import welvaren.finding.Audience;
import welvaren.finding.Facet;
import welvaren.finding.Findable;
import welvaren.finding.Findable.Passage;
import welvaren.finding.FindableRef;
import welvaren.language.Language;
import welvaren.language.Translations;

/// As many things as one likes, made from pieces of the sentences that come with the product: so
/// their words are as frequent, as long and as Dutch as those. One in ten has a name that no other
/// has. The same seed makes the same things.
final class GeneratedThings {

    private static final int WORDS = 120;
    private static final int LONGEST_PIECE = 8;
    private static final List<Facet> SOME_VALUES =
            List.of(Facet.THEME, Facet.REGION, Facet.SECTOR, Facet.MODULE, Facet.ROLE);

    private final Random random;
    private final Map<Language, List<List<String>>> sentences = new EnumMap<>(Language.class);

    GeneratedThings(long seed) {
        random = new Random(seed);
        for (var language : Language.values()) {
            sentences.put(
                    language,
                    Shelf.shippedThings().stream()
                            .flatMap(thing -> thing.text().only(language).stream())
                            .flatMap(GeneratedThings::sentences)
                            .map(sentence -> List.of(sentence.strip().split("\\s+")))
                            .filter(sentence -> sentence.size() > 3)
                            .toList());
        }
    }

    private static Stream<String> sentences(Findable.Text text) {
        return text.passages().stream()
                .flatMap(passage -> Stream.of(passage.text().split("[.!?\n]+")));
    }

    Findable thing(int number) {
        var texts = new LinkedHashMap<Language, Findable.Text>();
        texts.put(Language.NL, text(Language.NL, number));
        if (random.nextInt(4) == 0) {
            texts.put(Language.EN, text(Language.EN, number));
        }
        var kinds = FindableRef.Kind.values();
        var kind = kinds[random.nextInt(kinds.length)];
        return new Findable(
                new FindableRef(kind, "thing-" + number),
                new Translations<>(texts),
                List.of(),
                List.of(),
                facets(kind, texts.keySet()),
                Audience.EVERYBODY);
    }

    private Findable.Text text(Language language, int number) {
        var named = number % 10 == 0 ? " Stichting " + name(number) : "";
        var passages = new ArrayList<Passage>();
        var heads = 1 + random.nextInt(3);
        for (var i = 0; i < heads; i++) {
            passages.add(
                    new Passage(
                            i == 0 ? Optional.empty() : Optional.of("p" + i),
                            i == 0 ? Optional.empty() : Optional.of(words(language, 3)),
                            words(language, WORDS / heads)));
        }
        return new Findable.Text(
                words(language, 2 + random.nextInt(4)) + named, passages, List.of());
    }

    private static String name(int number) {
        var name = new StringBuilder();
        for (var left = number + 7L; left > 0; left /= 20) {
            name.append("bcdfghklmnprstvwxzpt".charAt((int) (left % 20)))
                    .append("aeiou".charAt((int) (left % 5)));
        }
        return name.toString();
    }

    private String words(Language language, int most) {
        var words = new ArrayList<String>();
        while (words.size() < most) {
            words.addAll(piece(language, Math.min(LONGEST_PIECE, most - words.size())));
        }
        return String.join(" ", words);
    }

    /// Words that stand behind each other.
    List<String> piece(Language language, int most) {
        var all = sentences.get(language);
        var sentence = all.get(random.nextInt(all.size()));
        var from = random.nextInt(sentence.size());
        return sentence.subList(from, Math.min(sentence.size(), from + most));
    }

    private Map<Facet, Set<String>> facets(FindableRef.Kind kind, Set<Language> languages) {
        var facets = new EnumMap<Facet, Set<String>>(Facet.class);
        facets.put(Facet.TYPE, Set.of(kind.word()));
        facets.put(Facet.YEAR, Set.of(String.valueOf(1990 + random.nextInt(36))));
        var tags = new HashSet<String>();
        languages.forEach(language -> tags.add(language.tag()));
        facets.put(Facet.LANGUAGE, tags);
        for (var facet : SOME_VALUES) {
            var values = new HashSet<String>();
            for (var i = random.nextInt(3); i >= 0; i--) {
                values.add(facet.word() + "-" + random.nextInt(12));
            }
            facets.put(facet, values);
        }
        return facets;
    }
}
