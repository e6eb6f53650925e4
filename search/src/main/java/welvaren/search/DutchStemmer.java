package welvaren.search;

import java.util.Map;
import java.util.Set;

/// Dutch stems: [Porter's algorithm](https://snowballstem.org/algorithms/dutch/stemmer.html) with
/// repairs for what it leaves apart: `bedrijf` and `bedrijven`, `stap` and `stappen`, `sociaal` and
/// `sociale`, `organisatie` and `organisaties`, `idee` and `ideeën`.
///
/// Our own class, because Lucene changes its Dutch stemmer in version 11. Words come in folded:
/// lower case, no accents.
final class DutchStemmer {

    private static final int SHORTEST = 3;
    private static final String VOWELS = "aeiouy";

    /// Vowel changes that no rule tells.
    private static final Map<String, String> IRREGULAR =
            Map.ofEntries(
                    Map.entry("steden", "stad"),
                    Map.entry("leden", "lid"),
                    Map.entry("schepen", "schip"),
                    Map.entry("kinderen", "kind"),
                    Map.entry("eieren", "ei"),
                    Map.entry("volkeren", "volk"),
                    Map.entry("goederen", "goed"),
                    Map.entry("gelederen", "gelid"),
                    Map.entry("mogelijkheden", "mogelijkheid"),
                    Map.entry("koeien", "koe"),
                    Map.entry("musea", "museum"),
                    Map.entry("centra", "centrum"),
                    Map.entry("criteria", "criterium"),
                    Map.entry("media", "medium"),
                    Map.entry("data", "data"),
                    Map.entry("politici", "politicus"),
                    Map.entry("proces", "proces"));

    /// Plurals on -s after a mute e, where the rule for -s would take too much elsewhere.
    private static final Set<String> MUTE_E_PLURALS =
            Set.of("odes", "ules", "ypes", "utes", "ages", "ases", "oges");

    private final StringBuilder word;
    private int r1;
    private int r2;

    private DutchStemmer(String word) {
        this.word = new StringBuilder(word);
    }

    static String stem(String word) {
        if (word.length() < SHORTEST || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return word;
        } else {
            return new DutchStemmer(IRREGULAR.getOrDefault(word, word)).stem();
        }
    }

    private String stem() {
        repairPlural();
        markConsonants();
        r1 = Math.max(regionAfter(0), 3);
        r2 = regionAfter(r1);
        step1();
        var mute = dropMuteE();
        dropHeid();
        step3b(mute);
        undoubleVowel();
        return repairEnd(word.toString().replace('I', 'i').replace('Y', 'y'));
    }

    /// `ideeen`, `industrieen`, `organisaties`, `methodes`.
    private void repairPlural() {
        if (ends("eeen") || ends("ieen")) {
            cut(2);
        } else if (ends("ies") && word.length() > 5) {
            cut(1);
        } else if (word.length() > 5 && MUTE_E_PLURALS.contains(last(4))) {
            cut(1);
        }
    }

    /// y at the start or after a vowel, and i between vowels, sound as consonants.
    private void markConsonants() {
        for (var i = 0; i < word.length(); i++) {
            var letter = word.charAt(i);
            if (letter == 'y' && (i == 0 || isVowel(i - 1))) {
                word.setCharAt(i, 'Y');
            } else if (letter == 'i' && i > 0 && isVowel(i - 1) && isVowel(i + 1)) {
                word.setCharAt(i, 'I');
            }
        }
    }

    /// Behind the first consonant after a vowel, from there on.
    private int regionAfter(int start) {
        for (var i = start + 1; i < word.length(); i++) {
            if (!isVowel(i) && isVowel(i - 1)) {
                return i + 1;
            }
        }
        return word.length();
    }

    private void step1() {
        if (ends("heden")) {
            if (inR1(5)) {
                replace(5, "heid");
            }
        } else if (ends("ene")) {
            dropEn(3);
        } else if (ends("en")) {
            dropEn(2);
        } else if (ends("se")) {
            dropS(2);
        } else if (ends("s")) {
            dropS(1);
        }
    }

    private void dropEn(int length) {
        var before = word.length() - length - 1;
        if (inR1(length) && !isVowel(before) && !before(length, "gem")) {
            cut(length);
            undouble();
        }
    }

    /// Not of `kans` and `mens`.
    private void dropS(int length) {
        var before = word.length() - length - 1;
        if (before >= SHORTEST && inR1(length) && !isVowel(before) && word.charAt(before) != 'j') {
            cut(length);
        }
    }

    private boolean dropMuteE() {
        if (ends("e") && inR1(1) && !isVowel(word.length() - 2)) {
            cut(1);
            undouble();
            return true;
        } else {
            return false;
        }
    }

    private void dropHeid() {
        if (ends("heid") && inR2(4) && !before(4, "c")) {
            cut(4);
            if (ends("en")) {
                dropEn(2);
            }
        }
    }

    private void step3b(boolean muteEDropped) {
        if (ends("end") || ends("ing")) {
            if (inR2(3)) {
                cut(3);
                if (ends("ig") && inR2(2) && !before(2, "e")) {
                    cut(2);
                } else {
                    undouble();
                }
            }
        } else if (ends("ig")) {
            if (inR2(2) && !before(2, "e")) {
                cut(2);
            }
        } else if (ends("lijk")) {
            if (inR2(4)) {
                cut(4);
                dropMuteE();
            }
        } else if (ends("baar")) {
            if (inR2(4)) {
                cut(4);
            }
        } else if (ends("bar") && inR2(3) && muteEDropped) {
            cut(3);
        }
    }

    /// `boom` as in `bomen`. Porter wants a consonant before the vowels; `sociaal` and `financieel`
    /// have an i there.
    private void undoubleVowel() {
        var end = word.length() - 1;
        if (end >= 2) {
            var doubled =
                    word.charAt(end - 1) == word.charAt(end - 2)
                            && "aeou".indexOf(word.charAt(end - 1)) >= 0;
            var before = end == 2 || !isVowel(end - 3) || word.charAt(end - 3) == 'i';
            if (doubled && before && !isVowel(end) && word.charAt(end) != 'I') {
                word.deleteCharAt(end - 1);
            }
        }
    }

    /// `bedrijv` and `huiz` sound as `bedrijf` and `huis`, `stapp` as `stap`.
    private static String repairEnd(String stem) {
        var end = stem.length() - 1;
        if (end < 2) {
            return stem;
        }
        var last = stem.charAt(end);
        if (last == 'v' || last == 'z') {
            return stem.substring(0, end) + (last == 'v' ? 'f' : 's');
        } else if (last == stem.charAt(end - 1) && VOWELS.indexOf(last) < 0) {
            return stem.substring(0, end);
        } else {
            return stem;
        }
    }

    private void undouble() {
        if (ends("kk") || ends("dd") || ends("tt")) {
            cut(1);
        }
    }

    private boolean isVowel(int index) {
        return index >= 0 && index < word.length() && VOWELS.indexOf(word.charAt(index)) >= 0;
    }

    private boolean ends(String suffix) {
        return word.length() > suffix.length() && last(suffix.length()).equals(suffix);
    }

    private String last(int length) {
        return word.substring(word.length() - length);
    }

    private boolean before(int length, String letters) {
        return word.substring(0, word.length() - length).endsWith(letters);
    }

    private boolean inR1(int length) {
        return word.length() - length >= r1;
    }

    private boolean inR2(int length) {
        return word.length() - length >= r2;
    }

    private void replace(int length, String by) {
        cut(length);
        word.append(by);
    }

    private void cut(int length) {
        word.setLength(word.length() - length);
    }
}
