package welvaren.ui.library;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import welvaren.language.Language;

class CitationFileTest {

    private static final String TITLE = "50% {meer} & \"één\" #1_$5 <b>";

    private final Citation citation =
            new Citation(
                    "welvaren-gbo-nl",
                    TITLE,
                    Language.NL,
                    List.of("Welvaren", "Stad Gent & partners"),
                    "CC BY 4.0",
                    "https://welvaren.example/cases/gbo_1",
                    LocalDate.of(2026, 3, 9));

    @Test
    void csl_json_is_json_with_the_title_as_it_is() {
        var item = JsonMapper.shared().readTree(CitationFile.CSL_JSON.of(citation)).get(0);

        assertThat(item.get("id").asString()).isEqualTo("welvaren-gbo-nl");
        assertThat(item.get("title").asString()).isEqualTo(TITLE);
        assertThat(item.get("author").get(1).get("literal").asString())
                .isEqualTo("Stad Gent & partners");
        assertThat(item.get("accessed").get("date-parts").get(0).toString())
                .isEqualTo("[2026,3,9]");
        assertThat(item.get("URL").asString()).isEqualTo(citation.url());
    }

    @Test
    void bibtex_is_read_back_with_the_title_as_it_is() throws Exception {
        var parsed = new BibTeXParser().parse(new StringReader(CitationFile.BIBTEX.of(citation)));

        var entry = parsed.resolveEntry(new Key("welvaren-gbo-nl"));
        assertThat(entry.getType()).isEqualTo(BibTeXEntry.TYPE_MISC);
        assertThat(plain(entry, "title")).isEqualTo(TITLE);
        assertThat(plain(entry, "author")).isEqualTo("Welvaren and Stad Gent & partners");
        assertThat(entry.getField(new Key("url")).toUserString()).isEqualTo(citation.url());
        assertThat(entry.getField(new Key("urldate")).toUserString()).isEqualTo("2026-03-09");
    }

    private static String plain(BibTeXEntry entry, String field) throws Exception {
        var tex = new LaTeXParser().parse(entry.getField(new Key(field)).toUserString());
        return new LaTeXPrinter().print(tex);
    }

    @Test
    void in_bibtex_no_letter_is_a_command_or_closes_a_field() {
        var hostile = titled("\\input{x} } ~ ^ %\n@misc{y,");

        assertThat(CitationFile.BIBTEX.of(hostile))
                .contains(
                        "title = {{\\textbackslash{}input\\{x\\} \\} \\textasciitilde{}"
                                + " \\textasciicircum{} \\% @misc\\{y,}}");
    }

    @Test
    void each_line_of_ris_is_one_field_whatever_the_title_holds() {
        var lines = CitationFile.RIS.of(titled("Titel\r\nER  - weg")).split("\r\n");

        assertThat(lines).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
        var fields =
                List.of(lines).stream()
                        .collect(
                                groupingBy(
                                        line -> line.substring(0, 2),
                                        mapping(line -> line.substring(6), toList())));
        assertThat(fields)
                .containsEntry("TY", List.of("ELEC"))
                .containsEntry("TI", List.of("Titel ER  - weg"))
                .containsEntry("AU", citation.authors())
                .containsEntry("UR", List.of(citation.url()))
                .containsEntry("Y2", List.of("2026/03/09"))
                .containsEntry("ER", List.of(""));
        assertThat(lines[0]).isEqualTo("TY  - ELEC");
        assertThat(lines[lines.length - 1]).isEqualTo("ER  - ");
    }

    private Citation titled(String title) {
        return new Citation(
                citation.key(),
                title,
                citation.language(),
                citation.authors(),
                citation.licence(),
                citation.url(),
                citation.seen());
    }
}
