package welvaren.ui.start;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How Welvaren was started.
///
/// @param evaluation to try it out (`./welvaren run`); otherwise it is production
/// @param contentFolders folders with modules, cases and actors of one's own, beside those that are
///   shipped (`WELVAREN_CONTENT_FOLDERS`, separated by commas)
/// @param demo whether to add invented people; only when evaluating
@ConfigurationProperties("welvaren")
record Mode(
        @DefaultValue("false") boolean evaluation,
        @DefaultValue("auto") Demo demo,
        @DefaultValue List<Path> contentFolders) {

    /// Invented people with their cohort: always, never, or only into an embedded database.
    enum Demo {
        YES,
        NO,
        AUTO,
        /// Only those to sign in as, and no cohort.
        PEOPLE
    }
}
