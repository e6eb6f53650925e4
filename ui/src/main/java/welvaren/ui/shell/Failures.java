package welvaren.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import welvaren.disk.DiskNearlyFull;

/// Says that what somebody just did failed, in her language; Vaadin alone would only log it, and
/// the page would look as if nothing had been done.
class Failures implements ErrorHandler {

    private static final long serialVersionUID = 1;
    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final int SHOWN_MILLIS = 10_000;

    @Override
    public void error(ErrorEvent event) {
        var failure = event.getThrowable();
        if (has(failure, DiskNearlyFull.class)) {
            log.warn("Refused to write: the disk is nearly full");
        } else {
            log.error("Something that somebody did failed", failure);
        }
        var page = UI.getCurrent();
        if (page != null) {
            say(page.getTranslation(message(failure)));
        }
    }

    private static String message(Throwable failure) {
        if (has(failure, DiskNearlyFull.class)) {
            return "failed.read-only";
        } else if (has(failure, DataAccessException.class)
                || has(failure, TransactionException.class)) {
            return "failed.no-database";
        } else {
            return "failed.otherwise";
        }
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(type::isInstance);
    }

    private static void say(String sentence) {
        var said = new Notification(sentence, SHOWN_MILLIS, Notification.Position.TOP_CENTER);
        said.addThemeVariants(NotificationVariant.WARNING);
        said.setAssertive(true);
        said.open();
    }
}
