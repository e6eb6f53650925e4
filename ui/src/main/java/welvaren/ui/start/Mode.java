package welvaren.ui.start;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How Welvaren was started.
///
/// @param evaluation to try it out (`./welvaren run`); otherwise it is production
/// @param demo whether to add invented people; only when evaluating
@ConfigurationProperties("welvaren")
record Mode(@DefaultValue("false") boolean evaluation, @DefaultValue("auto") Demo demo) {

    /// Invented people: always, never, or only into an embedded database.
    enum Demo {
        YES,
        NO,
        AUTO
    }
}
