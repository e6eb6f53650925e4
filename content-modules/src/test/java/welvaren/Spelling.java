package welvaren;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;
import welvaren.language.Language;

/// Knows the words of a language: of its Hunspell dictionary, and a small list of our own.
final class Spelling {

    private static final Path FOLDER = Path.of("src/test/resources/proof");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;“”\"‘(\\n\\t–…|]\\s*$");

    private final Hunspell dictionary;
    private final Set<String> accepted = new HashSet<>();
    private final Map<String, Boolean> asked = new HashMap<>();

    private Spelling(Hunspell dictionary) {
        this.dictionary = dictionary;
    }

    static Spelling of(Language language) {
        var folder = FOLDER.resolve("dictionary-" + language.tag());
        try (var affixes = Files.newInputStream(folder.resolve("index.aff"));
                var words = Files.newInputStream(folder.resolve("index.dic"))) {
            var dictionary = new Dictionary(new ByteBuffersDirectory(), "hunspell", affixes, words);
            var spelling = new Spelling(new Hunspell(dictionary));
            var own = FOLDER.resolve("accepted-words-" + language.tag() + ".txt");
            for (var line : Files.readAllLines(own, StandardCharsets.UTF_8)) {
                if (!line.startsWith("#")) {
                    spelling.accepted.add(line.strip());
                }
            }
            return spelling;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The words of a text that are in no list. Names are passed over: a capital inside a sentence.
    Set<String> unknown(String text) {
        var unknown = new TreeSet<String>();
        var words = WORD.matcher(text);
        while (words.find()) {
            var word = words.group().replace('’', '\'').replaceAll("['-]+$", "");
            var isFirst =
                    words.start() == 0
                            || SENTENCE_END.matcher(text.substring(0, words.start())).find();
            var isName = Character.isUpperCase(word.charAt(0)) && !isFirst;
            if (!isName && !asked.computeIfAbsent(word, this::isKnown)) {
                unknown.add(word);
            }
        }
        return unknown;
    }

    private boolean isKnown(String word) {
        var small = word.substring(0, 1).toLowerCase() + word.substring(1);
        return word.length() == 1
                || accepted.contains(word)
                || accepted.contains(small)
                || dictionary.spell(word)
                || dictionary.spell(small)
                || isCompoundOfKnown(word);
    }

    /// Parts that a hyphen joins are words of their own.
    private boolean isCompoundOfKnown(String word) {
        if (!word.contains("-")) {
            return false;
        }
        for (var part : word.split("-")) {
            if (part.length() > 1 && !Character.isUpperCase(part.charAt(0)) && !isKnown(part)) {
                return false;
            }
        }
        return true;
    }
}
