package welvaren.postgres;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EarlierServerTest {

    /// Starts a child that ends at a line of input, tells its number and becomes a program that
    /// waits for nobody.
    private static final String CARELESS_PARENT =
            "exec 3<&0; read -r _ <&3 & echo $!; exec sleep 600 3<&-";

    @TempDir(factory = TestHomes.class)
    private static Path directory;

    private static Path home;

    @BeforeAll
    static void unpack() throws IOException {
        home = TestHomes.unpacked(directory.resolve("home"));
    }

    @Test
    void the_server_stops_when_its_process_is_killed() throws Exception {
        try (var writer = WriterProcess.start(home)) {
            writer.awaitReady();
            var server = writer.server();

            writer.kill();

            server.onExit().get(30, SECONDS);
        }
    }

    @Test
    void a_server_whose_supervisor_was_killed_is_stopped_all_the_same() throws IOException {
        var postgres = EmbeddedPostgres.start(home);
        server().parent().orElseThrow().destroyForcibly();

        postgres.close();

        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void a_server_that_has_outlived_its_process_is_stopped_first() throws Exception {
        EmbeddedPostgres.start(home).close();
        var place = Home.at(home);
        var passwords = Passwords.readFrom(place.database());
        new ServerStart(place, TestHomes.binaries(), passwords).on(0);
        var outlived = server();

        EmbeddedPostgres.start(home).close();

        outlived.onExit().get(30, SECONDS);
    }

    @Test
    void an_empty_pid_file_as_a_power_cut_leaves_it_is_no_obstacle() throws IOException {
        EmbeddedPostgres.start(home).close();
        Files.writeString(pidFile(), "");

        EmbeddedPostgres.start(home).close();
    }

    @Test
    void a_pid_file_with_the_number_of_somebody_else_is_no_obstacle() throws IOException {
        EmbeddedPostgres.start(home).close();
        writePidFile(ProcessHandle.current().pid());

        EmbeddedPostgres.start(home).close();
    }

    /// What a container leaves in which Java is process 1 and waits for nobody's child.
    @Test
    @Timeout(90)
    @EnabledOnOs(OS.LINUX)
    void a_pid_file_with_the_number_of_a_zombie_is_no_obstacle()
            throws IOException, InterruptedException {
        EmbeddedPostgres.start(home).close();
        var careless = new ProcessBuilder("sh", "-c", CARELESS_PARENT).start();
        try (var told = careless.inputReader();
                var input = careless.outputWriter()) {
            var zombie = Long.parseLong(told.readLine());
            spinUntil(() -> careless.info().command().orElse("").endsWith("/sleep"));
            input.write("\n");
            input.flush();
            spinUntil(() -> isZombie(zombie));
            writePidFile(zombie);

            EmbeddedPostgres.start(home).close();
        } finally {
            careless.destroyForcibly().waitFor();
        }
    }

    private static boolean isZombie(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void spinUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static void writePidFile(long pid) throws IOException {
        var database = home.toRealPath().resolve("db");
        Files.writeString(pidFile(), pid + "\n" + database + "\n");
    }

    private static Path pidFile() {
        return home.resolve("db").resolve("postmaster.pid");
    }

    private static ProcessHandle server() throws IOException {
        var pid = Files.readAllLines(pidFile()).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }
}
