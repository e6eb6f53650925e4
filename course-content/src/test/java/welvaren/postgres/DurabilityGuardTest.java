package welvaren.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityGuardTest {

    private static final Duration A_MOMENT = Duration.ofMillis(30);

    @TempDir(factory = TestHomes.class)
    private static Path directory;

    private static Path home;

    @BeforeAll
    static void unpack() throws IOException {
        home = TestHomes.unpacked(directory.resolve("home"));
    }

    @Test
    void our_own_server_has_nothing_switched_off() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home);
                var app = connect(postgres.jdbcUrl(), postgres.app())) {
            assertThat(DurabilityGuard.check(app)).isEmpty();
        }
    }

    @Test
    void a_session_that_does_not_wait_for_the_disk_is_reported() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home);
                var app = connect(postgres.jdbcUrl(), postgres.app());
                var statement = app.createStatement()) {
            statement.execute("set synchronous_commit = off");

            assertThat(DurabilityGuard.check(app)).containsExactly("synchronous_commit");
        }
    }

    @Test
    void a_start_that_could_lose_data_is_refused() throws IOException, SQLException {
        var careless = TestHomes.unpacked(directory.resolve("careless"));
        try (var postgres = EmbeddedPostgres.start(careless);
                var app = connect(postgres.jdbcUrl(), postgres.app());
                var statement = app.createStatement()) {
            statement.execute("alter role app set synchronous_commit = off");
        }

        assertThatThrownBy(() -> EmbeddedPostgres.start(careless))
                .isInstanceOf(PostgresNotStarted.class)
                .hasMessageContaining("these settings are off: synchronous_commit.");
    }

    @Test
    void a_server_set_up_for_speed_is_reported_with_everything_it_leaves_out()
            throws IOException, InterruptedException, SQLException {
        var port = freePort();
        var server = startForSpeed(port);
        try (var connection = connectWhenReady(server, port)) {
            assertThat(DurabilityGuard.check(connection))
                    .containsExactly(
                            "data_checksums", "fsync", "full_page_writes", "synchronous_commit");
        } finally {
            server.stop();
        }
    }

    private static SupervisedServer startForSpeed(int port)
            throws IOException, InterruptedException {
        var binaries = TestHomes.binaries();
        var database = directory.resolve("fast").toString();
        var output = directory.resolve("fast.log");
        var made =
                Program.of(
                                binaries,
                                "initdb",
                                "--pgdata=" + database,
                                "--username=postgres",
                                "--auth=trust",
                                "--no-sync",
                                "--no-data-checksums")
                        .run(new File("/dev/null"), output);
        assertThat(made).isTrue();
        var server =
                Program.of(
                        binaries,
                        "postgres",
                        "-F",
                        "-D",
                        database,
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "synchronous_commit=off",
                        "-c",
                        "full_page_writes=off",
                        "-c",
                        "unix_socket_directories=");
        return SupervisedServer.start(server, output, 0);
    }

    private static Connection connectWhenReady(SupervisedServer server, int port)
            throws InterruptedException {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        while (!server.endsWithin(A_MOMENT)) {
            try {
                return connect(url, new Credentials("postgres", ""));
            } catch (SQLException _) {
                // not ready yet
            }
        }
        throw new AssertionError("The server ended before it was ready");
    }

    private static Connection connect(String url, Credentials role) throws SQLException {
        return DriverManager.getConnection(url, role.user(), role.password());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
