package welvaren.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.db.Tables.AUDIT_ENTRY;
import static welvaren.db.Tables.MAIL;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.account.ExternalSignIn.Identity;
import welvaren.audit.AuditLog;
import welvaren.audit.AuditTrail;
import welvaren.audit.Audited;
import welvaren.cohort.CohortRole;
import welvaren.cohort.Enrolments;
import welvaren.cohort.TestCohorts;
import welvaren.content.ContentImport;
import welvaren.language.Language;
import welvaren.mail.Letter;
import welvaren.mail.MailDesk;
import welvaren.mail.Mails;
import welvaren.membership.Memberships;
import welvaren.membership.Newcomer;
import welvaren.membership.PeopleFile;
import welvaren.membership.PeopleImport;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.privacy.Erasing;
import welvaren.privacy.MyData;
import welvaren.suggestion.Draft;
import welvaren.suggestion.Subject;
import welvaren.suggestion.Suggestion.Sender;
import welvaren.suggestion.SuggestionQueue;
import welvaren.suggestion.Suggestions;
import welvaren.testing.Persons;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;

/// Everything that the audit log knows is written down when it really happens. A new event does not
/// compile here until somebody says how it comes about.
class EveryEventTest extends StoreTest {

    private static final String PASSWORD = "een fiets in de gracht";

    private final People people;
    private final SignIn signIn;
    private final ExternalSignIn external;
    private final RememberedSignIns remembered;
    private final PasswordLinks passwords;
    private final OwnAccount own;
    private final FirstAdministrator first;
    private final Memberships memberships;
    private final PeopleImport peopleImport;
    private final Mails mails;
    private final MailDesk mailDesk;
    private final AuditTrail trail;
    private final AuditLog log;
    private final MyData myData;
    private final Erasing erasing;
    private final Suggestions suggestions;
    private final SuggestionQueue queue;
    private final TestCohorts cohorts;
    private final Enrolments enrolments;
    private final Persons persons;
    private final ContentImport imports;
    private final TransactionTemplate transaction;
    private final DSLContext db;
    private Viewer.SignedIn administrator;

    EveryEventTest(
            People people,
            SignIn signIn,
            ExternalSignIn external,
            RememberedSignIns remembered,
            PasswordLinks passwords,
            OwnAccount own,
            FirstAdministrator first,
            Memberships memberships,
            PeopleImport peopleImport,
            Mails mails,
            MailDesk mailDesk,
            AuditTrail trail,
            AuditLog log,
            MyData myData,
            Erasing erasing,
            Suggestions suggestions,
            SuggestionQueue queue,
            TestCohorts cohorts,
            Enrolments enrolments,
            Persons persons,
            ContentImport imports,
            TransactionTemplate transaction,
            DSLContext db) {
        this.people = people;
        this.signIn = signIn;
        this.external = external;
        this.remembered = remembered;
        this.passwords = passwords;
        this.own = own;
        this.first = first;
        this.memberships = memberships;
        this.peopleImport = peopleImport;
        this.mails = mails;
        this.mailDesk = mailDesk;
        this.trail = trail;
        this.log = log;
        this.myData = myData;
        this.erasing = erasing;
        this.suggestions = suggestions;
        this.queue = queue;
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.persons = persons;
        this.imports = imports;
        this.transaction = transaction;
        this.db = db;
    }

    @BeforeAll
    void somethingToSuggestAbout() {
        SampleContent.importInto(imports);
    }

    @ParameterizedTest
    @EnumSource(Audited.class)
    void every_event_is_written_down_when_it_happens(Audited event) {
        switch (event) {
            case FIRST_ADMINISTRATOR_AWAITED, FIRST_ADMINISTRATOR_MADE ->
                    db.execute("delete from person_role");
            default -> administrator = persons.signedIn("Amina", Role.ADMINISTRATOR);
        }
        var before = rows(event);

        happen(event);

        assertThat(rows(event)).isGreaterThan(before);
        assertThat(log.firstBroken()).isEmpty();
    }

    private int rows(Audited event) {
        return db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.EVENT.eq(event.word()));
    }

    private void happen(Audited event) {
        switch (event) {
            case REGISTERED -> register();
            case DATA_TAKEN_ALONG -> myData.of(persons.signedIn("Noor"), Language.NL);
            case SIGNED_IN -> signIn.check(register().email(), PASSWORD);
            case SIGN_IN_REFUSED -> signIn.check("niemand@school.example", PASSWORD);
            case SIGNED_OUT -> remembered.endAll(persons.signedIn("Noor"));
            case RESET_ASKED -> passwords.forgot(email(persons.signedIn("Noor")));
            case PASSWORD_CHANGED ->
                    own.changePassword(
                            register().viewer(), "", PASSWORD, "twee eenden op het water");
            case EMAIL_CHANGE_ASKED -> own.changeEmail(account(), fresh(), true);
            case EMAIL_CHANGED -> own.changeEmail(account(), fresh(), false);
            case EMAIL_VERIFIED -> verify(persons.signedIn("Noor"));
            case IDENTITY_LINKED ->
                    external.signIn(
                            new Identity("https://school.example", fresh(), fresh(), true, "Noor"),
                            Language.NL,
                            true);
            case FIRST_ADMINISTRATOR_AWAITED -> first.code();
            case FIRST_ADMINISTRATOR_MADE ->
                    first.become(first.code().orElseThrow(), "Ada", fresh(), PASSWORD, Language.NL);
            case INVITED ->
                    memberships.invite(
                            administrator, new Newcomer("Noor", fresh(), Set.of(), Language.NL));
            case ACCOUNT_CLOSED -> memberships.close(administrator, somebody());
            case ACCOUNT_REOPENED -> memberships.reopen(administrator, somebody());
            case ROLES_CHANGED ->
                    memberships.changeRoles(administrator, somebody(), Set.of(Role.EDITOR));
            case PEOPLE_IMPORTED -> peopleImport.invite(administrator, list().rows(), Language.NL);
            case MAIL_READ -> mailDesk.read(administrator, mailGivenUp());
            case MAIL_TRIED_AGAIN -> mailDesk.tryAgain(administrator, mailGivenUp());
            case AUDIT_TAKEN_OUT ->
                    trail.takeOut(
                            administrator,
                            new AuditTrail.Question("", Optional.empty(), Optional.empty()));
            case ERASED -> erasing.eraseOnRequest(administrator, email(persons.signedIn("Noor")));
            case SUGGESTION_DECIDED -> decide(persons.signedIn("Grace", Role.EDITOR));
            case COHORT_ROLE_CHANGED -> makeCoach();
            case COHORT_REMOVED -> takeOutOfCohort();
        }
    }

    private Account register() {
        var made = people.register("Noor", fresh(), PASSWORD, Language.NL);
        return ((Registration.Registered) made).account();
    }

    private Account account() {
        var noor = persons.signedIn("Noor");
        return new Account(persons.uuid(noor.id()), email(noor), noor);
    }

    private void verify(Viewer.SignedIn noor) {
        own.sendVerification(noor);
        own.confirm(MailedLinks.token(db, email(noor)));
    }

    private PeopleFile.Rows list() {
        return (PeopleFile.Rows)
                PeopleFile.read(("naam;e-mail\nNoor;" + fresh() + "\n").getBytes(UTF_8));
    }

    private UUID mailGivenUp() {
        transaction.executeWithoutResult(
                _ -> mails.send(Letter.passwordChanged(Language.NL, fresh(), "/forgotten")));
        return db.update(MAIL)
                .setNull(MAIL.DUE_AT)
                .set(MAIL.GIVEN_UP_AT, Instant.now())
                .where(MAIL.DUE_AT.isNotNull())
                .returning(MAIL.UUID)
                .fetch(MAIL.UUID)
                .getFirst();
    }

    private void decide(Viewer editor) {
        suggestions.send(
                Viewer.ANONYMOUS,
                new Draft(
                        Subject.of("case/buurthuis"),
                        Language.NL,
                        "Het buurthuis",
                        "Er kwamen er 61.",
                        "",
                        new Sender("", "", false)));
        suggestions.decline(editor, queue.waiting(editor).getFirst().uuid(), "");
    }

    private void makeCoach() {
        var karel = persons.signedIn("Karel", Role.LECTURER);
        var yassin = persons.signedIn("Yassin");
        var cohort = cohorts.with(karel, yassin);
        enrolments.changeRole(karel, cohort, persons.uuid(yassin.id()), CohortRole.COACH);
    }

    private void takeOutOfCohort() {
        var karel = persons.signedIn("Karel", Role.LECTURER);
        var yassin = persons.signedIn("Yassin");
        enrolments.remove(karel, cohorts.with(karel, yassin), persons.uuid(yassin.id()));
    }

    private UUID somebody() {
        return persons.uuid(persons.signedIn("Noor").id());
    }

    private String email(Viewer.SignedIn person) {
        return persons.email(person.id());
    }

    private static String fresh() {
        return "noor" + System.nanoTime() + "@school.example";
    }
}
