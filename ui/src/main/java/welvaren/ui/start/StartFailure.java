package welvaren.ui.start;

import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import welvaren.backup.BackupRefused;
import welvaren.mail.MailSettingWrong;
import welvaren.postgres.PostgresNotStarted;

/// Says in one line why Welvaren did not start, where that is known; otherwise leaves it to others.
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var sentence = sentence(failure);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    static Optional<String> sentence(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case PostgresNotStarted notStarted -> {
                    return Optional.of(notStarted.sentence());
                }
                case MailSettingWrong wrong -> {
                    return Optional.of(wrong.sentence());
                }
                case BackupRefused refused -> {
                    return Optional.of(refused.sentence());
                }
                case StartRefused refused -> {
                    return Optional.of(refused.sentence());
                }
                case PortInUseException port -> {
                    return Optional.of(
                            "Port %d is taken: stop what uses it, or choose another with --port or WELVAREN_PORT."
                                    .formatted(port.getPort()));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }
}
