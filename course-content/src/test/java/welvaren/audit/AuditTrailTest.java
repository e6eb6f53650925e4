package welvaren.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static welvaren.db.Tables.PERSON;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.audit.AuditTrail.Entry;
import welvaren.audit.AuditTrail.Question;
import welvaren.audit.AuditTrail.Who;
import welvaren.language.Language;
import welvaren.person.NotAllowed;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.testing.Persons;
import welvaren.testing.StoreTest;
import welvaren.testing.TestDatabase;

class AuditTrailTest extends StoreTest {

    private static final Question ALL = new Question("", Optional.empty(), Optional.empty());

    private final AuditTrail trail;
    private final AuditLog log;
    private final Persons persons;
    private final TransactionTemplate transaction;
    private final DSLContext db;
    private Viewer.SignedIn amina;

    AuditTrailTest(
            AuditTrail trail,
            AuditLog log,
            Persons persons,
            TransactionTemplate transaction,
            DSLContext db) {
        this.trail = trail;
        this.log = log;
        this.persons = persons;
        this.transaction = transaction;
        this.db = db;
    }

    @BeforeEach
    void anAdministratorAndAnEmptyLog() {
        TestDatabase.only().startOver();
        var person = persons.signedIn("Amina");
        amina = new Viewer.SignedIn(person.id(), "Amina", Language.NL, Set.of(Role.ADMINISTRATOR));
    }

    @Test
    void an_administrator_sees_who_did_what_to_whom_the_newest_first() {
        var mia = persons.signedIn("Mia");
        note(mia, mia);
        note(Viewer.ANONYMOUS, mia);

        var found = trail.find(amina, ALL);

        assertThat(found).extracting(Entry::id).containsExactly(2L, 1L);
        assertThat(found.getFirst().by()).isEqualTo(new Who.Nobody());
        assertThat(found.getLast().by())
                .isInstanceOfSatisfying(
                        Who.Known.class, who -> assertThat(who.name()).isEqualTo("Mia"));
        assertThat(trail.firstBroken(amina)).isEmpty();
    }

    @Test
    void one_person_and_one_period_can_be_asked_for() {
        note(persons.signedIn("Mia"), persons.signedIn("Lotte"));
        note(amina, amina);
        var today = Optional.of(LocalDate.now());
        var tomorrow = today.map(day -> day.plusDays(1));

        assertThat(trail.find(amina, new Question("lott", today, today))).hasSize(1);
        assertThat(trail.find(amina, new Question("", tomorrow, Optional.empty()))).isEmpty();
        assertThat(trail.find(amina, new Question("100%", Optional.empty(), today))).isEmpty();
    }

    @Test
    void who_is_gone_is_a_number() {
        var mia = persons.signedIn("Mia");
        note(mia, mia);
        db.deleteFrom(PERSON).where(PERSON.ID.eq(mia.id())).execute();

        assertThat(trail.find(amina, ALL))
                .singleElement()
                .extracting(Entry::about)
                .isEqualTo(new Who.Former(mia.id()));
    }

    @Test
    void taking_rows_out_is_written_down_itself() {
        assertThat(trail.takeOut(amina, ALL))
                .singleElement()
                .extracting(Entry::event)
                .isEqualTo("audit-taken-out");
    }

    @Test
    void nobody_else_sees_anything() {
        var lien = persons.signedIn("Lien");
        var lecturer = new Viewer.SignedIn(lien.id(), "Lien", Language.NL, Set.of(Role.LECTURER));

        for (var viewer : Set.of(Viewer.ANONYMOUS, lien, lecturer)) {
            assertThatThrownBy(() -> trail.find(viewer, ALL)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> trail.takeOut(viewer, ALL)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> trail.firstBroken(viewer)).isInstanceOf(NotAllowed.class);
        }
    }

    private void note(Viewer by, Viewer.SignedIn about) {
        transaction.executeWithoutResult(_ -> log.note(Audited.REGISTERED, by, about.id(), ""));
    }
}
