package welvaren.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.account.Accounts;
import welvaren.account.People;
import welvaren.account.RememberedSignIns;
import welvaren.account.SignIn;
import welvaren.language.Language;
import welvaren.ui.browser.RunningApplication;

/// Signing in at a provider over HTTP, as a browser does it.
class OidcTest {

    private static final String PASSWORD = "een fiets in de gracht";
    private static final UnaryOperator<JWTClaimsSet.Builder> HONEST = claims -> claims;

    private final Accounts accounts = RunningApplication.bean(Accounts.class);
    private final RememberedSignIns remembered = RunningApplication.bean(RememberedSignIns.class);
    private final String email = "noor" + System.nanoTime() + "@school.example";
    private final String subject = "subject " + System.nanoTime();
    private CookieManager cookies;
    private HttpClient browser;

    @BeforeEach
    void freshBrowser() {
        cookies = new CookieManager();
        browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void who_comes_for_the_first_time_gets_an_account_and_is_known_by_her_subject_later()
            throws Exception {
        assertThat(signIn(email, true, HONEST)).isEqualTo("/");
        var account = accounts.byEmail(email).orElseThrow();
        assertThat(account.viewer().name()).isEqualTo("Noor Claes");
        assertThat(cookies.getCookieStore().getCookies())
                .anyMatch(cookie -> cookie.getName().equals("stay-signed-in"));

        freshBrowser();
        assertThat(signIn("another" + email, true, HONEST)).isEqualTo("/");

        assertThat(accounts.byEmail("another" + email)).isEmpty();
        assertThat(remembered.of(account.viewer())).hasSize(2);
    }

    @Test
    void an_address_that_the_provider_does_not_vouch_for_opens_nothing() throws Exception {
        assertThat(signIn(email, false, HONEST)).isEqualTo("/login?refused=unverified");
        assertThat(accounts.byEmail(email)).isEmpty();
        expectNobody();
    }

    @Test
    void a_password_that_somebody_set_for_her_address_opens_nothing_once_she_came()
            throws Exception {
        RunningApplication.bean(People.class).register("X", email, PASSWORD, Language.NL);

        assertThat(signIn(email, true, HONEST)).isEqualTo("/");

        assertThat(RunningApplication.bean(SignIn.class).check(email, PASSWORD))
                .isEqualTo(new SignIn.Answer.Wrong());
    }

    @Test
    void a_token_of_another_visit_is_refused() throws Exception {
        expectRefused(claims -> claims.claim("nonce", "of another visit"));
    }

    @Test
    void a_token_for_another_site_is_refused() throws Exception {
        expectRefused(claims -> claims.audience("another site"));
    }

    @Test
    void a_token_of_another_provider_is_refused() throws Exception {
        expectRefused(claims -> claims.issuer("https://evil.example"));
    }

    @Test
    void a_token_that_is_too_old_is_refused() throws Exception {
        expectRefused(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3600))));
    }

    @Test
    void who_comes_back_without_having_left_is_refused() throws Exception {
        var answer = get(RunningApplication.address() + "/login/oauth2/code/school?code=x&state=y");

        assertThat(there(answer)).isEqualTo("/login?refused=provider");
    }

    private void expectRefused(UnaryOperator<JWTClaimsSet.Builder> lie) throws Exception {
        assertThat(signIn(email, true, lie)).isEqualTo("/login?refused=provider");
        assertThat(accounts.byEmail(email)).isEmpty();
        expectNobody();
    }

    private void expectNobody() {
        assertThat(cookies.getCookieStore().getCookies())
                .noneMatch(cookie -> cookie.getName().equals("stay-signed-in"));
    }

    /// Where she is led in the end.
    private String signIn(String address, boolean verified, UnaryOperator<JWTClaimsSet.Builder> lie)
            throws Exception {
        OidcProvider.only()
                .next(new OidcProvider.Next(subject, address, verified, "Noor Claes", lie));
        var toProvider = get(RunningApplication.address() + "/" + Provider.BEGIN);
        assertThat(toProvider.statusCode()).isEqualTo(302);
        var back = get(toProvider.headers().firstValue("Location").orElseThrow());
        return there(get(back.headers().firstValue("Location").orElseThrow()));
    }

    private static String there(HttpResponse<?> answer) {
        var there = answer.headers().firstValue("Location").orElseThrow();
        return there.replace(RunningApplication.address(), "");
    }

    private HttpResponse<Void> get(String address) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
    }
}
