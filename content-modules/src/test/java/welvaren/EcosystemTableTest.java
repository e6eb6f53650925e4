package welvaren;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import welvaren.content.Actor;
import welvaren.content.Catalogue;
import welvaren.content.ContentFolders;
import welvaren.content.ContentReader;
import welvaren.content.Reading;

/// No name of the table of the Belgian report is lost: each is an actor, under that name or as
/// another name of it, with a role in the domain that it is printed in.
class EcosystemTableTest {

    private static final Path TABLE = Path.of("src/test/resources/proof/ecosystem-table.txt");

    private record Row(String domain, String name) {}

    private final Catalogue catalogue =
            ((Reading.Sound) ContentReader.read(ContentFolders.shipped().files())).catalogue();

    @Test
    void every_printed_name_is_an_actor_with_a_role_in_its_domain() throws IOException {
        var rows = rows();

        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(rows.stream().filter(row -> !isThere(row))).isEmpty();
    }

    @Test
    void a_legal_form_is_no_actor() {
        assertThat(catalogue.actors())
                .noneMatch(actor -> isCalled(actor, "Association sans but lucratif"));
    }

    @Test
    void two_names_for_one_full_name_are_flagged_and_not_merged() {
        var concertes = catalogue.actor("concertes").orElseThrow();
        var cspo = catalogue.actor("cspo").orElseThrow();

        assertThat(Stream.of(concertes, cspo).flatMap(actor -> actor.relations().stream()))
                .anyMatch(relation -> relation.kind() == Actor.RelationKind.MAYBE_SAME);
    }

    private boolean isThere(Row row) {
        return catalogue.actors().stream()
                .anyMatch(actor ->
                        isCalled(actor, row.name())
                                && actor.roles().stream()
                                        .anyMatch(role -> role.domain().equals(row.domain())));
    }

    private static boolean isCalled(Actor actor, String name) {
        return Stream.of(
                        Stream.of(actor.name()),
                        actor.acronym().stream(),
                        actor.otherNames().stream().map(Actor.OtherName::name))
                .flatMap(names -> names)
                .anyMatch(known -> Words.of(known).equals(Words.of(name)));
    }

    private static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        var domain = "";
        for (var line : Files.readAllLines(TABLE)) {
            if (line.startsWith("[")) {
                domain = line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(new Row(domain, line));
            }
        }
        return rows;
    }
}
