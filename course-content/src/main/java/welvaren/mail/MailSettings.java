package welvaren.mail;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Through which server mails are sent, and to where their links lead.
///
/// @param address of the site as people type it (`WELVAREN_ADDRESS`):
///   `https://welvaren.example.org`
/// @param port of this server, for the address while somebody tries it out
/// @param evaluation whether it is only tried out
/// @param smtp the mail server (`WELVAREN_SMTP_URL` …); its address is empty where there is none
@ConfigurationProperties("welvaren")
public record MailSettings(
        @Nullable String address,
        @DefaultValue("8080") int port,
        @DefaultValue("false") boolean evaluation,
        @DefaultValue Server smtp) {

    /// @param url `smtp://host:587` (TLS as soon as the server offers it) or `smtps://host:465`
    /// @param from the address that mails come from
    public record Server(
            @Nullable String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @Nullable String from) {

        boolean given() {
            return url != null && !url.isBlank();
        }
    }

    public MailSettings {
        if (smtp.given() && isBlank(smtp.from())) {
            throw new MailSettingWrong(
                    "WELVAREN_SMTP_URL needs WELVAREN_SMTP_FROM: the address that mails come from.");
        }
        if (smtp.given() && isBlank(address) && !evaluation) {
            throw new MailSettingWrong(
                    "WELVAREN_SMTP_URL needs WELVAREN_ADDRESS: where the links in mails lead.");
        }
    }

    /// Whether mails go out at all.
    boolean sending() {
        return smtp.given();
    }

    /// The address of a page of ours, from outside.
    String outside(String path) {
        var site =
                address == null || address.isBlank() ? "http://localhost:" + port : address.strip();
        return site.replaceAll("/+$", "") + path;
    }

    URI server() {
        var given = String.valueOf(smtp.url()).strip();
        try {
            var uri = URI.create(given);
            if (Set.of("smtp", "smtps").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw new MailSettingWrong(
                "WELVAREN_SMTP_URL is '%s'; it looks like smtp://mail.example.org:587."
                        .formatted(given));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
