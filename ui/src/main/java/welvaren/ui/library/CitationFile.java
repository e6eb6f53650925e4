package welvaren.ui.library;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import welvaren.language.Language;

/// A reference as a file that programs for references read.
enum CitationFile {
    CSL_JSON("CSL-JSON", "json", "application/vnd.citationstyles.csl+json") {
        @Override
        String of(Citation cited) {
            var seen = cited.seen();
            var day = List.of(seen.getYear(), seen.getMonthValue(), seen.getDayOfMonth());
            var item =
                    Map.of(
                            "id", cited.key(),
                            "type", "webpage",
                            "title", cited.title(),
                            "author",
                                    cited.authors().stream()
                                            .map(name -> Map.of("literal", name))
                                            .toList(),
                            "container-title", Citation.SITE,
                            "language", cited.language().tag(),
                            "license", cited.licence(),
                            "URL", cited.url(),
                            "accessed", Map.of("date-parts", List.of(day)));
            return JsonMapper.shared()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(List.of(item));
        }
    },
    BIBTEX("BibTeX", "bib", "application/x-bibtex") {
        @Override
        String of(Citation cited) {
            var authors = cited.authors().stream().map(name -> "{" + tex(name) + "}");
            return """
            @misc{%s,
              author = {%s},
              title = {{%s}},
              howpublished = {%s},
              note = {%s},
              language = {%s},
              url = {%s},
              urldate = {%s}
            }
            """
                    .formatted(
                            cited.key(),
                            authors.collect(joining(" and ")),
                            tex(cited.title()),
                            Citation.SITE,
                            tex(cited.licence()),
                            babel(cited.language()),
                            cited.url(),
                            cited.seen());
        }
    },
    RIS("RIS", "ris", "application/x-research-info-systems") {
        @Override
        String of(Citation cited) {
            var day = DateTimeFormatter.ofPattern("yyyy/MM/dd").format(cited.seen());
            return Stream.of(
                            Stream.of(line("TY", "ELEC")),
                            cited.authors().stream().map(name -> line("AU", name)),
                            Stream.of(
                                    line("TI", cited.title()),
                                    line("PB", Citation.SITE),
                                    line("LA", cited.language().tag()),
                                    line("UR", cited.url()),
                                    line("Y2", day),
                                    line("N1", cited.licence()),
                                    line("ER", "")))
                    .flatMap(lines -> lines)
                    .collect(joining());
        }
    };

    private final String label;
    private final String ending;
    private final String type;

    CitationFile(String label, String ending, String type) {
        this.label = label;
        this.ending = ending;
        this.type = type;
    }

    abstract String of(Citation cited);

    /// What people call the format.
    String label() {
        return label;
    }

    /// What the names of such files end with.
    String ending() {
        return ending;
    }

    static Optional<CitationFile> ofEnding(String ending) {
        return Stream.of(values()).filter(file -> file.ending.equals(ending)).findFirst();
    }

    String name(Citation cited) {
        return cited.key() + "." + ending;
    }

    String type() {
        return type + ";charset=utf-8";
    }

    /// Text in TeX, where these letters mean something else.
    private static String tex(String text) {
        return text.codePoints().mapToObj(CitationFile::tex).collect(joining());
    }

    private static String tex(int letter) {
        return switch (letter) {
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '{', '}', '$', '&', '#', '_', '%' -> "\\" + Character.toString(letter);
            case '\n', '\r', '\t' -> " ";
            default -> Character.toString(letter);
        };
    }

    private static String babel(Language language) {
        return switch (language) {
            case NL -> "dutch";
            case EN -> "english";
        };
    }

    /// A line break would end the field.
    private static String line(String tag, String text) {
        return tag + "  - " + text.replaceAll("\\R", " ") + "\r\n";
    }
}
