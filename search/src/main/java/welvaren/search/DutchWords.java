package welvaren.search;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.fst.ByteSequenceOutputs;
import org.apache.lucene.util.fst.FST;
import org.jspecify.annotations.Nullable;

/// What a dictionary knows of Dutch words, made from OpenTaal's by `./welvaren words`: which word a
/// form belongs to where no rule tells, and what may be a part of a compound.
///
/// Words are folded: lower case, no accents.
final class DutchWords {

    /// May stand before another part, with the letters that link them: `vertrouwens`, `project`.
    static final int BEGINS = 1;

    /// May stand at the end: `groep`, `groepen`.
    static final int ENDS = 2;

    /// Is a word by itself.
    static final int WORD = 4;

    /// Is not to be taken apart, though it could be: `netwerk`.
    static final int WHOLE = 8;

    static final String FILE = "dutch-words.fst";

    private DutchWords() {}

    /// What is known of a form.
    ///
    /// @param flags of [#BEGINS], [#ENDS], [#WORD], [#WHOLE]
    /// @param stem of the word that it is a form of; empty where the rules find it
    record Known(int flags, String stem) {

        boolean is(int flag) {
            return (flags & flag) != 0;
        }
    }

    /// Read when first asked.
    private static final class Held {

        static final FST<BytesRef> WORDS = load();
    }

    static @Nullable Known of(String word) {
        var walk = new Walk();
        for (var at = 0; at < word.length(); at++) {
            if (!walk.on(word.charAt(at))) {
                return null;
            }
        }
        return walk.here(word);
    }

    /// From letter to letter through all words at once.
    static final class Walk {

        private final FST<BytesRef> words = Held.WORDS;
        private final FST.BytesReader reader = words.getBytesReader();
        private final FST.Arc<BytesRef> arc = words.getFirstArc(new FST.Arc<>());
        private BytesRef output = words.outputs.getNoOutput();

        /// @return whether any word goes on like that
        boolean on(char letter) {
            try {
                if (words.findTargetArc(letter, arc, arc, reader) == null) {
                    return false;
                }
                output = words.outputs.add(output, arc.output());
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// What is known of the letters until here; null when they are no word.
        ///
        /// @param letters the same letters
        @Nullable Known here(String letters) {
            if (!arc.isFinal()) {
                return null;
            }
            return decode(letters, words.outputs.add(output, arc.nextFinalOutput()));
        }
    }

    /// As [#decode] reads it: the flags, how many letters go, and what comes instead.
    static byte[] encode(String word, Known known) {
        if (known.stem().isEmpty()) {
            return new byte[] {(byte) known.flags()};
        }
        var same = 0;
        while (same < Math.min(word.length(), known.stem().length())
                && word.charAt(same) == known.stem().charAt(same)) {
            same++;
        }
        var instead = known.stem().substring(same).getBytes(US_ASCII);
        var code = new byte[2 + instead.length];
        code[0] = (byte) known.flags();
        code[1] = (byte) (word.length() - same);
        System.arraycopy(instead, 0, code, 2, instead.length);
        return code;
    }

    private static Known decode(String word, BytesRef code) {
        var flags = code.bytes[code.offset];
        if (code.length == 1) {
            return new Known(flags, "");
        }
        var kept = word.length() - code.bytes[code.offset + 1];
        var instead = new String(code.bytes, code.offset + 2, code.length - 2, US_ASCII);
        return new Known(flags, word.substring(0, kept) + instead);
    }

    private static FST<BytesRef> load() {
        try (var file = requireNonNull(DutchWords.class.getResourceAsStream(FILE), FILE)) {
            var data = new InputStreamDataInput(file);
            var outputs = ByteSequenceOutputs.getSingleton();
            return new FST<>(FST.readMetadata(data, outputs), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
