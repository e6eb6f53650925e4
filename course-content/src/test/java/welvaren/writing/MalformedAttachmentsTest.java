package welvaren.writing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.db.Tables.ATTACHMENT;
import static welvaren.db.Tables.CHANGE;
import static welvaren.writing.FileSheet.zip;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.content.Activity.Visibility;
import welvaren.content.SmallCourse;
import welvaren.person.Viewer;
import welvaren.testing.Damage;
import welvaren.testing.Persons;
import welvaren.testing.StoreTest;

/// Files that are broken or lie about themselves: each is kept byte for byte as a kind that may be
/// attached, or refused with nothing written, and soon. A thousand are made from a seed;
/// `-Dwelvaren.attachments=10000` makes more.
class MalformedAttachmentsTest extends StoreTest {

    private static final int MANY = Integer.getInteger("welvaren.attachments", 1000);
    private static final long SEED = Long.getLong("welvaren.attachments.seed", 20261122);
    private static final int OFTEN = 50;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final List<FieldRef> FIELDS = List.of(FileSheet.PHOTO, FileSheet.FILE);

    /// The smallest there are of each kind that is taken, and of some that are not.
    private static final List<byte[]> SOUND =
            List.of(
                    base64(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
                                    + "awAAAABJRU5ErkJggg=="),
                    base64(
                            "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////"
                                    + "////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAA"
                                    + "AAAAAAAAAP/aAAgBAQABPxA="),
                    base64("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"),
                    ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                    + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                                    + "trailer<</Root 1 0 R>>\n%%EOF\n")
                            .getBytes(ISO_8859_1),
                    zip("word/document.xml", "<w:document/>"),
                    zip("mimetype", MediaKind.ODT.mediaType()),
                    "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                            .getBytes(UTF_8),
                    "<!DOCTYPE html><script>alert(1)</script>".getBytes(UTF_8),
                    "GIF89a\1\0\1\0\0\0\0;".getBytes(ISO_8859_1),
                    "MZ\u0090\0\3\0\0\0".getBytes(ISO_8859_1),
                    zip("word/vbaProject.bin", "Sub AutoOpen()"));

    private static final List<String> NAMES =
            List.of(
                    "poster.png",
                    "../../../../etc/passwd",
                    "C:\\Windows\\win.ini",
                    "foto.png\0.html",
                    "con",
                    "",
                    "\u202Egnp.exe",
                    "<img src=x onerror=alert(1)>.jpg",
                    "a".repeat(5000) + ".pdf",
                    "\uD83D half",
                    "regel\r\nSet-Cookie: a=b.png");

    private final Attachments attachments;
    private final SmallCourse course;
    private final Persons persons;
    private final DSLContext db;

    MalformedAttachmentsTest(
            Attachments attachments, SmallCourse course, Persons persons, DSLContext db) {
        this.attachments = attachments;
        this.course = course;
        this.persons = persons;
        this.db = db;
    }

    @BeforeEach
    void aWorksheetWithAPhotoAndAFile() {
        FileSheet.setOut(course);
    }

    @Test
    void a_damaged_file_is_kept_as_it_is_or_refused_with_nothing_written() {
        var noor = persons.signedIn("Noor");
        var damage = new Damage(new SplittableRandom(SEED));
        var random = new SplittableRandom(SEED);
        var standing = new HashMap<FieldRef, UUID>();
        var before = db.fetchCount(CHANGE);
        var kept = 0;
        for (var i = 0; i < MANY; i++) {
            var what = "seed %d, file %d".formatted(SEED, i);
            var content = damage.done(SOUND.get(random.nextInt(SOUND.size())));
            var name = NAMES.get(random.nextInt(NAMES.size()));
            var field = FIELDS.get(random.nextInt(FIELDS.size()));
            var answer = soon(what, noor, field, name, content);
            if (answer instanceof Attaching.Done(var attached)) {
                expectKept(what, noor, attached, content);
                standing.put(field, attached.uuid());
                kept++;
            }
            if (i % OFTEN == 0 || i == MANY - 1) {
                assertThat(standing(noor))
                        .as("up to " + what)
                        .containsExactlyInAnyOrderElementsOf(standing.values());
                assertThat(db.fetchCount(CHANGE) - before).as("up to " + what).isEqualTo(kept);
            }
        }

        assertThat(kept).as("of both kinds there are many").isBetween(MANY / 10, MANY * 9 / 10);
    }

    @Test
    void a_huge_one_is_refused_soon() {
        var noor = persons.signedIn("Noor");
        var hollow = Arrays.copyOf(zip("a", "b"), Attachments.MOST_BYTES);
        var tooLarge = Arrays.copyOf(SOUND.getFirst(), Attachments.MOST_BYTES + 1);

        assertThat(soon("hollow", noor, FIELDS.getLast(), "a.docx", hollow))
                .isEqualTo(new Attaching.WrongKind());
        assertThat(soon("too large", noor, FIELDS.getLast(), "a.png", tooLarge))
                .isEqualTo(new Attaching.TooLarge(Attachments.MOST_BYTES));
        assertThat(db.fetchCount(ATTACHMENT, ATTACHMENT.PERSON_ID.eq(noor.id()))).isZero();
    }

    private List<UUID> standing(Viewer.SignedIn noor) {
        return db.select(ATTACHMENT.UUID)
                .from(ATTACHMENT)
                .where(ATTACHMENT.PERSON_ID.eq(noor.id()))
                .fetch(ATTACHMENT.UUID);
    }

    private Attaching soon(
            String what, Viewer.SignedIn noor, FieldRef field, String name, byte[] content) {
        var clock = ManagementFactory.getThreadMXBean();
        var start = clock.getCurrentThreadCpuTime();
        var answer = attachments.attach(noor, field, name, content, Visibility.ME);
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start))
                .as(what)
                .isLessThan(LONGEST);
        return answer;
    }

    private void expectKept(String what, Viewer.SignedIn noor, Attached attached, byte[] content) {
        var found = attachments.content(noor, attached.uuid()).orElseThrow();
        assertThat(found.bytes()).as(what).isEqualTo(content);
        assertThat(found.kind()).as(what).isEqualTo(MediaKind.of(content).orElseThrow());
        assertThat(found.fileName())
                .as(what)
                .hasSizeBetween(1, 120)
                .doesNotContain("/", "\\", "\r", "\n", "\0", "<");
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }
}
