package welvaren.account;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.db.Tables.AUDIT_ENTRY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.account.FirstAdministrator.Answer;
import welvaren.audit.Audited;
import welvaren.language.Language;
import welvaren.person.Role;
import welvaren.testing.StoreTest;
import welvaren.testing.TestDatabase;

class FirstAdministratorTest extends StoreTest {

    private static final String PASSWORD = "een fiets in de gracht";

    private final FirstAdministrator first;
    private final DSLContext db;

    FirstAdministratorTest(FirstAdministrator first, DSLContext db) {
        this.first = first;
        this.db = db;
    }

    @BeforeEach
    void nobody() {
        TestDatabase.only().startOver();
    }

    @Test
    void the_code_makes_one_administrator_and_no_second() {
        var code = first.code().orElseThrow();
        var another = first.code().orElseThrow();

        assertThat(become(code, "ada@school.example"))
                .isInstanceOfSatisfying(
                        Answer.Made.class,
                        made ->
                                assertThat(made.account().viewer().has(Role.ADMINISTRATOR))
                                        .isTrue());

        assertThat(first.isAwaited()).isFalse();
        assertThat(first.code()).isEmpty();
        assertThat(become(another, "eve@school.example")).isEqualTo(new Answer.WrongCode());
        assertThat(db.select(AUDIT_ENTRY.EVENT).from(AUDIT_ENTRY).fetch(AUDIT_ENTRY.EVENT))
                .contains(
                        Audited.FIRST_ADMINISTRATOR_AWAITED.word(),
                        Audited.FIRST_ADMINISTRATOR_MADE.word());
    }

    @Test
    void a_guessed_code_makes_nobody() {
        first.code();

        assertThat(become("a guess", "eve@school.example")).isEqualTo(new Answer.WrongCode());
        assertThat(first.isAwaited()).isTrue();
    }

    @Test
    void what_is_refused_does_not_spend_the_code() {
        var code = first.code().orElseThrow();

        assertThat(first.become(code, "", "ada", "kort", Language.NL))
                .isInstanceOf(Answer.Refused.class);
        assertThat(become(code, "ada@school.example")).isInstanceOf(Answer.Made.class);
    }

    private Answer become(String code, String email) {
        return first.become(code, "Ada", email, PASSWORD, Language.NL);
    }
}
