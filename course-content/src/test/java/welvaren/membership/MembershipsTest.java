package welvaren.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jooq.impl.DSL.currentInstant;
import static welvaren.db.Tables.AUDIT_ENTRY;
import static welvaren.db.Tables.CHANGE;
import static welvaren.db.Tables.MAIL;
import static welvaren.db.Tables.PERSON;
import static welvaren.db.Tables.PERSON_ROLE;
import static welvaren.db.Tables.REMEMBERED_SIGN_IN;
import static welvaren.db.Tables.SINGLE_USE_LINK;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import welvaren.account.RememberedSignIns;
import welvaren.account.SignIn;
import welvaren.account.SingleUseLinks;
import welvaren.account.SingleUseLinks.Purpose;
import welvaren.language.Language;
import welvaren.mail.MailDesk;
import welvaren.mail.MailList;
import welvaren.membership.Inviting.EmailTaken;
import welvaren.membership.Inviting.Invited;
import welvaren.membership.Inviting.Refused;
import welvaren.membership.Member.State;
import welvaren.person.NotAllowed;
import welvaren.person.PersonId;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.testing.StoreTest;

class MembershipsTest extends StoreTest {

    private static final String PASSWORD = "een fiets in de gracht";

    private final Memberships memberships;
    private final MemberList list;
    private final PeopleImport peopleImport;
    private final MailDesk mailDesk;
    private final MailList mailList;
    private final SingleUseLinks links;
    private final RememberedSignIns remembered;
    private final SignIn signIn;
    private final TestMembers people;
    private final DSLContext db;
    private Viewer.SignedIn grace;

    MembershipsTest(
            Memberships memberships,
            MemberList list,
            PeopleImport peopleImport,
            MailDesk mailDesk,
            MailList mailList,
            SingleUseLinks links,
            RememberedSignIns remembered,
            SignIn signIn,
            DSLContext db) {
        this.memberships = memberships;
        this.list = list;
        this.peopleImport = peopleImport;
        this.mailDesk = mailDesk;
        this.mailList = mailList;
        this.links = links;
        this.remembered = remembered;
        this.signIn = signIn;
        this.db = db;
        people = new TestMembers(db);
        grace = new Viewer.SignedIn(new PersonId(0), "", Language.EN);
    }

    /// Grace is the only administrator.
    @BeforeEach
    void grace() {
        db.deleteFrom(PERSON_ROLE).execute();
        grace = people.add("Grace", Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void only_administrators_see_or_decide_anything(Role role) {
        var noor = people.uuid(people.add("Noor"));
        for (var viewer : List.of(people.add("Yassin", role), people.add("Lotte"))) {
            refused(() -> memberships.invite(viewer, newcomer("eve@voorbeeld.be")));
            refused(() -> memberships.inviteAgain(viewer, noor));
            refused(() -> memberships.close(viewer, noor));
            refused(() -> memberships.reopen(viewer, noor));
            refused(() -> memberships.changeRoles(viewer, noor, Set.of(Role.EDITOR)));
            refused(() -> list.find(viewer, "", 1));
            refused(() -> list.one(viewer, noor));
            refused(() -> peopleImport.rehearse(viewer, List.of()));
            refused(() -> peopleImport.invite(viewer, List.of(), Language.NL));
            refused(() -> mailList.find(viewer, Optional.empty(), 1));
            refused(() -> mailDesk.read(viewer, UUID.randomUUID()));
            refused(() -> mailDesk.tryAgain(viewer, UUID.randomUUID()));
            refused(() -> mailDesk.tryAllAgain(viewer));
        }
        refused(() -> list.find(Viewer.ANONYMOUS, "", 1));
        refused(() -> list.one(Viewer.ANONYMOUS, noor));
        refused(() -> peopleImport.rehearse(Viewer.ANONYMOUS, List.of()));
        refused(() -> mailList.find(Viewer.ANONYMOUS, Optional.empty(), 1));
        refused(() -> mailDesk.read(Viewer.ANONYMOUS, UUID.randomUUID()));
        refused(() -> mailDesk.tryAllAgain(Viewer.ANONYMOUS));
    }

    @Test
    void whoever_was_an_administrator_a_moment_ago_decides_nothing() {
        var eve = people.add("Eve", Role.ADMINISTRATOR);
        memberships.changeRoles(grace, people.uuid(eve), Set.of());
        refused(() -> memberships.close(eve, people.uuid(grace)));

        var zoe = people.add("Zoe", Role.ADMINISTRATOR);
        memberships.close(grace, people.uuid(zoe));
        refused(() -> memberships.invite(zoe, newcomer("eve@voorbeeld.be")));
    }

    @Test
    void who_is_invited_gets_a_mail_with_a_link_to_choose_a_password() {
        var invited =
                (Invited)
                        memberships.invite(
                                grace,
                                new Newcomer(
                                        " Ada ",
                                        "ada@voorbeeld.be",
                                        Set.of(Role.LECTURER),
                                        Language.EN));

        var member = list.one(grace, invited.uuid()).orElseThrow();
        assertThat(member.name()).isEqualTo("Ada");
        assertThat(member.roles()).containsExactly(Role.LECTURER);
        assertThat(member.state()).isEqualTo(State.INVITED);
        assertThat(member.lastSignIn()).isEmpty();
        var mail = db.fetchSingle(MAIL, MAIL.ADDRESS.eq("ada@voorbeeld.be"));
        assertThat(mail.getLanguage()).isEqualTo("en");
        assertThat(mail.getDetails().data()).contains("Grace");
        var token = token(mail.getDetails().data());
        assertThat(links.find(token, Purpose.INVITATION).orElseThrow().email())
                .isEqualTo("ada@voorbeeld.be");
        assertThat(events()).contains("invited");
    }

    @Test
    void another_invitation_takes_the_place_of_the_first() {
        var invited = (Invited) memberships.invite(grace, newcomer("mo@voorbeeld.be"));
        var first = token(lastMail());

        assertThat(memberships.inviteAgain(grace, invited.uuid())).isEqualTo(Decided.DONE);

        assertThat(links.find(first, Purpose.INVITATION)).isEmpty();
        assertThat(links.find(token(lastMail()), Purpose.INVITATION)).isPresent();
        assertThat(memberships.inviteAgain(grace, people.uuid(grace)))
                .isEqualTo(Decided.NOT_INVITED);
    }

    @Test
    void an_address_that_is_taken_or_wrong_makes_nothing() {
        var before = db.fetchCount(PERSON);
        var taken = db.fetchSingle(PERSON, PERSON.ID.eq(grace.id())).getEmail();

        assertThat(memberships.invite(grace, newcomer(taken.toUpperCase(java.util.Locale.ROOT))))
                .isInstanceOf(EmailTaken.class);
        assertThat(memberships.invite(grace, newcomer("nowhere"))).isInstanceOf(Refused.class);
        assertThat(db.fetchCount(PERSON)).isEqualTo(before);
    }

    @Test
    void a_closed_account_is_signed_out_everywhere_and_opens_again_with_all_that_was_hers() {
        var lotte = people.add("Lotte", Role.EDITOR);
        people.password(lotte, PASSWORD);
        var ticket = remembered.remember(lotte.id(), "a browser");
        var email = db.fetchSingle(PERSON, PERSON.ID.eq(lotte.id())).getEmail();

        assertThat(memberships.close(grace, people.uuid(lotte))).isEqualTo(Decided.DONE);

        assertThat(remembered.whose(ticket)).isEmpty();
        assertThat(remembered.holding(List.of(ticket.series()))).isEmpty();
        assertThat(db.fetchCount(REMEMBERED_SIGN_IN, REMEMBERED_SIGN_IN.PERSON_ID.eq(lotte.id())))
                .isZero();
        assertThat(db.fetchCount(SINGLE_USE_LINK, SINGLE_USE_LINK.PERSON_ID.eq(lotte.id())))
                .isZero();
        assertThat(toldOf(lotte)).isTrue();
        assertThat(signIn.check(email, PASSWORD)).isInstanceOf(SignIn.Answer.Closed.class);
        assertThat(state(lotte)).isEqualTo(State.CLOSED);

        assertThat(memberships.reopen(grace, people.uuid(lotte))).isEqualTo(Decided.DONE);
        assertThat(signIn.check(email, PASSWORD)).isInstanceOf(SignIn.Answer.Welcome.class);
        var member = list.one(grace, people.uuid(lotte)).orElseThrow();
        assertThat(member.roles()).containsExactly(Role.EDITOR);
        assertThat(member.lastSignIn()).isPresent();
        assertThat(events()).contains("account-closed", "account-reopened");
    }

    @Test
    void roles_change_at_once_and_open_pages_are_told() {
        var noor = people.add("Noor", Role.EDITOR);

        memberships.changeRoles(
                grace, people.uuid(noor), Set.of(Role.LECTURER, Role.ADMINISTRATOR));

        assertThat(list.one(grace, people.uuid(noor)).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.LECTURER, Role.ADMINISTRATOR);
        assertThat(toldOf(noor)).isTrue();
        assertThat(
                        db.fetchSingle(
                                        AUDIT_ENTRY,
                                        AUDIT_ENTRY
                                                .EVENT
                                                .eq("roles-changed")
                                                .and(AUDIT_ENTRY.ABOUT_PERSON_ID.eq(noor.id())))
                                .getDetail())
                .isEqualTo("administrator lecturer");
    }

    @Test
    void the_last_administrator_stays() {
        var closed = people.add("Zoe", Role.ADMINISTRATOR);
        db.update(PERSON)
                .set(PERSON.DEACTIVATED_AT, currentInstant())
                .where(PERSON.ID.eq(closed.id()))
                .execute();
        memberships.invite(
                grace,
                new Newcomer("Mo", "mo2@voorbeeld.be", Set.of(Role.ADMINISTRATOR), Language.NL));

        assertThat(memberships.changeRoles(grace, people.uuid(grace), Set.of(Role.LECTURER)))
                .as("one is closed, one never chose a password")
                .isEqualTo(Decided.LAST_ADMINISTRATOR);
        assertThat(memberships.close(grace, people.uuid(grace)))
                .isEqualTo(Decided.LAST_ADMINISTRATOR);
        assertThat(state(grace)).isEqualTo(State.ACTIVE);
    }

    @Test
    void of_two_administrators_who_close_each_other_at_once_one_stays() throws Exception {
        var zoe = people.add("Zoe", Role.ADMINISTRATOR);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> one = () -> closes(grace, zoe);
            Callable<Boolean> other = () -> closes(zoe, grace);
            var closed = 0;
            for (var done : threads.invokeAll(List.of(one, other))) {
                closed += done.get() ? 1 : 0;
            }
            assertThat(closed).isEqualTo(1);
        }
    }

    private boolean closes(Viewer.SignedIn by, Viewer.SignedIn whom) {
        try {
            return memberships.close(by, people.uuid(whom)) == Decided.DONE;
        } catch (NotAllowed _) {
            return false;
        }
    }

    @Test
    void people_are_found_by_words_of_name_or_address_page_by_page() {
        for (var number = 0; number < 30; number++) {
            people.add("Van den Broeck %02d".formatted(number));
        }

        var first = list.find(grace, "broeck VAN", 1);
        assertThat(first.all()).isEqualTo(30);
        assertThat(first.pages()).isEqualTo(2);
        assertThat(first.members()).hasSize(MemberList.PAGE);
        assertThat(first.members().getFirst().name()).isEqualTo("Van den Broeck 00");
        assertThat(list.find(grace, "broeck", 2).members()).hasSize(5);
        assertThat(list.find(grace, "100%_'", 1).members()).isEmpty();
        var email = first.members().getFirst().email();
        assertThat(list.find(grace, email, 1).members())
                .extracting(Member::email)
                .containsExactly(email);
    }

    private static void refused(Runnable deed) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(deed::run);
    }

    private static Newcomer newcomer(String email) {
        return new Newcomer("Mo", email, Set.of(), Language.NL);
    }

    private State state(Viewer.SignedIn person) {
        return list.one(grace, people.uuid(person)).orElseThrow().state();
    }

    private String lastMail() {
        return db.select(MAIL.DETAILS)
                .from(MAIL)
                .orderBy(MAIL.ID.desc())
                .limit(1)
                .fetchSingle()
                .value1()
                .data();
    }

    private static String token(String details) {
        return details.replaceAll(".*token=([A-Za-z0-9_-]+).*", "$1");
    }

    private boolean toldOf(Viewer.SignedIn person) {
        return db.fetchExists(
                CHANGE,
                CHANGE.KIND.eq("person").and(CHANGE.REF.eq(Long.toString(person.id().value()))));
    }

    private List<String> events() {
        return db.select(AUDIT_ENTRY.EVENT).from(AUDIT_ENTRY).fetch(AUDIT_ENTRY.EVENT);
    }
}
