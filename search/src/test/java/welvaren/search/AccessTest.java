package welvaren.search;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.search.Shelf.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import welvaren.finding.Audience;
import welvaren.finding.Facet;
import welvaren.finding.Findable;
import welvaren.language.Language;
import welvaren.person.PersonId;
import welvaren.person.Role;
import welvaren.person.Viewer;

/// Holds search to the table in `src/test/resources/search-access.md`. "Sees" is measured: an
/// answer shows something of a thing when it differs from the answer of an index without it.
class AccessTest extends SearchTest {

    private static final PersonId OWNER = new PersonId(1);
    private static final Map<String, Viewer> VIEWERS = viewers();

    private final ApplicationContext context;
    private final IndexKeeper keeper;
    private final List<List<String>> table = table();

    AccessTest(ApplicationContext context, IndexKeeper keeper) {
        this.context = context;
        this.keeper = keeper;
    }

    private static Map<String, Viewer> viewers() {
        var viewers = new LinkedHashMap<String, Viewer>();
        viewers.put("anonymous", Viewer.ANONYMOUS);
        viewers.put("the owner", new Viewer.SignedIn(OWNER, "Mia", Language.NL));
        viewers.put("another learner", person("Tom", Set.of()));
        viewers.put("an administrator", person("Amina", Set.of(Role.values())));
        return viewers;
    }

    private static Viewer person(String name, Set<Role> roles) {
        return new Viewer.SignedIn(new PersonId(name.hashCode()), name, Language.NL, roles);
    }

    @Test
    void every_way_into_search_has_a_row_and_every_row_a_way() {
        assertThat(doors().map(AccessTest::name))
                .as("public methods; a new one gets a row in search-access.md")
                .containsExactlyInAnyOrderElementsOf(table.stream().map(List::getFirst).toList());
    }

    @Test
    void what_takes_a_viewer_is_in_the_table_of_viewers() {
        assertThat(doors().filter(AccessTest::asksViewer).map(AccessTest::name))
                .containsExactlyInAnyOrderElementsOf(asked().map(List::getFirst).toList());
    }

    @Test
    void everybody_finds_exactly_what_her_row_says(@TempDir Path with, @TempDir Path without)
            throws Exception {
        try (var full = new Shelf(with);
                var empty = new Shelf(without)) {
            full.put(Stream.concat(forEverybody().stream(), Stream.of(hers())).toList());
            empty.put(forEverybody());
            for (var row : asked().toList()) {
                var door = doors().filter(one -> name(one).equals(row.getFirst())).findFirst();
                assertThat(found(door.orElseThrow(), full, empty))
                        .as(row.getFirst())
                        .isEqualTo(row.subList(1, row.size()));
            }
        }
    }

    private List<String> found(Method door, Shelf full, Shelf empty) throws Exception {
        var reaches = new ArrayList<String>();
        for (var viewer : VIEWERS.values()) {
            var sees = false;
            for (var question : List.of("", "geheim", "netwerk", "samenwe", "huis")) {
                var asked = arguments(door, question, viewer);
                sees |=
                        !Objects.equals(
                                door.invoke(full.search(keeper), asked),
                                door.invoke(empty.search(keeper), asked));
            }
            reaches.add(sees ? "sees" : "nothing");
        }
        return reaches;
    }

    private static Object[] arguments(Method door, String question, Viewer viewer) {
        return Arrays.stream(door.getParameterTypes())
                .map(type -> argument(type, question, viewer))
                .toArray();
    }

    private static Object argument(Class<?> type, String question, Viewer viewer) {
        if (type.equals(Viewer.class)) {
            return viewer;
        } else if (type.equals(String.class)) {
            return question;
        } else if (type.equals(Language.class)) {
            return Language.NL;
        } else if (type.equals(SearchRequest.class)) {
            return Shelf.words(question, Language.NL);
        } else {
            throw new AssertionError("Say with what it is asked for a " + type.getSimpleName());
        }
    }

    private static List<Findable> forEverybody() {
        return List.of(
                study("open")
                        .dutch("Een huis voor iedereen", "Een netwerk van buren.")
                        .with(Facet.THEME, Set.of("wonen"))
                        .findable());
    }

    private static Findable hers() {
        return study("geheim")
                .dutch("Samenwerken in het geheim", "Alleen voor Mia: een netwerk, een huis.")
                .with(Facet.THEME, Set.of("verborgen"))
                .onlyFor(new Audience.Only(OWNER))
                .findable();
    }

    /// The public methods of the public components of this room.
    private Stream<Method> doors() {
        return Arrays.stream(context.getBeanNamesForType(Object.class))
                .map(context::getType)
                .filter(Objects::nonNull)
                .filter(type -> type.getPackageName().equals(Search.class.getPackageName()))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic());
    }

    private static boolean asksViewer(Method door) {
        return List.of(door.getParameterTypes()).contains(Viewer.class);
    }

    private static String name(Method door) {
        return Arrays.stream(door.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(
                        joining(
                                ", ",
                                "`%s.%s("
                                        .formatted(
                                                door.getDeclaringClass().getSimpleName(),
                                                door.getName()),
                                ")`"));
    }

    private Stream<List<String>> asked() {
        return table.stream().filter(row -> row.size() == VIEWERS.size() + 1);
    }

    private static List<List<String>> table() {
        try (var file = AccessTest.class.getResourceAsStream("/search-access.md")) {
            return new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> Arrays.stream(line.substring(1).split("\\|")))
                    .map(cells -> cells.map(String::strip).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
