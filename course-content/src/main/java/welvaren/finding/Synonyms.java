package welvaren.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import welvaren.content.Term;
import welvaren.finding.Findable.Passage;
import welvaren.language.Language;

/// Other words of the glossary for what a text speaks of.
class Synonyms {

    private final List<Family> families;

    /// All forms of one term in one language, and how to see one of them in a text.
    private record Family(
            Language language, List<String> forms, List<String> lower, Pattern anyForm) {

        /// Looking for whole words costs most of the time of making an index, and is seldom needed.
        boolean isIn(String text, String lowerText) {
            return lower.stream().anyMatch(lowerText::contains) && anyForm.matcher(text).find();
        }
    }

    Synonyms(List<Term> glossary) {
        families =
                glossary.stream()
                        .flatMap(term ->
                                Stream.of(Language.values())
                                        .map(language -> family(term, language)))
                        .filter(family -> !family.forms().isEmpty())
                        .toList();
    }

    private static Family family(Term term, Language language) {
        var forms = new ArrayList<String>();
        term.term().only(language).ifPresent(forms::add);
        term.also().only(language).ifPresent(forms::addAll);
        var anyForm = forms.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        var wholeWords = "(?iu)(?<![\\p{L}\\p{N}])(?:" + anyForm + ")(?![\\p{L}\\p{N}])";
        var lower = forms.stream().map(form -> form.toLowerCase(Locale.ROOT)).toList();
        return new Family(language, forms, lower, Pattern.compile(wholeWords));
    }

    /// Forms that the text itself does not use, of terms that it does.
    List<String> of(Language language, String title, List<Passage> passages) {
        var text =
                title
                        + "\n"
                        + passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
        var lower = text.toLowerCase(Locale.ROOT);
        return families.stream()
                .filter(family -> family.language() == language)
                .filter(family -> family.isIn(text, lower))
                .flatMap(family -> family.forms().stream())
                .filter(form -> !lower.contains(form.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
