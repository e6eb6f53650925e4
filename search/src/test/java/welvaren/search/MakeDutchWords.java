package welvaren.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.ByteSequenceOutputs;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.Util;
import welvaren.search.DutchDictionary.Root;
import welvaren.search.DutchDictionary.Sort;
import welvaren.search.DutchWords.Known;

/// Makes what [DutchWords] reads from OpenTaal's dictionary and from our lists of irregular words
/// and of parts of compounds. Run it as `./welvaren words`.
final class MakeDutchWords {

    /// From so many letters on, a noun may be a part even when the dictionary does not say so.
    private static final int LONG = 5;

    private final DutchDictionary dictionary;
    private final DutchForms forms;
    private final Set<String> banned = new HashSet<>();
    private final Map<String, Known> all = new TreeMap<>();

    private MakeDutchWords(DutchDictionary dictionary, DutchForms forms) {
        this.dictionary = dictionary;
        this.forms = forms;
    }

    public static void main(String[] arguments) throws Exception {
        var dictionary = new DutchDictionary(Path.of(arguments[0]));
        var lists = Path.of(arguments[1]);
        var forms =
                new DutchForms(
                        dictionary,
                        rows(lists.resolve("irregular-words.txt")),
                        rows(lists.resolve("strong-verbs.txt")));
        var maker = new MakeDutchWords(dictionary, forms);
        maker.find(lists);
        maker.write(Path.of(arguments[2]));
    }

    private static List<List<String>> rows(Path list) throws IOException {
        try (var lines = Files.lines(list)) {
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split(" ")))
                    .toList();
        }
    }

    private void find(Path lists) throws IOException {
        rows(lists.resolve("no-parts.txt")).forEach(banned::addAll);
        forms.all().forEach(word -> put(word, DutchWords.WORD));
        dictionary.words().forEach(this::findParts);
        dictionary
                .forms()
                .forEach(form -> dictionary.bases(form).forEach(base -> findPart(form, base)));
        forms.irregular().forEach(this::findIrregularPart);
        for (var row : rows(lists.resolve("parts.txt"))) {
            put(row.getFirst(), row.contains("begins") ? DutchWords.BEGINS : DutchWords.ENDS);
        }
        var wholes = new HashSet<String>();
        rows(lists.resolve("whole-words.txt")).forEach(wholes::addAll);
        all.replaceAll((word, known) ->
                wholes.contains(word) || wholes.contains(known.stem())
                        ? new Known(known.flags() | DutchWords.WHOLE, known.stem())
                        : known);
        forgetWhatRulesKnow();
    }

    private void forgetWhatRulesKnow() {
        all.replaceAll((word, known) ->
                known.stem().equals(DutchStemmer.guess(word)) && known.is(DutchWords.WORD)
                        ? new Known(known.flags(), "")
                        : known);
        all.values().removeIf(known -> known.flags() == DutchWords.WORD && known.stem().isEmpty());
    }

    private void findParts(String word) {
        if (!banned.contains(word)) {
            for (var root : dictionary.roots(word)) {
                if (root.has("Ca", "Cb", "Ce", "CA", "CB")) {
                    put(word, DutchWords.BEGINS);
                }
                if (root.has("Cd", "Ch")) {
                    put(word + "s", DutchWords.BEGINS, word);
                }
                if (isLongNoun(root)) {
                    put(word, DutchWords.BEGINS | DutchWords.ENDS);
                }
                if (root.has("Cc")) {
                    put(word, DutchWords.ENDS);
                }
            }
        }
    }

    private static boolean isLongNoun(Root root) {
        return root.is(Sort.NOUN) && root.word().length() >= LONG;
    }

    /// Plurals, diminutives and inflected adjectives.
    private void findPart(String form, Root base) {
        if (banned.contains(base.word()) || banned.contains(form)) {
            return;
        }
        var plural = base.flags().stream().anyMatch(flag -> flag.startsWith("Z"));
        var small = base.flags().stream().anyMatch(flag -> flag.startsWith("Y"));
        if (plural && form.endsWith("n")) {
            put(form, DutchWords.BEGINS);
        }
        var roots = dictionary.roots(base.word());
        var end = roots.stream().anyMatch(root -> root.has("Cc"));
        if ((plural || small) && (end || roots.stream().anyMatch(MakeDutchWords::isLongNoun))
                || base.has("Aa", "Al") && end) {
            put(form, DutchWords.ENDS);
        }
    }

    private void findIrregularPart(String form, String word) {
        if (dictionary.roots(word).stream().anyMatch(root -> root.has("Cc"))
                && !banned.contains(form)) {
            put(form, form.endsWith("n") ? DutchWords.ENDS | DutchWords.BEGINS : DutchWords.ENDS);
        }
    }

    private void put(String word, int flags) {
        put(word, flags, word);
    }

    /// @param of the word without letters that link it to the next
    private void put(String word, int flags, String of) {
        all.merge(
                word,
                new Known(flags, forms.stem(of)),
                (known, _) -> new Known(known.flags() | flags, known.stem()));
    }

    private void write(Path file) throws IOException {
        var words =
                new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, ByteSequenceOutputs.getSingleton())
                        .build();
        var letters = new IntsRefBuilder();
        for (var word : all.entrySet()) {
            words.add(
                    Util.toIntsRef(new BytesRef(word.getKey()), letters),
                    new BytesRef(DutchWords.encode(word.getKey(), word.getValue())));
        }
        try (var out = new OutputStreamDataOutput(Files.newOutputStream(file))) {
            FST.fromFSTReader(words.compile(), words.getFSTReader()).save(out, out);
        }
        System.out.println(all.size() + " words, " + Files.size(file) + " bytes");
    }
}
