package welvaren.cohort;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.db.Tables.COHORT_INVITATION;
import static welvaren.db.Tables.MAIL;
import static welvaren.db.Tables.PERSON;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.account.Accounts;
import welvaren.cohort.CohortInvitations.Outcome;
import welvaren.cohort.CohortInvitations.Pending;
import welvaren.cohort.CohortInvitations.Told;
import welvaren.content.ContentImport;
import welvaren.language.Language;
import welvaren.membership.PeopleFile;
import welvaren.membership.PeopleFile.Problem;
import welvaren.membership.PeopleFile.Row;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.testing.Persons;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;
import welvaren.testing.TestDatabase;

class CohortInvitationsTest extends StoreTest {

    private final CohortInvitations invitations;
    private final MyInvitations mine;
    private final MyCohorts cohorts;
    private final Entrances entrances;
    private final TestCohorts some;
    private final Persons persons;
    private final Accounts accounts;
    private final ContentImport imports;
    private final DSLContext db;
    private Viewer.SignedIn lecturer;
    private Viewer.SignedIn noor;
    private UUID cohort;

    CohortInvitationsTest(
            CohortInvitations invitations,
            MyInvitations mine,
            MyCohorts cohorts,
            Entrances entrances,
            TestCohorts some,
            Persons persons,
            Accounts accounts,
            ContentImport imports,
            DSLContext db) {
        this.invitations = invitations;
        this.mine = mine;
        this.cohorts = cohorts;
        this.entrances = entrances;
        this.some = some;
        this.persons = persons;
        this.accounts = accounts;
        this.imports = imports;
        this.db = db;
    }

    @BeforeEach
    void aCohort() {
        TestDatabase.only().startOver();
        SampleContent.importInto(imports);
        lecturer = persons.signedIn("Karel", Role.LECTURER);
        noor = persons.signedIn("Noor");
        cohort = some.with(lecturer);
    }

    @Test
    void a_rehearsal_tells_the_fate_of_each_row_and_changes_nothing() {
        var email = persons.email(noor.id());
        var before = accounts();

        var told =
                rehearse(
                        "naam;e-mail;rol\nNoor;%s;\nNoor;%s;\n;nergens;\nKarel;%s;\nIna;ina@x.be;beheerder\nLies;lies@x.be;lesgever\n"
                                .formatted(
                                        email,
                                        email.toUpperCase(Locale.ROOT),
                                        persons.email(lecturer.id())));

        assertThat(told)
                .extracting(Told::fate)
                .containsExactly(
                        new InvitationFate.Invite(CohortRole.PARTICIPANT),
                        new InvitationFate.Repeated(2),
                        new InvitationFate.Refused(
                                Set.of(Problem.NAME_BLANK, Problem.EMAIL_MALFORMED)),
                        new InvitationFate.InCohort(),
                        new InvitationFate.Refused(Set.of(Problem.ROLE_UNKNOWN)),
                        new InvitationFate.Invite(CohortRole.LECTURER));
        assertThat(accounts()).isEqualTo(before);
        assertThat(db.fetchCount(COHORT_INVITATION)).isZero();
    }

    @Test
    void a_list_of_ten_thousand_says_of_each_row_what_becomes_of_it() {
        var list = new StringBuilder("naam;e-mail\n");
        for (var i = 0; i < 10_000; i++) {
            list.append("Learner %d;learner%d@school.example\n".formatted(i, i));
        }
        entrances.limit(lecturer, cohort, 1, Optional.empty(), OptionalInt.of(30));

        var told = rehearse(list.toString());

        assertThat(told).hasSize(10_000);
        assertThat(told.subList(0, 30))
                .allMatch(one -> one.fate() instanceof InvitationFate.Invite);
        assertThat(told.subList(30, 10_000))
                .allMatch(one -> one.fate() instanceof InvitationFate.NoRoom);
        assertThat(db.fetchCount(COHORT_INVITATION)).isZero();
    }

    @Test
    void a_list_in_another_encoding_is_read_or_refused_and_never_garbled() {
        var list = "naam;e-mail\nÉloïse;eloise@school.example\n";

        var windows = PeopleFile.read(list.getBytes(PeopleFile.WINDOWS));
        assertThat(((PeopleFile.Rows) windows).rows().getFirst().name()).isEqualTo("Éloïse");
        assertThat(PeopleFile.read(list.getBytes(UTF_16)))
                .isInstanceOf(PeopleFile.Unreadable.class);
    }

    @Test
    void who_has_an_account_and_who_has_none_are_invited_alike() {
        invite(
                "naam;e-mail\nNoor;%s\nTom;tom@school.example\n"
                        .formatted(persons.email(noor.id())));

        assertThat(invitations.pending(lecturer, cohort))
                .extracting(Pending::name)
                .containsExactlyInAnyOrder("Noor", "Tom");
        assertThat(db.fetchValues(MAIL.KIND))
                .containsExactlyInAnyOrder("cohort-invitation", "invitation");
        assertThat(accounts.byEmail("tom@school.example")).isPresent();
        assertThat(rehearse("naam;e-mail\nTom;TOM@school.example\n").getFirst().fate())
                .isEqualTo(new InvitationFate.InvitedBefore());
    }

    @Test
    void who_is_invited_joins_although_the_code_is_closed() {
        invite("naam;e-mail;rol\nNoor;%s;lesgever\n".formatted(persons.email(noor.id())));
        entrances.close(lecturer, cohort);
        var invitation = mine.of(noor).getFirst();

        assertThat(mine.accept(lecturer, invitation.uuid())).isEqualTo(new Joining.NoSuchCode());
        assertThat(mine.accept(noor, invitation.uuid())).isEqualTo(new Joining.Joined(cohort));

        assertThat(cohorts.one(noor, cohort).orElseThrow().role()).isEqualTo(CohortRole.LECTURER);
        assertThat(mine.of(noor)).isEmpty();
        assertThat(invitations.pending(lecturer, cohort)).isEmpty();
    }

    @Test
    void who_declines_or_is_no_longer_wanted_finds_no_invitation() {
        var row = "naam;e-mail\nNoor;%s\n".formatted(persons.email(noor.id()));
        invite(row);
        mine.decline(noor, mine.of(noor).getFirst().uuid());
        assertThat(mine.of(noor)).isEmpty();

        invite(row);
        invitations.withdraw(
                lecturer, cohort, invitations.pending(lecturer, cohort).getFirst().uuid());
        assertThat(mine.of(noor)).isEmpty();
    }

    private int accounts() {
        return db.fetchCount(PERSON);
    }

    private List<Told> rehearse(String list) {
        return invitations.rehearse(lecturer, cohort, rows(list));
    }

    private void invite(String list) {
        assertThat(invitations.invite(lecturer, cohort, rows(list), Language.NL))
                .isInstanceOf(Outcome.Invited.class);
    }

    private static List<Row> rows(String list) {
        return ((PeopleFile.Rows) PeopleFile.read(list.getBytes(UTF_8), 20_000)).rows();
    }
}
