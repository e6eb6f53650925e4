package welvaren.suggestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static welvaren.db.Tables.MAIL;
import static welvaren.db.Tables.SUGGESTION;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.content.ContentFile;
import welvaren.content.ContentImport;
import welvaren.content.Excerpt;
import welvaren.language.Language;
import welvaren.person.NotAllowed;
import welvaren.person.PersonId;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.suggestion.Sending.Reason;
import welvaren.suggestion.Sending.Received;
import welvaren.suggestion.Sending.Refused;
import welvaren.suggestion.Suggestion.Sender;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;
import welvaren.testing.TestDatabase;

class SuggestionsTest extends StoreTest {

    private static final Viewer EDITOR =
            new Viewer.SignedIn(new PersonId(1), "Grace", Language.EN, Set.of(Role.EDITOR));
    private static final Sender NOBODY = new Sender("", "", false);
    private static final Sender MIA = new Sender("Mia \"M\" Maes", "mia@huis.example", true);
    private static final Optional<Subject> HOUSE = Subject.of("case/buurthuis");

    private final Suggestions suggestions;
    private final SuggestionQueue queue;
    private final ContentChanges changes;
    private final ContentImport imports;
    private final DSLContext db;

    SuggestionsTest(
            Suggestions suggestions,
            SuggestionQueue queue,
            ContentChanges changes,
            ContentImport imports,
            DSLContext db) {
        this.suggestions = suggestions;
        this.queue = queue;
        this.changes = changes;
        this.imports = imports;
        this.db = db;
    }

    @BeforeEach
    void theSample() {
        TestDatabase.only().startOver();
        SampleContent.importInto(imports);
    }

    @Test
    void what_a_visitor_suggests_waits_for_an_editor() {
        assertThat(suggestions.send(Viewer.ANONYMOUS, correction("  Er kwamen er 61.  ", MIA)))
                .isEqualTo(new Received());

        var waiting = queue.waiting(EDITOR);

        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().body()).isEqualTo("Er kwamen er 61.");
        assertThat(waiting.getFirst().about()).isEqualTo(HOUSE);
        assertThat(waiting.getFirst().sender()).isEqualTo(MIA);
        assertThat(queue.presentTexts(EDITOR, waiting.getFirst()).getFirst().text())
                .contains("Het buurthuis dat luistert");
    }

    @Test
    void what_cannot_be_kept_is_refused_with_every_reason() {
        var draft =
                new Draft(
                        Subject.of("case/weg"),
                        Language.NL,
                        " ",
                        "",
                        "b".repeat(1001),
                        new Sender("", "geen adres", true));

        assertThat(suggestions.send(Viewer.ANONYMOUS, draft))
                .isEqualTo(
                        new Refused(
                                Set.of(
                                        Reason.SUBJECT_GONE,
                                        Reason.TITLE_BLANK,
                                        Reason.BODY_BLANK,
                                        Reason.SOURCE_TOO_LONG,
                                        Reason.NAME_MISSING,
                                        Reason.EMAIL_MALFORMED)));
        assertThat(db.fetchCount(SUGGESTION)).isZero();
    }

    @Test
    void who_wants_an_answer_gets_one_mail_without_a_word_that_somebody_typed() {
        var mia = new Sender("Mia", "mia@huis.example", false, true);
        suggestions.send(Viewer.ANONYMOUS, correction("Er kwamen er 61.", mia));
        suggestions.send(Viewer.ANONYMOUS, correction("Er kwamen er 62.", MIA));

        for (var waiting : queue.waiting(EDITOR)) {
            suggestions.decline(EDITOR, waiting.uuid(), "Dat klopt niet.");
        }

        var mail = db.fetchSingle(MAIL);
        assertThat(mail.getAddress()).isEqualTo("mia@huis.example");
        assertThat(mail.getKind()).isEqualTo("suggestion-declined");
        assertThat(mail.getDetails().data())
                .contains("/cases/buurthuis")
                .doesNotContain("61", "Mia", "klopt");
    }

    @Test
    void who_wants_an_answer_says_where() {
        var nowhere = new Sender("", "", false, true);

        assertThat(suggestions.send(Viewer.ANONYMOUS, correction("Er kwamen er 61.", nowhere)))
                .isEqualTo(new Refused(Set.of(Reason.EMAIL_MISSING)));
    }

    @Test
    void nobody_but_an_editor_reads_or_decides() {
        suggestions.send(Viewer.ANONYMOUS, correction("Er kwamen er 61.", MIA));
        var sent = queue.waiting(EDITOR).getFirst();
        var others =
                List.of(
                        Viewer.ANONYMOUS,
                        new Viewer.SignedIn(new PersonId(2), "Tom", Language.NL),
                        new Viewer.SignedIn(
                                new PersonId(3),
                                "Ada",
                                Language.NL,
                                Set.of(Role.ADMINISTRATOR, Role.LECTURER)));

        for (var other : others) {
            assertThatThrownBy(() -> queue.waiting(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> queue.decided(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> queue.of(other, sent.uuid())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> queue.presentTexts(other, sent))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> suggestions.decline(other, sent.uuid(), ""))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> suggestions.accept(other, sent.uuid(), List.of()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> changes.pending(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> changes.zip(other)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void an_accepted_correction_is_a_change_of_the_file_with_its_author() throws IOException {
        suggestions.send(Viewer.ANONYMOUS, correction("Er kwamen er 61.", MIA));
        var sent = queue.waiting(EDITOR).getFirst();
        var beginning = NewCase.beginning(sent, present(sent));
        assertThat(beginning).contains("authors: [Welvaren, \"Mia \\\"M\\\" Maes\"]");

        var verdict =
                suggestions.accept(
                        EDITOR,
                        sent.uuid(),
                        List.of(
                                new Edit(
                                        present(sent), beginning.replace("value: 59", "value: 61")),
                                replace(queue.presentTexts(EDITOR, sent).getLast(), "59", "61")));

        assertThat(verdict).isEqualTo(new Verdict.Decided());
        assertThat(queue.waiting(EDITOR)).isEmpty();
        assertThat(queue.decided(EDITOR).getFirst().decision().orElseThrow().accepted()).isTrue();
        assertThat(changes.pending(EDITOR).getFirst().diff())
                .contains("--- a/cases/buurthuis.nl.md", "-    value: 59", "+    value: 61");
        var zip = unzip(changes.zip(EDITOR));
        assertThat(zip.get("cases/buurthuis.nl.md")).contains("value: 61");
        assertThat(zip.get("changes.patch")).contains("+    value: 61");
        assertThat(zip.get("changes.txt")).contains("Mia \"M\" Maes", "Er kwamen er 61.");
    }

    @Test
    void what_the_files_have_is_carried_over() throws IOException {
        accept("value: 59", "value: 61");
        accept("value: 61", "value: 62");
        assertThat(changes.pending(EDITOR)).hasSize(4);

        importWith(unzip(changes.zip(EDITOR)));

        assertThat(changes.pending(EDITOR)).isEmpty();
    }

    @Test
    void a_file_that_others_changed_overtakes_the_change() {
        accept("value: 59", "value: 61");

        importWith(
                Map.of(
                        "cases/buurthuis.nl.md",
                        bodyOf("cases/buurthuis.nl.md").replace("59", "70"),
                        "cases/buurthuis.en.md",
                        bodyOf("cases/buurthuis.en.md").replace("59", "70")));

        assertThat(changes.pending(EDITOR)).isEmpty();
    }

    @Test
    void who_comes_second_is_told() {
        suggestions.send(Viewer.ANONYMOUS, correction("Er kwamen er 61.", NOBODY));
        suggestions.send(Viewer.ANONYMOUS, correction("Er kwamen er 62.", NOBODY));
        var both = queue.waiting(EDITOR);
        var present = present(both.getFirst());
        var better = List.of(replace(present, "Niemand", "Bijna niemand"));
        suggestions.accept(EDITOR, both.getFirst().uuid(), better);

        assertThat(suggestions.decline(EDITOR, both.getFirst().uuid(), "nee"))
                .isEqualTo(new Verdict.TooLate());
        assertThat(suggestions.accept(EDITOR, both.getLast().uuid(), better))
                .isEqualTo(new Verdict.TooLate());
        assertThat(suggestions.decline(EDITOR, UUID.randomUUID(), "nee"))
                .isEqualTo(new Verdict.TooLate());
        assertThat(queue.waiting(EDITOR)).hasSize(1);
    }

    @Test
    void a_text_with_problems_decides_nothing() {
        suggestions.send(Viewer.ANONYMOUS, correction("Er kwamen er 61.", NOBODY));
        var sent = queue.waiting(EDITOR).getFirst();

        var verdict =
                suggestions.accept(
                        EDITOR,
                        sent.uuid(),
                        List.of(replace(present(sent), "sector: openbaar", "sector: openbar")));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Unsound.class,
                        unsound ->
                                assertThat(unsound.problems())
                                        .anyMatch(
                                                problem -> problem.remedy().contains("openbaar")));
        assertThat(queue.waiting(EDITOR)).hasSize(1);
    }

    @Test
    void a_new_case_becomes_a_file_that_an_editor_completes() throws IOException {
        suggestions.send(
                Viewer.ANONYMOUS,
                new Draft(
                        Optional.empty(),
                        Language.NL,
                        "Café Élan: samen koken",
                        "Buren koken elke week samen.",
                        "https://elan.example",
                        MIA));
        var sent = queue.waiting(EDITOR).getFirst();
        var present = present(sent);
        assertThat(present.path()).isEqualTo("cases/cafe-elan-samen-koken.nl.md");
        var beginning = NewCase.beginning(sent, present);
        assertThat(suggestions.accept(EDITOR, sent.uuid(), List.of(new Edit(present, beginning))))
                .isInstanceOf(Verdict.Unsound.class);

        var complete =
                beginning
                        .replace("lead: ''", "lead: Buren koken samen.")
                        .replace("module: ''", "module: praten")
                        .replace("themes: []", "themes: [onthaal]")
                        .replace("sector: ''", "sector: openbaar")
                        .replace("takeaways: []", "takeaways: [Kook samen.]");

        assertThat(suggestions.accept(EDITOR, sent.uuid(), List.of(new Edit(present, complete))))
                .isEqualTo(new Verdict.Decided());
        assertThat(unzip(changes.zip(EDITOR)))
                .hasEntrySatisfying(
                        "cases/cafe-elan-samen-koken.nl.md",
                        text -> assertThat(text).contains("Mia \"M\" Maes", "elke week samen"))
                .hasEntrySatisfying(
                        "changes.patch", text -> assertThat(text).contains("--- /dev/null"));
    }

    @Test
    void a_second_case_with_a_title_that_is_there_gets_a_key_of_its_own() {
        suggestions.send(
                Viewer.ANONYMOUS,
                new Draft(Optional.empty(), Language.NL, "Buurthuis", "Nog een.", "", NOBODY));
        var sent = queue.waiting(EDITOR).getFirst();
        var present = present(sent);

        assertThat(present.path()).isEqualTo("cases/buurthuis-2.nl.md");
        assertThat(NewCase.beginning(sent, present)).contains("key: buurthuis-2\n");
    }

    @Test
    void each_kind_of_subject_is_found_in_its_file() {
        assertThat(textOf("actor/stad")).startsWith("- key: stad").doesNotContain("\n- key:");
        assertThat(textOf("term/flap")).contains("key: flap");
        assertThat(textOf("unit/praten/luisteren")).contains("key: luisteren");
    }

    private String textOf(String subject) {
        suggestions.send(
                Viewer.ANONYMOUS,
                new Draft(
                        Subject.of(subject),
                        Language.NL,
                        "Iets",
                        "Een woord is fout.",
                        "",
                        NOBODY));
        var sent = queue.waiting(EDITOR).getLast();
        return present(sent).text();
    }

    private void accept(String from, String to) {
        suggestions.send(Viewer.ANONYMOUS, correction("Er kwamen er meer.", NOBODY));
        var sent = queue.waiting(EDITOR).getFirst();
        var edits =
                queue.presentTexts(EDITOR, sent).stream()
                        .map(present -> replace(present, from, to))
                        .toList();
        assertThat(suggestions.accept(EDITOR, sent.uuid(), edits)).isEqualTo(new Verdict.Decided());
    }

    private static Edit replace(Excerpt present, String from, String to) {
        return new Edit(present, present.text().replace(from, to));
    }

    private Excerpt present(Suggestion suggestion) {
        return queue.presentTexts(EDITOR, suggestion).getFirst();
    }

    private static Draft correction(String body, Sender sender) {
        return new Draft(HOUSE, Language.NL, "Het buurthuis dat luistert", body, "", sender);
    }

    private static String bodyOf(String path) {
        return SampleContent.sound().files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private void importWith(Map<String, String> changed) {
        var files = new ArrayList<>(SampleContent.sound().files());
        files.replaceAll(file ->
                new ContentFile(file.path(), changed.getOrDefault(file.path(), file.text())));
        assertThat(imports.run(files)).isInstanceOf(ContentImport.Outcome.Imported.class);
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        var entries = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return entries;
    }
}
