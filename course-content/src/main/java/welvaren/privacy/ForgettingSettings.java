package welvaren.privacy;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// After how long accounts go that nobody uses. No days at all means never.
///
/// @param unconfirmed accounts that nobody ever confirmed, since they were used
///   (`WELVAREN_PRIVACY_UNCONFIRMED`)
/// @param unused all others, since they were used (`WELVAREN_PRIVACY_UNUSED`: `24m`)
@ConfigurationProperties("welvaren.privacy")
public record ForgettingSettings(
        @DefaultValue("30d") Period unconfirmed, @DefaultValue("0d") Period unused) {}
