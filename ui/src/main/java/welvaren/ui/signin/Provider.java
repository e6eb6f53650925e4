package welvaren.ui.signin;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import welvaren.account.ExternalSignIn;
import welvaren.account.ExternalSignIn.Answer;
import welvaren.account.ExternalSignIn.Identity;
import welvaren.language.Language;

/// Lets people sign in at the provider of their school: Spring Security speaks OpenID Connect (code
/// flow with PKCE and nonce), and what it has proven is turned into a sign-in of ours. The
/// provider's tokens are not kept.
@Component
@EnableConfigurationProperties(OidcSettings.class)
public class Provider {

    /// Where a browser begins.
    static final String BEGIN = "oauth2/authorization/school";

    /// Where the page to sign in hears why it did not work.
    static final String REFUSED = "refused";

    private static final Logger log = LoggerFactory.getLogger(Provider.class);
    private static final String ID = "school";

    private final OidcSettings settings;
    private final String address;
    private final ExternalSignIn signIn;
    private final Session session;

    /// Asked when it is first needed: the provider may be away when this server starts.
    private final SingletonSupplier<ClientRegistration> registration;

    Provider(
            OidcSettings settings,
            @Value("${welvaren.address:}") String address,
            ExternalSignIn signIn,
            Session session) {
        this.settings = settings;
        this.address = address.isBlank() ? "{baseUrl}" : address.strip().replaceAll("/+$", "");
        this.signIn = signIn;
        this.session = session;
        this.registration = SingletonSupplier.of(this::ask);
    }

    private ClientRegistration ask() {
        return ClientRegistrations.fromOidcIssuerLocation(String.valueOf(settings.issuer()))
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(address + "/login/oauth2/code/" + ID)
                .scope("openid", "email", "profile")
                .clientSettings(
                        ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    /// The name of the provider; empty when there is none.
    Optional<String> label() {
        return settings.given() ? Optional.of(settings.label()) : Optional.empty();
    }

    /// Adds it to the guards, where there is one.
    public void guard(HttpSecurity http) throws Exception {
        if (settings.given()) {
            http.oauth2Login(this::guard);
        }
    }

    private void guard(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/login")
                .clientRegistrationRepository(id -> ID.equals(id) ? registration.get() : null)
                .authorizedClientRepository(new NoTokens())
                .successHandler(this::welcome)
                .failureHandler(this::refuse)
                .withObjectPostProcessor(refusing());
    }

    /// When the provider cannot even be asked.
    private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> refusing() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(Provider.this::refuse);
                return filter;
            }
        };
    }

    private void welcome(
            HttpServletRequest request, HttpServletResponse response, Authentication proven)
            throws IOException {
        forget(request, response);
        if (proven.getPrincipal() instanceof OidcUser user) {
            var language = Language.of(request.getLocale());
            switch (signIn.signIn(identity(user), language, settings.newAccounts())) {
                case Answer.Welcome(var account) -> {
                    var there = SignInLinks.takeContinue(request);
                    session.begin(account, request, response);
                    response.sendRedirect(there);
                }
                case Answer.EmailUnverified _ -> sendBack(response, "unverified");
                case Answer.NoAccount _ -> sendBack(response, "no-account");
                case Answer.Closed _ -> sendBack(response, "closed");
            }
        } else {
            sendBack(response, "provider");
        }
    }

    private static Identity identity(OidcUser user) {
        return new Identity(
                requireNonNull(user.getIssuer()).toString(),
                requireNonNull(user.getSubject()),
                text(user.getEmail()),
                Boolean.TRUE.equals(user.getEmailVerified()),
                text(user.getFullName()));
    }

    private static String text(@Nullable String claim) {
        return claim == null ? "" : claim;
    }

    /// Spring signed in whom the provider named; who that is here is still to be seen.
    private static void forget(HttpServletRequest request, HttpServletResponse response) {
        SecurityContextHolder.clearContext();
        new HttpSessionSecurityContextRepository()
                .saveContext(SecurityContextHolder.createEmptyContext(), request, response);
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        log.warn("Somebody could not sign in at the provider: {}", why.getMessage());
        signIn.noteRefused();
        sendBack(response, "provider");
    }

    private static void sendBack(HttpServletResponse response, String why) throws IOException {
        response.sendRedirect("/login?" + REFUSED + "=" + why);
    }
}
