package welvaren.content;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import welvaren.language.Language;

/// What a file is, as its path says.
///
/// @param folder the folder of the module; empty for other files
/// @param name the file name without language and ending
/// @param language empty for files that hold both
record ContentPath(Kind kind, String folder, String name, Optional<Language> language)
        implements Comparable<ContentPath> {

    enum Kind {
        MODULE("modules/([^/]+)/(module)\\.(nl|en)\\.md"),
        UNIT("modules/([^/]+)/([^/]+)\\.(nl|en)\\.md"),
        CASE("(cases)/([^/]+)\\.(nl|en)\\.md"),
        GUIDE("modules/([^/]+)/guides/([^/]+)\\.(nl|en)\\.md"),
        DRAWING("modules/([^/]+)/diagrams/([^/]+)\\.(nl|en)\\.svg"),
        ACTORS("(actors)/([^/]+)\\.ya?ml"),
        GLOSSARY("()(glossary[^/]*)\\.ya?ml"),
        RHYTHM("(rhythms)/([^/]+)\\.ya?ml"),
        VOCABULARY("()(vocabulary[^/]*)\\.ya?ml");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private static final Pattern DIGITS = Pattern.compile("^(\\d{1,9})");

    private static final Comparator<ContentPath> ORDER =
            Comparator.comparing(ContentPath::kind)
                    .thenComparingInt(path -> number(path.folder()))
                    .thenComparing(ContentPath::folder)
                    .thenComparingInt(path -> number(path.name()))
                    .thenComparing(ContentPath::name)
                    .thenComparing(path -> path.language().map(Enum::ordinal).orElse(-1));

    static Optional<ContentPath> of(String path) {
        for (var kind : Kind.values()) {
            var match = kind.pattern.matcher(path);
            if (match.matches()) {
                var language =
                        match.groupCount() > 2
                                ? Language.ofTag(match.group(3))
                                : Optional.<Language>empty();
                return Optional.of(new ContentPath(kind, match.group(1), match.group(2), language));
            }
        }
        return Optional.empty();
    }

    /// The same for both languages of one thing.
    String withoutLanguage() {
        return folder + "/" + name;
    }

    /// The number that a module's folder begins with: 6 of `6-burgerinitiatieven`, also when module
    /// 5 is not written yet.
    ///
    /// @param place for a folder without a number
    int moduleNumber(int place) {
        var number = number(folder);
        return number == Integer.MAX_VALUE ? place : number;
    }

    /// By kind, then as the file names say: 2 before 10.
    @Override
    public int compareTo(ContentPath other) {
        return ORDER.compare(this, other);
    }

    private static int number(String name) {
        var digits = DIGITS.matcher(name);
        return digits.find() ? Integer.parseInt(digits.group(1)) : Integer.MAX_VALUE;
    }
}
