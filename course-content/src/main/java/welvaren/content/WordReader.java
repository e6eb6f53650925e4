package welvaren.content;

import java.util.ArrayList;
import java.util.List;
import welvaren.content.Vocabulary.Domain;
import welvaren.content.Vocabulary.Theme;
import welvaren.content.Vocabulary.Word;

/// Reads terms of the glossary and the words of the filters.
final class WordReader {

    private WordReader() {}

    static Term term(Fields fields) {
        var term =
                new Term(
                        fields.key("key"),
                        fields.keys("aliases"),
                        Translated.text(fields, "term"),
                        Translated.texts(fields, "also"),
                        Translated.text(fields, "text"));
        fields.nothingElse();
        return term;
    }

    /// One vocabulary of all files that have one.
    static Vocabulary vocabulary(List<Fields> files) {
        var themes = new ArrayList<Theme>();
        var regions = new ArrayList<Word>();
        var sectors = new ArrayList<Word>();
        var domains = new ArrayList<Domain>();
        var groups = new ArrayList<Word>();
        for (var file : files) {
            file.list("themes").forEach(entry -> themes.add(theme(entry)));
            file.list("regions").forEach(entry -> regions.add(word(entry)));
            file.list("sectors").forEach(entry -> sectors.add(word(entry)));
            file.list("domains").forEach(entry -> domains.add(domain(entry)));
            file.list("groups").forEach(entry -> groups.add(word(entry)));
            file.nothingElse();
        }
        return new Vocabulary(
                List.copyOf(themes),
                List.copyOf(regions),
                List.copyOf(sectors),
                List.copyOf(domains),
                List.copyOf(groups));
    }

    private static Word word(Fields entry) {
        return new Word(entry.key("key"), Translated.text(entry, "label"));
    }

    private static Theme theme(Fields entry) {
        return new Theme(
                entry.key("key"),
                Translated.text(entry, "label"),
                Translated.texts(entry, "practice"));
    }

    private static Domain domain(Fields entry) {
        if (!entry.has("group")) {
            entry.missing("group");
        }
        return new Domain(
                entry.key("key"),
                entry.reference("group", Keys.Kind.GROUP).orElse(""),
                Translated.text(entry, "label"));
    }
}
