package welvaren.ui.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import welvaren.account.Accounts;
import welvaren.account.DemoPeople;
import welvaren.account.People;
import welvaren.account.Registration;
import welvaren.account.RememberedSignIns;
import welvaren.content.Activity.Visibility;
import welvaren.content.Activity.Written;
import welvaren.content.Catalogues;
import welvaren.content.CourseUnit;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.membership.PeopleFile;
import welvaren.membership.PeopleImport;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.privacy.Erasing;
import welvaren.privacy.MyData;
import welvaren.suggestion.Draft;
import welvaren.suggestion.Suggestion.Sender;
import welvaren.suggestion.SuggestionQueue;
import welvaren.suggestion.Suggestions;
import welvaren.work.Works;
import welvaren.writing.FieldRef;

/// Texts that try to be more than text, on the pages that show what people typed, in a real
/// browser: none of them runs, none is stopped by the policy only, and nothing is asked of anybody
/// else. Each attack stands there as it is, and after what would end an attribute, a field, a
/// script or a comment.
class AttacksInBrowserTest extends BrowserTest {

    private static final List<String> WAYS_OUT =
            List.of("", "\">", "'>", "</textarea>", "</script>", "-->");
    private static final int LONGEST_NAME = 100;
    private static final int MOST_NAMES = 24;
    private static final int MOST_FIELDS = 7;
    private static final String RAN = "an attack ran: ";

    /// Whatever an attack does when it runs, it says so in the console, and that fails the test.
    private static final String WATCH =
            "for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])"
                    + " window[name] = what => console.error('"
                    + RAN
                    + "' + name + what);";

    private final List<String> attacks = attacks();
    private final List<String> names = names(attacks);
    private final String run = Long.toString(System.nanoTime());
    private Viewer.SignedIn writer;
    private Viewer.SignedIn administrator;
    private Viewer.SignedIn editor;
    private CourseUnit unit;
    private UUID suggestion;

    private static List<String> attacks() {
        try {
            return new ClassPathResource("xss/payloads.txt")
                    .getContentAsString(UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As many in each as fit; a page of a list. A name has no tabs.
    private static List<String> names(List<String> attacks) {
        var names = new ArrayList<String>();
        var name = "";
        for (var typed : attacks) {
            var attack = typed.replaceAll("\\p{Cntrl}", "");
            if (name.length() + attack.length() + 1 > LONGEST_NAME && !name.isEmpty()) {
                names.add(name);
                name = "";
            }
            if (attack.length() < LONGEST_NAME) {
                name = (name + " " + attack).strip();
            }
        }
        names.add(name);
        var every = names.size() / MOST_NAMES;
        return IntStream.range(0, MOST_NAMES).mapToObj(i -> names.get(i * every)).toList();
    }

    @BeforeAll
    void everyTextIsAnAttack() {
        administrator = withRole(Role.ADMINISTRATOR);
        editor = withRole(Role.EDITOR);
        var made =
                bean(People.class)
                        .register(
                                names.getFirst(),
                                email("writer"),
                                "vier gewone woorden op rij",
                                Language.NL);
        writer = ((Registration.Registered) made).account().viewer();
        unit =
                bean(Catalogues.class).current().units().stream()
                        .filter(one -> fields(one).size() >= MOST_FIELDS)
                        .findFirst()
                        .orElseThrow();
        write();
        suggest();
        invite();
    }

    private static <T> T bean(Class<T> type) {
        return RunningApplication.bean(type);
    }

    private static Viewer.SignedIn withRole(Role role) {
        var person =
                DemoPeople.ALL.stream()
                        .filter(one -> one.roles().contains(role))
                        .findFirst()
                        .orElseThrow();
        return bean(Accounts.class).byEmail(person.email()).orElseThrow().viewer();
    }

    private String email(String who) {
        return "%s-%s@aanval.example".formatted(who, run);
    }

    /// Another way out in each field, and in a margin note.
    private void write() {
        var work = bean(Works.class).of(writer);
        var fields = fields(unit).subList(0, MOST_FIELDS);
        for (var i = 0; i < fields.size(); i++) {
            var way = WAYS_OUT.get(i % WAYS_OUT.size());
            var text = String.join("\n", attacks.stream().map(way::concat).toList());
            work.write(
                    fields.get(i),
                    new welvaren.writing.Draft(text, 0, UUID.randomUUID(), Visibility.ME));
        }
    }

    private static List<FieldRef> fields(CourseUnit unit) {
        var parts = unit.text().in(Language.NL).parts();
        var all = new ArrayList<FieldRef>();
        all.add(FieldRef.note(unit.ref(), parts.getFirst().key()));
        for (var part : parts) {
            for (var activity : part.activities()) {
                if (activity instanceof Written sheet) {
                    var step = StepRef.activity(unit.ref(), sheet.key());
                    sheet.fields().stream()
                            .flatMap(field -> field.inputKeys().stream())
                            .forEach(key -> all.add(new FieldRef(step, key)));
                }
            }
        }
        return all;
    }

    private void suggest() {
        var sender = new Sender(names.getFirst(), email("sender"), true);
        bean(Suggestions.class)
                .send(
                        Viewer.ANONYMOUS,
                        new Draft(
                                Optional.empty(),
                                Language.NL,
                                names.getLast() + run,
                                String.join("\n", attacks),
                                attacks.getFirst(),
                                sender));
        suggestion =
                bean(SuggestionQueue.class).waiting(editor).stream()
                        .filter(one -> one.title().endsWith(run))
                        .findFirst()
                        .orElseThrow()
                        .uuid();
    }

    private void invite() {
        var rows =
                IntStream.range(0, names.size())
                        .mapToObj(i ->
                                new PeopleFile.Row(
                                        i,
                                        names.get(i),
                                        email(Integer.toString(i)),
                                        Set.of(),
                                        Optional.empty(),
                                        Set.of()))
                        .toList();
        bean(PeopleImport.class).invite(administrator, rows, Language.NL);
    }

    /// Others test with the same people, lists and suggestions.
    @AfterAll
    void nothingIsLeft() {
        var erasing = bean(Erasing.class);
        IntStream.range(0, names.size())
                .mapToObj(Integer::toString)
                .forEach(who -> erasing.eraseOnRequest(administrator, email(who)));
        erasing.eraseOnRequest(administrator, email("writer"));
        bean(Suggestions.class).decline(editor, suggestion, "");
    }

    @Test
    void an_attack_bites_where_text_is_taken_for_html() {
        try (var context = desktop().context().browser().newContext()) {
            var page = context.newPage();
            page.route("**/*", route -> route.abort());
            var ran = new ArrayList<String>();
            page.onConsoleMessage(said -> ran.add(said.text()));
            page.evaluate(WATCH);

            page.evaluate(
                    "attacks => document.body.innerHTML = attacks", String.join("\n", attacks));
            page.waitForCondition(() -> ran.stream().anyMatch(said -> said.startsWith(RAN)));
        }
    }

    @Test
    void none_runs_in_what_its_writer_reads() {
        var page = pageOf(writer);
        go(page, "/modules/%s/%s".formatted(unit.ref().module(), unit.ref().unit()));

        var typed =
                page.evaluate(
                        "() => [...document.querySelectorAll('textarea')]"
                                + ".map(field => field.value).join('\\n')");
        assertThat((String) typed).contains(attacks);
    }

    @Test
    void none_runs_where_an_editor_reads_a_suggestion() {
        var page = pageOf(editor);
        go(page, "/editor/suggestions/" + suggestion);

        assertThat(page.locator("main").textContent())
                .contains(attacks.getFirst(), attacks.getLast());
    }

    @Test
    void none_runs_in_the_lists_of_an_administrator() {
        var page = pageOf(administrator);
        go(page, "/admin/audit");
        var shown = page.locator("main").textContent();
        assertThat(names).filteredOn(name -> !shown.contains(name)).isEmpty();

        go(page, "/admin/people");
        assertThat(page.locator("main").textContent()).contains("onerror");
    }

    @Test
    void none_runs_in_what_is_taken_along_to_read(@TempDir Path folder) throws IOException {
        var file = folder.resolve("data.html");
        Files.write(file, readable());
        var page = desktop();
        page.addInitScript(WATCH);

        page.navigate(file.toUri().toString());

        assertThat(page.locator("body").textContent()).contains(attacks);
    }

    private Page pageOf(Viewer.SignedIn person) {
        var page = desktop();
        page.addInitScript(WATCH);
        var ticket = bean(RememberedSignIns.class).remember(person.id(), "");
        var cookie = (ticket.series() + ":" + ticket.token()).getBytes(UTF_8);
        page.context()
                .addCookies(
                        List.of(
                                new Cookie(
                                                "stay-signed-in",
                                                Base64.getEncoder()
                                                        .withoutPadding()
                                                        .encodeToString(cookie))
                                        .setUrl(RunningApplication.address())));
        return page;
    }

    private byte[] readable() throws IOException {
        var archive = bean(MyData.class).of(writer, Language.NL);
        try (var zip = new ZipInputStream(archive.content())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("data.html")) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new AssertionError("There is nothing to read in it");
    }
}
