package welvaren.postgres;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @TempDir(factory = TestHomes.class)
    private static Path directory;

    /// One for all tests: a start on a database that is there takes a fraction of a first one.
    private static Path home;

    @BeforeAll
    static void unpack() throws IOException {
        home = TestHomes.unpacked(directory.resolve("a home with spaces"));
    }

    @Test
    void data_survives_a_restart_in_a_path_with_spaces() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home)) {
            asOwner(postgres, "create table note (words text)");
            asApp(postgres, "insert into note values ('still here')");
        }

        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(ask(postgres, "select words from note")).isEqualTo("still here");
        }
    }

    @Test
    void a_server_that_is_killed_is_there_again_on_the_same_port_by_itself() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home)) {
            asOwner(postgres, "create table memory (words text)");
            asApp(postgres, "insert into memory values ('kept')");
            var pulse =
                    new DatabasePulse(
                            Optional.of(
                                    new DatabaseAutoConfiguration.Access(
                                            postgres.jdbcUrl(), postgres.app(), postgres.owner())));

            var server = requireNonNull(server());
            server.destroyForcibly();
            server.onExit().join();
            await().atMost(TEN_SECONDS)
                    .until(() -> {
                        pulse.feel();
                        return pulse.beats();
                    });
            assertThat(ask(postgres, "select words from memory")).isEqualTo("kept");
            pulse.destroy();
        }
        assertThat(server()).isNull();
    }

    private static @Nullable ProcessHandle server() throws IOException {
        var pidFile = home.resolve("db/postmaster.pid");
        if (!Files.exists(pidFile)) {
            return null;
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
                .orElse(null);
    }

    @Test
    void the_application_works_with_rows_and_cannot_touch_tables() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home)) {
            asOwner(postgres, "create table idea (id serial primary key, words text)");

            asApp(postgres, "insert into idea (words) values ('a repair café')");
            asApp(postgres, "update idea set words = 'a library of things'");
            assertThat(ask(postgres, "select words from idea")).isEqualTo("a library of things");
            asApp(postgres, "delete from idea");
            assertDenied(() -> asApp(postgres, "create table mine (id integer)"));
            assertDenied(() -> asApp(postgres, "create temporary table mine (id integer)"));
            assertDenied(() -> asApp(postgres, "create schema mine"));
            assertDenied(() -> asApp(postgres, "alter table idea add column more text"));
            assertDenied(() -> asApp(postgres, "truncate idea"));
            assertDenied(() -> asApp(postgres, "drop table idea"));
        }
    }

    @Test
    void the_owner_may_add_the_extensions_that_migrations_need() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home)) {
            asOwner(postgres, "create extension pg_trgm; create extension unaccent");

            assertThat(ask(postgres, "select current_setting('is_superuser')")).isEqualTo("off");
        }
    }

    @Test
    void text_is_ordered_alike_on_every_machine() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(
                            ask(
                                    postgres,
                                    "select concat_ws(' ', datlocprovider, datlocale,"
                                            + " pg_encoding_to_char(encoding)) from pg_database"
                                            + " where datname = 'welvaren'"))
                    .isEqualTo("b C.UTF-8 UTF8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "owner", "postgres"})
    void nobody_enters_with_a_wrong_password(String role) {
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThatThrownBy(() -> connect(postgres, new Credentials(role, "wrong")))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void only_we_can_read_the_passwords() throws IOException {
        try (var postgres = EmbeddedPostgres.start(home)) {
            var database = home.resolve("db");

            assertThat(Files.getPosixFilePermissions(Passwords.file(database)))
                    .isEqualTo(fromString("rw-------"));
            assertThat(Files.getPosixFilePermissions(database)).isEqualTo(fromString("rwx------"));
            assertThat(Files.getPosixFilePermissions(home)).isEqualTo(fromString("rwx------"));
            assertThat(postgres.app().toString()).doesNotContain(postgres.app().password());
        }
    }

    @Test
    void a_second_start_in_this_process_is_refused_and_the_first_keeps_its_lock()
            throws IOException, InterruptedException, SQLException {
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContaining("is in use by this very process; stop that one first");

            try (var other = WriterProcess.start(home)) {
                assertThat(other.awaitRefusal())
                        .contains("in use by another process (" + ProcessHandle.current().pid());
            }
            assertThat(ask(postgres, "select 'undisturbed'")).isEqualTo("undisturbed");
        }
    }

    @Test
    void closing_twice_stops_it_once_and_makes_room() {
        var postgres = EmbeddedPostgres.start(home);

        postgres.close();
        postgres.close();

        EmbeddedPostgres.start(home).close();
    }

    @Test
    void a_directory_of_another_major_version_is_refused(
            @TempDir(factory = TestHomes.class) Path other) throws IOException {
        var database = Files.createDirectories(other.resolve("db"));
        Files.writeString(database.resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(other))
                .isInstanceOf(WrittenByOtherMajor.class)
                .hasMessageContaining("was written by PostgreSQL 17");
    }

    @Test
    void a_directory_that_is_not_ours_is_left_alone(@TempDir(factory = TestHomes.class) Path other)
            throws IOException {
        var something = other.resolve("db").resolve("letters");
        Files.createDirectories(something);

        assertThatThrownBy(() -> EmbeddedPostgres.start(other))
                .isInstanceOf(PostgresNotStarted.class)
                .hasMessageContaining("is not a complete database of this application");
        assertThat(something).exists();
    }

    @Test
    void a_port_that_is_taken_is_told_at_once() throws IOException {
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home, stranger.getLocalPort()))
                    .isInstanceOf(PostgresNotStarted.class)
                    .hasMessageContaining("is taken by another program");
        }
    }

    @Test
    void a_start_that_fails_tells_what_the_server_said_last() throws IOException {
        EmbeddedPostgres.start(home).close();
        var place = Home.at(home);
        var settings = place.database().resolve("postgresql.auto.conf");
        Files.writeString(settings, "port = nonsense\n");
        try {
            var start =
                    new ServerStart(
                                    place,
                                    TestHomes.binaries(),
                                    Passwords.readFrom(place.database()))
                            .withPatience(Duration.ofMillis(300));

            assertThatThrownBy(() -> start.on(0))
                    .isInstanceOf(PostgresNotStarted.class)
                    .hasMessageContaining("invalid value for parameter \"port\": \"nonsense\"");
        } finally {
            Files.writeString(settings, "");
        }
    }

    private static void assertDenied(ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("42501");
    }

    private static void asOwner(EmbeddedPostgres postgres, String sql) throws SQLException {
        execute(postgres, postgres.owner(), sql);
    }

    private static void asApp(EmbeddedPostgres postgres, String sql) throws SQLException {
        execute(postgres, postgres.app(), sql);
    }

    private static void execute(EmbeddedPostgres postgres, Credentials role, String sql)
            throws SQLException {
        try (var connection = connect(postgres, role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres, postgres.app());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres, Credentials role)
            throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), role.user(), role.password());
    }
}
