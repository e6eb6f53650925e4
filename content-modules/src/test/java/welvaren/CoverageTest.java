package welvaren;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import welvaren.content.Catalogue;
import welvaren.content.ContentFolders;
import welvaren.content.ContentReader;
import welvaren.content.CourseUnit;
import welvaren.content.Reading;
import welvaren.content.UnitRef;
import welvaren.language.Language;

/// The account of where the sources live in the product leads to things that exist.
class CoverageTest {

    private static final Pattern LINK = Pattern.compile("]\\((/[^)\\s]*)\\)");
    private static final Set<String> PAGES =
            Set.of("/modules", "/cases", "/actors", "/glossary", "/worksheets");

    @Test
    void every_link_of_the_coverage_leads_to_something_shipped() throws IOException {
        var shipped = shipped();

        assertThat(links()).allMatch(link -> leadsSomewhere(shipped, link));
    }

    @Test
    void the_coverage_has_links_for_most_of_what_the_sources_hold() throws IOException {
        assertThat(links()).hasSizeGreaterThanOrEqualTo(150);
    }

    private static List<String> links() throws IOException {
        var coverage = Files.readString(Path.of("../docs/coverage.md"));
        return LINK.matcher(coverage).results().map(CoverageTest::address).toList();
    }

    private static String address(MatchResult link) {
        return link.group(1);
    }

    private static Catalogue shipped() {
        return switch (ContentReader.read(ContentFolders.shipped().files())) {
            case Reading.Sound(var catalogue, _) -> catalogue;
            case Reading.Unsound(var problems) ->
                    throw new AssertionError("The shipped content is unsound: " + problems);
        };
    }

    private static boolean leadsSomewhere(Catalogue catalogue, String link) {
        var hash = link.indexOf('#');
        var path = hash < 0 ? link : link.substring(0, hash);
        var fragment = hash < 0 ? "" : link.substring(hash + 1);
        var steps = List.of(path.substring(1).split("/"));
        return switch (steps.size()) {
            case 1 -> isPage(catalogue, path, fragment);
            case 2 -> fragment.isEmpty() && isThing(catalogue, steps.getFirst(), steps.getLast());
            case 3 ->
                    steps.getFirst().equals("modules")
                            && catalogue
                                    .unit(new UnitRef(steps.get(1), steps.get(2)))
                                    .filter(unit -> has(unit, fragment))
                                    .isPresent();
            default -> false;
        };
    }

    private static boolean isPage(Catalogue catalogue, String path, String fragment) {
        return fragment.isEmpty()
                ? PAGES.contains(path)
                : path.equals("/glossary") && catalogue.term(fragment).isPresent();
    }

    private static boolean isThing(Catalogue catalogue, String kind, String key) {
        return switch (kind) {
            case "modules" -> catalogue.module(key).isPresent();
            case "cases" -> catalogue.caseStudy(key).isPresent();
            case "actors" -> catalogue.actor(key).isPresent();
            default -> false;
        };
    }

    private static boolean has(CourseUnit unit, String fragment) {
        var text = unit.text().in(Language.NL);
        return fragment.isEmpty()
                || text.part(fragment).isPresent()
                || text.activity(fragment).isPresent();
    }
}
