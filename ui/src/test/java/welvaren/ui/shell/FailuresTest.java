package welvaren.ui.shell;

import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;

import com.vaadin.flow.server.ErrorEvent;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import welvaren.ui.testing.UiTest;

class FailuresTest extends UiTest {

    @Test
    void who_did_something_that_failed_is_told() {
        new Failures().error(new ErrorEvent(new IllegalStateException("Fails on purpose")));

        expectNotifications(
                "Dit lukte niet: er ging iets mis aan onze kant. Wat bewaard was, is nog bewaard.");
    }

    @Test
    void while_the_database_is_away_she_is_asked_to_try_again() {
        var away = new DataAccessResourceFailureException("away");

        new Failures().error(new ErrorEvent(new IllegalStateException(away)));

        expectNotifications("Dit lukte net niet. Probeer het over enkele seconden opnieuw.");
    }
}
