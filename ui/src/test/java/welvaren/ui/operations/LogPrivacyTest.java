package welvaren.ui.operations;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import welvaren.ui.browser.RunningApplication;
import welvaren.ui.testing.UiTest;

/// What people say and who they are does not come into the log.
class LogPrivacyTest extends UiTest {

    private static final String NAME = "Kanarina Vogelaar";
    private static final String EMAIL = "kanarie@school.example";
    private static final String PASSWORD = "kooitje open kanarie weg";
    private static final String WRITTEN = "Gisteren zong de kanarie voor mijn tante.";

    /// Shows mails to whoever tries Welvaren out, with invented people; never in production.
    private static final String REHEARSAL = "welvaren.mail.Rehearsal";

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private Level usual;

    @BeforeEach
    void listen() {
        usual = root.getLevel();
        root.setLevel(Level.INFO);
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(lines);
        root.setLevel(usual);
    }

    @Test
    void registering_signing_in_and_writing_leave_nothing_of_her_in_the_log() {
        register();
        arriveAgain();
        register();
        arriveAgain();
        signIn("een heel ander wachtwoord");
        signIn(PASSWORD);
        open("modules/samenwerken/waarom-samenwerken");
        _setValue(_find(TextArea.class).getFirst(), WRITTEN);
        UI.getCurrent().navigate("search", QueryParameters.of("q", "kanarie"));
        root.info("listening");

        assertThat(logged()).contains("listening").doesNotContainIgnoringCase("kanari");
    }

    @Test
    void what_the_database_refuses_is_not_told_with_what_was_typed() throws SQLException {
        try (var connection = RunningApplication.bean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            var twice =
                    "insert into person (name, email, password_hash, language)"
                            + " values ('%s', '%s', '-', 'nl')".formatted(NAME, EMAIL);
            connection.setAutoCommit(false);
            statement.execute(twice);

            assertThat(catchThrowable(() -> statement.execute(twice)))
                    .hasMessageContaining("duplicate key")
                    .hasMessageNotContainingAny("kanarie", "Kanarina");
            connection.rollback();
        }
    }

    private static void register() {
        open("register");
        _setValue(_get(TextField.class), NAME);
        _setValue(_get(EmailField.class), EMAIL);
        _setValue(_get(PasswordField.class), PASSWORD);
        _click(_get(Button.class, spec -> spec.withText("Maak account")));
    }

    private static void signIn(String password) {
        open("login");
        _setValue(_get(EmailField.class), EMAIL);
        _setValue(_get(PasswordField.class), password);
        _click(_get(Button.class, spec -> spec.withText("Meld je aan")));
    }

    private String logged() {
        return lines.list.stream()
                .filter(line -> !line.getLoggerName().equals(REHEARSAL))
                .map(line ->
                        line.getFormattedMessage()
                                + line.getMDCPropertyMap()
                                + thrown(line.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
    }

    private static String thrown(IThrowableProxy thrown) {
        return thrown == null ? "" : thrown.getMessage() + thrown(thrown.getCause());
    }
}
