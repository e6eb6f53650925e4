package welvaren.account;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.account.Registration.Reason.PASSWORD_COMMON;
import static welvaren.account.Registration.Reason.PASSWORD_TOO_LONG;
import static welvaren.account.Registration.Reason.PASSWORD_TOO_SHORT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final String EMAIL = "Noor.Claes@voorbeeld.be";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaa",
                "abababababab",
                "abcdefghijkl",
                "fedcba987654",
                "123456789012",
                "wachtwoord123!",
                "2026 Welvaren 2026",
                "AzertyUiop12",
                "correct horse battery staple",
                "ik-ben-noor.claes-uit-gent"
            })
    void what_anybody_would_try_first_is_too_common(String password) {
        assertThat(PasswordRules.against(password, EMAIL)).containsExactly(PASSWORD_COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"een fiets in de gracht", "kT4-wPq9zLx2", "vier koeien, drie paarden"})
    void a_long_password_of_ones_own_is_accepted(String password) {
        assertThat(PasswordRules.against(password, EMAIL)).isEmpty();
    }

    @Test
    void a_password_has_12_to_256_characters() {
        var dozen = "kast-🚲-boom-";
        assertThat(PasswordRules.against(dozen.substring(0, 12), EMAIL))
                .containsExactly(PASSWORD_TOO_SHORT);
        assertThat(PasswordRules.against(dozen, EMAIL)).isEmpty();
        assertThat(PasswordRules.against("kast-boom".repeat(28), EMAIL)).isEmpty();
        assertThat(PasswordRules.against("kast-boom".repeat(29), EMAIL))
                .containsExactly(PASSWORD_TOO_LONG);
    }
}
