package welvaren.ui.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The provider where people of a school or an organisation sign in (OpenID Connect).
///
/// @param issuer its address, under which it publishes its configuration (`WELVAREN_OIDC_ISSUER`);
///   without one, nobody signs in elsewhere
/// @param clientId as the provider knows this site (`WELVAREN_OIDC_CLIENT_ID`)
/// @param clientSecret what this site shows to the provider (`WELVAREN_OIDC_CLIENT_SECRET`)
/// @param label the name of the provider on the page to sign in (`WELVAREN_OIDC_LABEL`)
/// @param newAccounts whether who signs in for the first time gets an account
///   (`WELVAREN_OIDC_NEW_ACCOUNTS`)
@ConfigurationProperties("welvaren.oidc")
public record OidcSettings(
        @Nullable String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("OpenID") String label,
        @DefaultValue("true") boolean newAccounts) {

    public boolean given() {
        return issuer != null && !issuer.isBlank();
    }
}
