package welvaren.membership;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.db.Tables.MAIL;
import static welvaren.db.Tables.PERSON;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.audit.AuditLog;
import welvaren.audit.Audited;
import welvaren.language.Language;
import welvaren.membership.PeopleFile.Problem;
import welvaren.membership.PeopleFile.Row;
import welvaren.membership.PeopleFile.Rows;
import welvaren.membership.PeopleFile.Unreadable;
import welvaren.membership.PeopleFile.Why;
import welvaren.membership.PeopleImport.Told;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.testing.StoreTest;

class PeopleImportTest extends StoreTest {

    private final PeopleImport peopleImport;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final DSLContext db;
    private final TestMembers people;

    PeopleImportTest(
            PeopleImport peopleImport,
            AuditLog audit,
            TransactionTemplate transaction,
            DSLContext db) {
        this.peopleImport = peopleImport;
        this.audit = audit;
        this.transaction = transaction;
        this.db = db;
        people = new TestMembers(db);
    }

    @BeforeEach
    void nobodyWasInvited() {
        db.deleteFrom(MAIL).execute();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void a_list_is_read_whatever_separates_its_columns(String separator) {
        var text = "Naam;E-mail;Rol;Taal\nZoë Peeters;zoe@voorbeeld.be;docent;nl\n";

        var row = rows(text.replace(";", separator).getBytes(UTF_8)).getFirst();

        assertThat(row.name()).isEqualTo("Zoë Peeters");
        assertThat(row.email()).isEqualTo("zoe@voorbeeld.be");
        assertThat(row.roles()).containsExactly(Role.LECTURER);
        assertThat(row.language()).contains(Language.NL);
        assertThat(row.problems()).isEmpty();
    }

    @Test
    void a_list_is_read_however_its_letters_are_written() {
        var text = "Voornaam;Familienaam;E-mailadres\nZoë;Çelik;zoe@voorbeeld.be\n";

        assertThat(rows(text.getBytes(UTF_8)).getFirst().name()).isEqualTo("Zoë Çelik");
        assertThat(rows(("\uFEFF" + text).getBytes(UTF_8)).getFirst().name())
                .isEqualTo("Zoë Çelik");
        assertThat(rows(text.getBytes(PeopleFile.WINDOWS)).getFirst().name())
                .isEqualTo("Zoë Çelik");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|EMPTY|0",
                "'naam;e-mail\n'|EMPTY|0",
                "'Zoë;zoe@voorbeeld.be\n'|NO_HEADINGS|1",
                "'naam;e-mail\nZoë;zoe@voorbeeld.be\n\"Mo;mo@voorbeeld.be\n'|BROKEN_QUOTES|3"
            })
    void a_list_that_cannot_be_read_says_why_and_where(String text, Why why, long line) {
        assertThat(PeopleFile.read(text.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> {
                            assertThat(unreadable.why()).isEqualTo(why);
                            assertThat(unreadable.line()).isGreaterThanOrEqualTo(line);
                        });
    }

    @Test
    void what_is_no_text_or_too_long_is_refused() {
        assertThat(PeopleFile.read("naam;e-mail\n".getBytes(UTF_16LE)))
                .isEqualTo(new Unreadable(Why.NO_TEXT, 0));
        assertThat(PeopleFile.read(list(PeopleFile.MOST_ROWS + 1).getBytes(UTF_8)))
                .isEqualTo(new Unreadable(Why.TOO_MANY_ROWS, 0));
    }

    @Test
    void every_row_hears_its_fate_and_nothing_is_written_before_it_is_confirmed() {
        var grace = people.add("Grace", Role.ADMINISTRATOR);
        var known = db.fetchSingle(PERSON, PERSON.ID.eq(grace.id())).getEmail();
        var rows =
                rows(
                        """
                        naam;e-mail;rol;taal
                        Ada;ada@voorbeeld.be;docent + beheerder;en
                        Grace;%s;;

                        Ada nog eens;ADA@voorbeeld.be;;
                        ;nergens;tovenaar;frans
                        "Van den
                        Broeck";broeck@voorbeeld.be;;
                        """
                                .formatted(known)
                                .getBytes(UTF_8));
        var before = db.fetchCount(PERSON);

        var told = peopleImport.rehearse(grace, rows);

        assertThat(told.stream().map(Told::fate))
                .containsExactly(
                        new Fate.Invite(),
                        new Fate.Known(),
                        new Fate.Repeated(2),
                        new Fate.Refused(
                                Set.of(
                                        Problem.NAME_BLANK,
                                        Problem.EMAIL_MALFORMED,
                                        Problem.ROLE_UNKNOWN,
                                        Problem.LANGUAGE_UNKNOWN)),
                        new Fate.Invite());
        assertThat(told.stream().map(one -> one.row().line())).startsWith(2L, 3L);
        assertThat(db.fetchCount(PERSON)).isEqualTo(before);
        assertThat(db.fetchCount(MAIL)).isZero();

        assertThat(peopleImport.invite(grace, rows, Language.NL)).isEqualTo(told);

        assertThat(db.fetchCount(PERSON)).isEqualTo(before + 2);
        assertThat(db.select(MAIL.LANGUAGE).from(MAIL).orderBy(MAIL.ID).fetch(MAIL.LANGUAGE))
                .containsExactly("en", "nl");
        assertThat(peopleImport.invite(grace, rows, Language.NL).stream().map(Told::fate))
                .as("the same list again")
                .noneMatch(Fate.Invite.class::isInstance);
    }

    /// 2,000 by `./welvaren drill people`, which also says how long others waited.
    @Test
    void a_whole_school_is_invited_at_once_and_others_go_on_meanwhile() throws Exception {
        var grace = people.add("Grace", Role.ADMINISTRATOR);
        var many = Integer.getInteger("welvaren.import.rows", 100);
        var rows = rows(list(many).getBytes(UTF_8));
        var begin = System.nanoTime();
        var importing =
                CompletableFuture.supplyAsync(() -> peopleImport.invite(grace, rows, Language.NL));
        var longest = Duration.ZERO;
        do {
            var wait = timeToNote();
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        } while (!importing.isDone());

        assertThat(importing.get()).hasSize(many);
        assertThat(importing.get().stream().map(Told::fate))
                .allMatch(Fate.Invite.class::isInstance);
        assertThat(audit.firstBroken()).isEmpty();
        if (many >= PeopleFile.MOST_ROWS) {
            System.out.printf(
                    "%d rows in %d ms; others waited %d ms at most%n",
                    many, (System.nanoTime() - begin) / 1_000_000, longest.toMillis());
            assertThat(longest).isLessThan(Duration.ofSeconds(1));
        }
    }

    /// As whoever signs in or out meanwhile.
    private Duration timeToNote() {
        var begin = System.nanoTime();
        transaction.executeWithoutResult(
                _ -> audit.note(Audited.SIGNED_OUT, Viewer.ANONYMOUS, null, ""));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String list(int many) {
        var text = new StringBuilder("naam;e-mail\n");
        IntStream.range(0, many)
                .forEach(number -> text.append("P;p%d@school.example\n".formatted(number)));
        return text.toString();
    }

    private static List<Row> rows(byte[] bytes) {
        return ((Rows) PeopleFile.read(bytes)).rows();
    }
}
