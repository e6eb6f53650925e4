package welvaren.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.content.ContentImport;
import welvaren.db.Tables;
import welvaren.person.NotAllowed;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.testing.Persons;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;

class AgreementsTest extends StoreTest {

    private final Agreements agreements;
    private final Cohorts cohorts;
    private final TestCohorts some;
    private final Persons persons;
    private final ContentImport imports;
    private final DSLContext db;
    private Viewer.SignedIn karel;
    private Viewer.SignedIn noor;
    private Viewer.SignedIn yassin;
    private UUID cohort;

    AgreementsTest(
            Agreements agreements,
            Cohorts cohorts,
            TestCohorts some,
            Persons persons,
            ContentImport imports,
            DSLContext db) {
        this.agreements = agreements;
        this.cohorts = cohorts;
        this.some = some;
        this.persons = persons;
        this.imports = imports;
        this.db = db;
    }

    @BeforeEach
    void aCohortOfThree() {
        SampleContent.importInto(imports);
        karel = persons.signedIn("Karel", Role.LECTURER);
        noor = persons.signedIn("Noor");
        yassin = persons.signedIn("Yassin");
        cohort = some.with(karel, noor, yassin);
    }

    @Test
    void everybody_in_it_writes_along_and_each_version_stays() {
        assertThat(agreements.of(noor, cohort).isNone()).isTrue();
        assertThat(agreements.save(noor, cohort, 0, "We begin on time. "))
                .isEqualTo(Agreeing.SAVED);
        assertThat(agreements.save(karel, cohort, 1, "We begin at nine."))
                .isEqualTo(Agreeing.SAVED);

        assertThat(agreements.of(yassin, cohort).text()).isEqualTo("We begin at nine.");
        assertThat(agreements.version(yassin, cohort, 1))
                .hasValueSatisfying(first -> {
                    assertThat(first.text()).isEqualTo("We begin on time.");
                    assertThat(first.version().by()).contains("Noor");
                });
        assertThat(agreements.versions(yassin, cohort))
                .extracting(Agreement.Version::number)
                .containsExactly(2, 1);
    }

    @Test
    void who_saves_over_the_change_of_another_is_told_and_changes_nothing() {
        agreements.save(noor, cohort, 0, "Noor's");

        assertThat(agreements.save(yassin, cohort, 0, "Yassin's"))
                .isEqualTo(Agreeing.CHANGED_MEANWHILE);
        assertThat(agreements.of(yassin, cohort).text()).isEqualTo("Noor's");
        assertThat(agreements.save(yassin, cohort, 1, "Noor's and Yassin's"))
                .isEqualTo(Agreeing.SAVED);
    }

    @Test
    void of_many_who_save_at_the_same_moment_one_is_first_and_all_others_are_told()
            throws Exception {
        var start = new CyclicBarrier(8);
        var all = new ArrayList<Callable<Agreeing>>();
        for (var i = 0; i < 8; i++) {
            var text = "of " + i;
            all.add(() -> {
                start.await();
                return agreements.save(noor, cohort, 0, text);
            });
        }

        try (var threads = Executors.newFixedThreadPool(8)) {
            var came = new ArrayList<Agreeing>();
            for (var one : threads.invokeAll(all)) {
                came.add(one.get());
            }
            assertThat(came).containsOnlyOnce(Agreeing.SAVED).contains(Agreeing.CHANGED_MEANWHILE);
        }
        assertThat(agreements.versions(noor, cohort)).hasSize(1);
    }

    @Test
    void the_same_text_makes_no_new_version_and_no_text_is_refused() {
        agreements.save(noor, cohort, 0, "We begin on time.");

        assertThat(agreements.save(karel, cohort, 1, "We begin on time.\n"))
                .isEqualTo(Agreeing.SAVED);
        assertThat(agreements.save(karel, cohort, 1, "  ")).isEqualTo(Agreeing.BLANK);
        assertThat(agreements.versions(noor, cohort)).hasSize(1);
    }

    @Test
    void an_archived_cohort_keeps_its_agreements_as_they_are() {
        agreements.save(noor, cohort, 0, "We begin on time.");
        cohorts.archive(karel, cohort);

        assertThat(agreements.save(noor, cohort, 1, "Late")).isEqualTo(Agreeing.ARCHIVED);
        assertThat(agreements.of(noor, cohort).text()).isEqualTo("We begin on time.");
    }

    @Test
    void the_text_stays_without_the_name_of_who_left_or_has_no_account_any_more() {
        agreements.save(noor, cohort, 0, "Noor's");
        agreements.save(yassin, cohort, 1, "Noor's and Yassin's");

        some.leave(noor, cohort);
        db.deleteFrom(Tables.ENROLMENT).where(Tables.ENROLMENT.PERSON_ID.eq(yassin.id())).execute();
        db.deleteFrom(Tables.PERSON).where(Tables.PERSON.ID.eq(yassin.id())).execute();

        assertThat(agreements.versions(karel, cohort))
                .extracting(Agreement.Version::by)
                .containsExactly(Optional.empty(), Optional.empty());
        assertThat(agreements.of(karel, cohort).text()).isEqualTo("Noor's and Yassin's");
        assertThat(agreements.of(noor, cohort).isNone()).isTrue();
        assertThatThrownBy(() -> agreements.save(noor, cohort, 2, "again"))
                .isInstanceOf(NotAllowed.class);
    }
}
