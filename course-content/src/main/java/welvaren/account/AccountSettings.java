package welvaren.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may make an account, and how long one stays signed in.
///
/// @param registration whether everybody may make an account, or only who was invited
///   (`WELVAREN_ACCOUNTS_REGISTRATION`)
/// @param idle a browser that was not used for so long has to sign in again
///   (`WELVAREN_ACCOUNTS_IDLE`)
/// @param longest so long after it signed in, a browser has to sign in again, however much it was
///   used (`WELVAREN_ACCOUNTS_LONGEST`)
@ConfigurationProperties("welvaren.accounts")
public record AccountSettings(
        @DefaultValue("open") Registering registration,
        @DefaultValue("14d") Duration idle,
        @DefaultValue("30d") Duration longest) {

    /// Who may make an account.
    public enum Registering {
        OPEN,
        INVITED
    }

    /// Whether a stranger may make an account.
    public boolean open() {
        return registration == Registering.OPEN;
    }
}
