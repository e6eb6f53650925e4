package welvaren.account;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.db.Tables.PERSON;
import static welvaren.db.Tables.PERSON_ROLE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.language.Language;
import welvaren.testing.StoreTest;
import welvaren.testing.TestDatabase;

class DemoPeopleTest extends StoreTest {

    private final DemoPeople demoPeople;
    private final Installation installation;
    private final People people;
    private final SignIn signIn;
    private final DSLContext db;

    DemoPeopleTest(
            DemoPeople demoPeople,
            Installation installation,
            People people,
            SignIn signIn,
            DSLContext db) {
        this.demoPeople = demoPeople;
        this.installation = installation;
        this.people = people;
        this.signIn = signIn;
        this.db = db;
    }

    @BeforeEach
    void nobody() {
        TestDatabase.only().startOver();
    }

    @Test
    void an_empty_database_gets_them_once_and_is_marked_for_good() {
        assertThat(installation.everHeldDemoPeople()).isFalse();

        assertThat(demoPeople.addWhereNobodyIs()).isTrue();
        assertThat(demoPeople.addWhereNobodyIs()).isFalse();

        assertThat(db.fetchCount(PERSON)).isEqualTo(DemoPeople.ALL.size());
        for (var person : DemoPeople.ALL) {
            assertThat(signIn.check(person.email(), DemoPeople.PASSWORD))
                    .isInstanceOfSatisfying(
                            SignIn.Answer.Welcome.class,
                            welcome ->
                                    assertThat(welcome.account().viewer().roles())
                                            .isEqualTo(person.roles()));
        }
        db.deleteFrom(PERSON_ROLE).execute();
        db.deleteFrom(PERSON).execute();
        assertThat(installation.everHeldDemoPeople()).isTrue();
    }

    @Test
    void where_somebody_is_they_do_not_come() {
        people.register("Noor", "noor@voorbeeld.be", "een fiets in de gracht", Language.NL);

        assertThat(demoPeople.addWhereNobodyIs()).isFalse();

        assertThat(installation.everHeldDemoPeople()).isFalse();
    }
}
