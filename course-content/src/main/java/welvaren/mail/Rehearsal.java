package welvaren.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Shows what would have been sent to whoever tries Welvaren out without a mail server. Never in
/// production: the links are secrets.
@Component
@EnableConfigurationProperties(MailSettings.class)
class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    private final MailSettings settings;
    private final Wording wording;

    Rehearsal(MailSettings settings, Wording wording) {
        this.settings = settings;
        this.wording = wording;
    }

    void show(Letter letter) {
        if (settings.evaluation() && !settings.sending()) {
            var written = wording.of(letter);
            LOG.info(
                    "There is no mail server, so this was not sent to {}:\n\n{}\n\n{}",
                    letter.address(),
                    written.subject(),
                    written.plain());
        }
    }
}
