package welvaren.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/// A server of somebody else, for which a second one of our own stands in.
class OtherServerTest {

    @TempDir(factory = TestHomes.class)
    private static Path directory;

    private static EmbeddedPostgres other;

    @BeforeAll
    static void start() throws IOException {
        other = EmbeddedPostgres.start(TestHomes.unpacked(directory.resolve("other")));
    }

    @AfterAll
    static void stop() {
        other.close();
    }

    @Test
    void one_role_works_and_another_migrates() {
        var access = OtherServer.access(server(other.app(), other.owner()));

        assertThat(access.app()).isEqualTo(other.app());
        assertThat(access.owner()).isEqualTo(other.owner());
    }

    @Test
    void without_an_owner_the_application_migrates() {
        var access = OtherServer.access(server(other.owner(), new Credentials("", "")));

        assertThat(access.owner()).isEqualTo(other.owner());
    }

    @Test
    void an_address_of_something_else_is_refused() {
        var mysql =
                new DatabaseSettings.Server("jdbc:mysql://localhost/welvaren", "a", "b", "", "");

        assertThatThrownBy(() -> OtherServer.access(mysql))
                .isInstanceOf(PostgresNotStarted.class)
                .hasMessageContaining("must begin with jdbc:postgresql:");
    }

    @Test
    void a_wrong_password_is_said_in_one_line() {
        var wrong = server(new Credentials(other.app().user(), "wrong"), other.owner());

        assertThatThrownBy(() -> OtherServer.access(wrong))
                .isInstanceOf(PostgresNotStarted.class)
                .hasMessageContaining("cannot be used as " + other.app().user())
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_role_whose_writes_do_not_wait_for_the_disk_is_refused() throws SQLException {
        alterApp("set synchronous_commit = off");
        try {
            assertThatThrownBy(() -> OtherServer.access(server(other.app(), other.owner())))
                    .isInstanceOf(PostgresNotStarted.class)
                    .hasMessageContaining("settings are off: synchronous_commit");
        } finally {
            alterApp("reset synchronous_commit");
        }
    }

    @Test
    void its_address_is_all_that_it_takes_to_use_it() {
        application()
                .run(context -> {
                    assertThat(context).doesNotHaveBean(EmbeddedPostgres.class);
                    try (var connection = context.getBean(DataSource.class).getConnection()) {
                        assertThat(connection.getMetaData().getURL()).isEqualTo(other.jdbcUrl());
                        assertThat(connection.getMetaData().getUserName())
                                .isEqualTo(other.app().user());
                    }
                    assertThat(directory.resolve("unused")).doesNotExist();
                });
    }

    private static ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DatabaseAutoConfiguration.class))
                .withPropertyValues(
                        "welvaren.data=" + directory.resolve("unused"),
                        "welvaren.db.url=" + other.jdbcUrl(),
                        "welvaren.db.user=" + other.app().user(),
                        "welvaren.db.password=" + other.app().password(),
                        "welvaren.db.owner-user=" + other.owner().user(),
                        "welvaren.db.owner-password=" + other.owner().password());
    }

    private static void alterApp(String setting) throws SQLException {
        var app = other.app();
        try (var connection =
                        DriverManager.getConnection(other.jdbcUrl(), app.user(), app.password());
                var statement = connection.createStatement()) {
            statement.execute("alter role %s %s".formatted(app.user(), setting));
        }
    }

    private static DatabaseSettings.Server server(Credentials app, Credentials owner) {
        return new DatabaseSettings.Server(
                other.jdbcUrl(), app.user(), app.password(), owner.user(), owner.password());
    }
}
