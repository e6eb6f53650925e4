package welvaren.ui.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import welvaren.account.People;
import welvaren.account.Registration;
import welvaren.content.Activity.Visibility;
import welvaren.content.Activity.Written;
import welvaren.content.Catalogues;
import welvaren.content.CourseUnit;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.person.Viewer;
import welvaren.postgres.DatabaseSettings;
import welvaren.privacy.Erasing;
import welvaren.privacy.MyData;
import welvaren.testing.Canaries;
import welvaren.ui.browser.RunningApplication;
import welvaren.work.PersonWork;
import welvaren.work.Works;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;

/// On the whole application: what is somebody's is in no answer to others while she is there, and
/// nowhere when she is gone. The server's own files are left out: PostgreSQL writes over deleted
/// rows when it needs the room.
@ExtendWith(OutputCaptureExtension.class)
class LeftoversTest {

    private static final String WORD = "zwartekat";
    private static final String PASSWORD = "drie gewone woorden";

    private final Canaries canaries = RunningApplication.bean(Canaries.class);
    private final Path data = RunningApplication.bean(DatabaseSettings.class).data();

    @Test
    void nothing_is_left_anywhere_of_who_was_erased(CapturedOutput logs) throws Exception {
        var viewer = register();
        fill(RunningApplication.bean(Works.class).of(viewer));
        RunningApplication.bean(MyData.class).of(viewer, Language.NL).content().close();
        assertThat(canaries.found(WORD))
                .contains("person.name", "person.email", "written.body", "attachment.content");
        for (var path : List.of("search?q=" + WORD, "modules", "cases", "actors", "glossary")) {
            assertThat(answer("/api/v1/" + path)).as(path).doesNotContain(WORD + "-");
        }

        var outcome = RunningApplication.bean(Erasing.class).eraseOwn(viewer, PASSWORD);

        assertThat(outcome).isEqualTo(new Erasing.Outcome.Erased());
        assertThat(canaries.found(WORD)).isEmpty();
        assertThat(filesWith(WORD)).isEmpty();
        assertThat(logs.getAll()).doesNotContain(WORD);
    }

    private static Viewer.SignedIn register() {
        var people = RunningApplication.bean(People.class);
        var outcome =
                people.register(
                        WORD + "-naam", WORD + "-mail@school.example", PASSWORD, Language.NL);
        return ((Registration.Registered) outcome).account().viewer();
    }

    private static void fill(PersonWork work) {
        var unit = RunningApplication.bean(Catalogues.class).current().units().getFirst();
        var part = unit.text().in(Language.NL).parts().getFirst();
        write(work, FieldRef.note(unit.ref(), part.key()));
        var field = new FieldRef(StepRef.activity(unit.ref(), written(unit)), "field");
        write(work, field);
        var pdf = ("%PDF-1.7 " + WORD + "-file").getBytes(UTF_8);
        work.attach(field, WORD + "-name.pdf", pdf, Visibility.ME);
        work.complete(field.step());
    }

    private static String written(CourseUnit unit) {
        return unit.text().in(Language.NL).activities().stream()
                .filter(Written.class::isInstance)
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static void write(PersonWork work, FieldRef field) {
        work.write(field, new Draft(WORD + "-text", 0, UUID.randomUUID(), Visibility.ME));
    }

    private static String answer(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(RunningApplication.address() + path)).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private List<Path> filesWith(String word) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !data.relativize(file).startsWith("postgres"))
                    .filter(file -> text(file).contains(word))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
