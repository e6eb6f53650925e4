package welvaren.membership;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.db.Tables.AUDIT_ENTRY;
import static welvaren.db.Tables.MAIL;
import static welvaren.db.Tables.PERSON;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import welvaren.person.Role;
import welvaren.testing.Damage;
import welvaren.testing.StoreTest;

/// Lists of people that are broken, by accident or on purpose: each is refused with a reason, or
/// read so that every row hears its fate; nothing is written. A thousand are made from a seed;
/// `-Dwelvaren.lists=10000` makes more.
class MalformedPeopleFileTest extends StoreTest {

    private static final int MANY = Integer.getInteger("welvaren.lists", 1000);
    private static final long SEED = Long.getLong("welvaren.lists.seed", 20261122);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final byte[] SOUND =
            """
            voornaam;familienaam;e-mail;rol;taal
            Zoë;Peeters;zoe@voorbeeld.be;docent;nl
            Mo;"El ""Jefe"" Amrani";mo@voorbeeld.be;docent + redacteur;en

            Ada;"Van den
            Broeck";ada@voorbeeld.be;;
            Zoë;Peeters;ZOE@voorbeeld.be;docent;nl
            =cmd|' /C calc'!A0;+32 3;nergens;tovenaar;frans
            """
                    .getBytes(UTF_8);

    private final PeopleImport peopleImport;
    private final DSLContext db;
    private final TestMembers people;

    MalformedPeopleFileTest(PeopleImport peopleImport, DSLContext db) {
        this.peopleImport = peopleImport;
        this.db = db;
        people = new TestMembers(db);
    }

    @Test
    void a_damaged_list_is_refused_or_every_row_hears_its_fate() {
        var grace = people.add("Grace", Role.ADMINISTRATOR);
        var damage = new Damage(new SplittableRandom(SEED));
        var before = fingerprint();
        var read = 0;
        for (var i = 0; i < MANY; i++) {
            var what = "seed %d, list %d".formatted(SEED, i);
            if (soon(what, damage.done(SOUND)) instanceof PeopleFile.Rows(var rows)) {
                var told = peopleImport.rehearse(grace, rows);
                assertThat(told).as(what).hasSameSizeAs(rows);
                assertThat(told)
                        .as(what)
                        .allSatisfy(one ->
                                assertThat(one.row().problems().isEmpty())
                                        .isNotEqualTo(one.fate() instanceof Fate.Refused));
                read++;
            }
        }

        assertThat(read).as("of both kinds there are many").isBetween(MANY / 10, MANY * 9 / 10);
        assertThat(fingerprint()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void what_is_huge_or_endless_is_answered_soon(String list) {
        soon(list.substring(0, Math.min(40, list.length())), list.getBytes(UTF_8));
    }

    static List<String> attacks() {
        return List.of(
                "naam;e-mail\n" + "\"".repeat(PeopleFile.MOST_BYTES),
                "naam;e-mail\n" + ";".repeat(PeopleFile.MOST_BYTES),
                "naam;e-mail\n" + "\n".repeat(PeopleFile.MOST_BYTES),
                "naam;e-mail\n" + "a".repeat(PeopleFile.MOST_BYTES),
                "naam;e-mail\n" + "a;b@c.de\n".repeat(PeopleFile.MOST_BYTES / 9),
                "naam;".repeat(PeopleFile.MOST_BYTES / 5),
                "naam;e-mail\nA;" + "a@".repeat(PeopleFile.MOST_BYTES / 2),
                "naam;e-mail\nA;a@" + "b.".repeat(PeopleFile.MOST_BYTES / 2));
    }

    private static PeopleFile soon(String what, byte[] list) {
        var clock = ManagementFactory.getThreadMXBean();
        var start = clock.getCurrentThreadCpuTime();
        var read = PeopleFile.read(list);
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start))
                .as(what)
                .isLessThan(LONGEST);
        return read;
    }

    /// Of everything that an import writes.
    private List<Integer> fingerprint() {
        return List.of(db.fetchCount(PERSON), db.fetchCount(MAIL), db.fetchCount(AUDIT_ENTRY));
    }
}
