package welvaren.content;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import welvaren.content.CourseModule.ModuleText;
import welvaren.language.Language;
import welvaren.language.Translations;

/// Reads a module, without its units, from the pages of its languages.
final class ModuleReader {

    private static final int MOST_MOTIFS = 6;

    private final Desk desk;

    ModuleReader(Desk desk) {
        this.desk = desk;
    }

    /// @param pages one or two, of different languages
    CourseModule read(List<Page> pages, int number) {
        var read = pages.stream().map(page -> onePage(page, number)).toList();
        for (var other : pages.subList(1, pages.size())) {
            new SameInBoth(desk.problems()).compare(pages.getFirst().fields(), other.fields());
        }
        var texts = new EnumMap<Language, ModuleText>(Language.class);
        read.forEach(one -> texts.putAll(one.text().byLanguage()));
        return with(read.getFirst(), List.of(), new Translations<>(texts));
    }

    static CourseModule with(
            CourseModule module, List<CourseUnit> units, Translations<ModuleText> text) {
        return new CourseModule(
                module.key(),
                module.aliases(),
                module.number(),
                module.motif(),
                module.sections(),
                units,
                text);
    }

    private CourseModule onePage(Page page, int number) {
        var fields = page.fields();
        var titles = new LinkedHashMap<String, String>();
        var seen = new HashSet<String>();
        for (var entry : fields.list("sections")) {
            var key = entry.key("key");
            CreditsReader.noteTwice(entry, key, seen);
            titles.put(key, entry.text("title"));
        }
        var body = Markdown.children(Markdown.parse(page.body()));
        var text =
                new ModuleText(
                        fields.text("title"),
                        fields.text("lead"),
                        desk.markdown().render(page.bodyStart(), body),
                        titles,
                        CreditsReader.outcomes(fields),
                        CreditsReader.sources(fields),
                        CreditsReader.credits(fields));
        var module =
                new CourseModule(
                        fields.key("key"),
                        fields.keys("aliases"),
                        number,
                        fields.number("motif", 1, MOST_MOTIFS),
                        List.copyOf(titles.keySet()),
                        List.of(),
                        Translations.of(page.language(), text));
        fields.nothingElse();
        return module;
    }
}
