package welvaren.ui.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.account.People;
import welvaren.account.Registration;
import welvaren.content.Activity.Visibility;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.person.Viewer;
import welvaren.postgres.DatabaseSettings;
import welvaren.ui.browser.RunningApplication;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;
import welvaren.writing.Saving;
import welvaren.writing.Texts;
import welvaren.writing.Writings;

/// The real database is killed, paused and cut off while people write.
class DatabaseOutageTest {

    private static final Duration NOTICED = Duration.ofSeconds(5);
    private static final Duration RECOVERED = Duration.ofSeconds(10);
    private static final int MANY = 8;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Writer> writers = new ArrayList<>();

    @BeforeEach
    void write() {
        var registration =
                RunningApplication.bean(People.class)
                        .register(
                                "Wilma",
                                UUID.randomUUID() + "@school.example",
                                "drie gewone woorden",
                                Language.NL);
        var wilma = ((Registration.Registered) registration).account().viewer();
        IntStream.range(0, MANY).mapToObj(i -> new Writer(wilma, i)).forEach(writers::add);
        awaitProgress();
    }

    @AfterEach
    void everythingThatWasAcknowledgedIsThere() throws InterruptedException {
        for (var writer : writers) {
            writer.stop();
            assertThat(writer.kept()).isGreaterThanOrEqualTo(writer.acknowledged);
        }
    }

    @Test
    void a_killed_database_is_told_of_and_is_back_by_itself() throws Exception {
        var server = postmaster();
        server.destroyForcibly();

        await().atMost(NOTICED).until(() -> condition().equals("no-database"));

        await().atMost(RECOVERED).until(() -> condition().equals("well"));
        awaitProgress();
    }

    @Test
    void a_paused_database_is_told_of_and_goes_on_where_it_was() throws Exception {
        var all = Stream.concat(Stream.of(postmaster()), postmaster().descendants()).toList();
        signal("STOP", all);
        try {
            await().atMost(NOTICED).until(() -> condition().equals("no-database"));
        } finally {
            signal("CONT", all);
        }

        await().atMost(RECOVERED).until(() -> condition().equals("well"));
        awaitProgress();
        assertThat(writers).allMatch(writer -> writer.failures == 0);
    }

    @Test
    void connections_that_are_cut_are_replaced() throws Exception {
        try (var connection = RunningApplication.bean(DataSource.class).getConnection();
                var cut = connection.createStatement()) {
            cut.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where usename = current_user and pid <> pg_backend_pid()");
        }

        awaitProgress();
    }

    /// Each of them has something acknowledged that began after now.
    private void awaitProgress() {
        var now = writers.stream().map(writer -> writer.acknowledged).toList();
        await().atMost(RECOVERED)
                .until(() ->
                        IntStream.range(0, MANY)
                                .allMatch(i -> writers.get(i).acknowledged > now.get(i) + 1));
    }

    private String condition() throws IOException, InterruptedException {
        var ping = URI.create(RunningApplication.address() + "/ping");
        var answer = client.send(HttpRequest.newBuilder(ping).build(), BodyHandlers.ofString());
        return answer.body().split(" ")[1];
    }

    private static ProcessHandle postmaster() throws IOException {
        var home = RunningApplication.bean(DatabaseSettings.class).postgres();
        var pid = Files.readAllLines(home.resolve("db/postmaster.pid")).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
        var pids = processes.stream().map(process -> " " + process.pid());
        var command = "kill -" + signal + pids.collect(Collectors.joining());
        new ProcessBuilder("sh", "-c", command).start().waitFor();
    }

    /// Somebody who writes on and on in a field of her own, and tries again what failed.
    private static final class Writer {

        private static final UnitRef UNIT = new UnitRef("samenwerken", "waarom-samenwerken");

        private final Viewer.SignedIn viewer;
        private final FieldRef field;
        private final UUID hand = UUID.randomUUID();
        private final Thread thread;
        volatile int acknowledged;
        volatile int failures;
        private volatile boolean enough;

        Writer(Viewer.SignedIn viewer, int number) {
            this.viewer = viewer;
            field =
                    new FieldRef(
                            StepRef.activity(UNIT, "samenwerking-herkennen"), "outage-" + number);
            thread = Thread.ofPlatform().daemon().start(this::write);
        }

        private void write() {
            var version = 0;
            while (!enough) {
                try {
                    version = save(acknowledged + 1, version);
                    acknowledged++;
                } catch (RuntimeException _) {
                    failures++;
                }
            }
        }

        private int save(int number, int version) {
            var draft = new Draft(String.valueOf(number), version, hand, Visibility.ME);
            return switch (RunningApplication.bean(Writings.class).write(viewer, field, draft)) {
                case Saving.Saved(var text) -> text.version();
                case Saving.Conflict(var theirs) ->
                        throw new AssertionError("Somebody else wrote " + theirs);
                case Saving.TooLong _ -> throw new AssertionError("Too long");
            };
        }

        int kept() {
            var texts = RunningApplication.bean(Texts.class).of(viewer, UNIT);
            return Integer.parseInt(texts.text(field).body());
        }

        void stop() throws InterruptedException {
            enough = true;
            thread.join();
        }
    }
}
