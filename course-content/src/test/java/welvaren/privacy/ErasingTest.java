package welvaren.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static welvaren.db.Tables.AUDIT_ENTRY;
import static welvaren.db.Tables.ERASURE;
import static welvaren.db.Tables.PERSON;

import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.account.People;
import welvaren.account.Registration;
import welvaren.audit.AuditLog;
import welvaren.content.ContentImport;
import welvaren.language.Language;
import welvaren.person.NotAllowed;
import welvaren.person.PersonId;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.privacy.Erasing.OnRequest;
import welvaren.privacy.Erasing.Outcome;
import welvaren.testing.Canaries;
import welvaren.testing.Persons;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;
import welvaren.testing.TestDatabase;

class ErasingTest extends StoreTest {

    private static final String PASSWORD = "drie gewone woorden";

    private final Erasing erasing;
    private final Canaries canaries;
    private final People people;
    private final Persons persons;
    private final AuditLog audit;
    private final ContentImport imports;
    private final DSLContext db;

    ErasingTest(
            Erasing erasing,
            Canaries canaries,
            People people,
            Persons persons,
            AuditLog audit,
            ContentImport imports,
            DSLContext db) {
        this.erasing = erasing;
        this.canaries = canaries;
        this.people = people;
        this.persons = persons;
        this.audit = audit;
        this.imports = imports;
        this.db = db;
    }

    @BeforeEach
    void content() {
        TestDatabase.only().startOver();
        SampleContent.importInto(imports);
    }

    @Test
    void nothing_of_hers_is_left_in_any_table_and_others_keep_theirs() {
        var noor = canaries.plantWhatIsErased("noor");
        canaries.plantWhatIsErased("zoe");
        var zoesBefore = canaries.found("zoe");
        assertThat(canaries.found("noor")).isEqualTo(zoesBefore).hasSizeGreaterThan(10);

        assertThat(erasing.eraseOnRequest(administrator(), "NOOR-person-email"))
                .isEqualTo(OnRequest.ERASED);

        assertThat(canaries.found("noor")).isEmpty();
        assertThat(canaries.found("zoe")).isEqualTo(zoesBefore);
        assertThat(erasing.eraseOnRequest(administrator(), "noor-person-email"))
                .isEqualTo(OnRequest.NOBODY);
        assertThat(db.fetchCount(ERASURE)).isEqualTo(1);
        assertThat(db.fetchSingle(AUDIT_ENTRY, AUDIT_ENTRY.EVENT.eq("erased")).getDetail())
                .isEmpty();
        assertThat(audit.firstBroken()).isEmpty();
    }

    @Test
    void she_erases_her_account_with_her_password_and_only_with_it() {
        var mia = register("mia@school.example");

        assertThat(erasing.confirmsWithPassword(mia)).isTrue();
        assertThat(erasing.eraseOwn(mia, "iets anders")).isEqualTo(new Outcome.NotConfirmed());
        assertThat(db.fetchCount(PERSON)).isEqualTo(1);
        assertThat(erasing.eraseOwn(mia, PASSWORD)).isEqualTo(new Outcome.Erased());
        assertThat(db.fetchCount(PERSON)).isZero();
    }

    @Test
    void who_has_no_password_types_her_address() {
        var lot = register("lot@school.example");
        db.update(PERSON).setNull(PERSON.PASSWORD_HASH).execute();

        assertThat(erasing.confirmsWithPassword(lot)).isFalse();
        assertThat(erasing.eraseOwn(lot, PASSWORD)).isEqualTo(new Outcome.NotConfirmed());
        assertThat(erasing.eraseOwn(lot, " Lot@school.example ")).isEqualTo(new Outcome.Erased());
    }

    @Test
    void the_address_is_free_again() {
        erasing.eraseOwn(register("mia@school.example"), PASSWORD);

        assertThat(register("mia@school.example").name()).isEqualTo("Mia");
    }

    /// As after restoring a backup that was made before.
    @Test
    void who_comes_back_is_erased_again() {
        var mia = canaries.plantWhatIsErased("mia");
        canaries.plantWhatIsErased("zoe");
        db.insertInto(ERASURE, ERASURE.PERSON_UUID).values(uuid(mia.viewer())).execute();

        erasing.eraseReturned();

        assertThat(canaries.found("mia")).isEmpty();
        assertThat(canaries.found("zoe")).isNotEmpty();
    }

    @Test
    void nobody_else_erases_anybody() {
        var mia = register("mia@school.example");
        var lecturer =
                new Viewer.SignedIn(new PersonId(0), "Lien", Language.NL, Set.of(Role.LECTURER));

        for (var viewer : Set.of(Viewer.ANONYMOUS, mia, lecturer)) {
            assertThatThrownBy(() -> erasing.eraseOnRequest(viewer, "mia@school.example"))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(db.fetchCount(PERSON)).isEqualTo(1);
    }

    @Test
    void the_last_who_looks_after_accounts_stays() {
        var amina = register("amina@school.example");
        persons.grant(amina.id(), Role.ADMINISTRATOR);

        assertThat(erasing.eraseOwn(amina, PASSWORD)).isEqualTo(new Outcome.LastAdministrator());
        assertThat(erasing.eraseOnRequest(administrator(), "amina@school.example"))
                .isEqualTo(OnRequest.LAST_ADMINISTRATOR);
        assertThat(db.fetchCount(PERSON)).isEqualTo(1);

        persons.signedIn("Zoë", Role.ADMINISTRATOR);

        assertThat(erasing.eraseOwn(amina, PASSWORD)).isEqualTo(new Outcome.Erased());
    }

    private Viewer.SignedIn register(String email) {
        var outcome = people.register("Mia", email, PASSWORD, Language.NL);
        return ((Registration.Registered) outcome).account().viewer();
    }

    private static Viewer.SignedIn administrator() {
        return new Viewer.SignedIn(
                new PersonId(0), "Amina", Language.NL, Set.of(Role.ADMINISTRATOR));
    }

    private UUID uuid(Viewer.SignedIn viewer) {
        return db.select(PERSON.UUID)
                .from(PERSON)
                .where(PERSON.ID.eq(viewer.id()))
                .fetchSingle(PERSON.UUID);
    }
}
