package welvaren.writing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.writing.FileSheet.FILE;
import static welvaren.writing.FileSheet.PHOTO;
import static welvaren.writing.FileSheet.SHEET;
import static welvaren.writing.FileSheet.UNIT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.content.Activity.Visibility;
import welvaren.content.SmallCourse;
import welvaren.person.Viewer;
import welvaren.testing.Persons;
import welvaren.testing.StoreTest;

class AttachmentsTest extends StoreTest {

    private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n…");
    private static final byte[] PDF = bytes("%PDF-1.7 …");

    private final Attachments attachments;
    private final Texts texts;
    private final SmallCourse course;
    private final Persons persons;

    AttachmentsTest(Attachments attachments, Texts texts, SmallCourse course, Persons persons) {
        this.attachments = attachments;
        this.texts = texts;
        this.course = course;
        this.persons = persons;
    }

    @BeforeEach
    void aWorksheetWithAPhotoAndAFile() {
        FileSheet.setOut(course);
    }

    @Test
    void a_photo_stands_in_its_field_until_another_takes_its_place_or_it_is_removed() {
        var noor = persons.signedIn("Noor");
        var first = attach(noor, PHOTO, "C:\\foto's\\po\u0000ster.png", PNG);

        assertThat(first.fileName()).isEqualTo("poster.png");
        assertThat(texts.of(noor, UNIT).attached(PHOTO)).contains(first);
        var content = attachments.content(noor, first.uuid()).orElseThrow();
        assertThat(content.bytes()).isEqualTo(PNG);
        assertThat(content.kind().mediaType()).isEqualTo("image/png");

        var second = attach(noor, PHOTO, "nieuw.jpg", bytes("\u00ff\u00d8\u00ff…"));
        assertThat(texts.of(noor, UNIT).attachments().values()).containsExactly(second);
        assertThat(attachments.content(noor, first.uuid())).isEmpty();

        attachments.remove(noor, PHOTO);
        assertThat(texts.of(noor, UNIT).attachments()).isEmpty();
    }

    @Test
    void nobody_else_sees_or_removes_it() {
        var noor = persons.signedIn("Noor");
        var yassin = persons.signedIn("Yassin");
        var photo = attach(noor, PHOTO, "poster.png", PNG);

        attachments.remove(yassin, PHOTO);

        assertThat(attachments.content(yassin, photo.uuid())).isEmpty();
        assertThat(attachments.content(Viewer.ANONYMOUS, photo.uuid())).isEmpty();
        assertThat(texts.of(yassin, noor.id(), UNIT).attachments()).isEmpty();
        assertThat(attachments.content(noor, photo.uuid())).isPresent();
        assertThat(attachments.content(noor, UUID.randomUUID())).isEmpty();
    }

    @Test
    void the_content_says_what_it_is_and_not_the_name() throws IOException {
        assertThat(MediaKind.of(PNG)).contains(MediaKind.PNG);
        assertThat(MediaKind.of(PDF)).contains(MediaKind.PDF);
        assertThat(MediaKind.of(bytes("RIFF....WEBPVP8 "))).contains(MediaKind.WEBP);
        assertThat(MediaKind.of(zip("[Content_Types].xml", "word/document.xml")))
                .contains(MediaKind.DOCX);
        assertThat(MediaKind.of(FileSheet.zip("mimetype", MediaKind.ODT.mediaType())))
                .contains(MediaKind.ODT);

        assertThat(MediaKind.of(zip("word/document.xml", "word/vbaProject.bin"))).isEmpty();
        assertThat(MediaKind.of(zip("virus.exe"))).isEmpty();
        assertThat(MediaKind.of(bytes("<html><script>alert(1)</script>"))).isEmpty();
        assertThat(MediaKind.of(bytes("<svg xmlns='…'/>"))).isEmpty();
        assertThat(MediaKind.of(new byte[0])).isEmpty();
    }

    @Test
    void what_is_of_no_accepted_kind_or_too_large_is_not_kept() {
        var noor = persons.signedIn("Noor");

        assertThat(attachments.attach(noor, FILE, "a.pdf", bytes("MZ…"), Visibility.ME))
                .isEqualTo(new Attaching.WrongKind());
        assertThat(attachments.attach(noor, PHOTO, "a.png", PDF, Visibility.ME))
                .as("no document where a photo belongs")
                .isEqualTo(new Attaching.WrongKind());
        var large = Arrays.copyOf(PDF, Attachments.MOST_BYTES + 1);
        assertThat(attachments.attach(noor, FILE, "a.pdf", large, Visibility.ME))
                .isEqualTo(new Attaching.TooLarge(Attachments.MOST_BYTES));
        assertThat(texts.of(noor, UNIT).attachments()).isEmpty();

        attach(noor, FILE, "a.pdf", Arrays.copyOf(PDF, Attachments.MOST_BYTES));
        assertThat(texts.of(noor, UNIT).audiences()).containsEntry(SHEET, Visibility.ME);
    }

    private Attached attach(Viewer.SignedIn viewer, FieldRef field, String name, byte[] content) {
        var done = attachments.attach(viewer, field, name, content, Visibility.ME);
        return ((Attaching.Done) done).attached();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        return bytes.toByteArray();
    }
}
