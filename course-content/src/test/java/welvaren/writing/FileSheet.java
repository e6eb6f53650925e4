package welvaren.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static welvaren.content.SmallCourse.basics;
import static welvaren.content.SmallCourse.part;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import welvaren.content.Activity;
import welvaren.content.Activity.Visibility;
import welvaren.content.RichText;
import welvaren.content.SmallCourse;
import welvaren.content.UnitRef;
import welvaren.content.WorksheetField;
import welvaren.learning.StepRef;

/// A worksheet with a place for a photo and one for a file, the only step of its course; and files
/// to put there.
final class FileSheet {

    static final UnitRef UNIT = new UnitRef("samenwerken", "unit-1");
    static final StepRef SHEET = StepRef.activity(UNIT, "sheet");
    static final FieldRef PHOTO = new FieldRef(SHEET, "photo");
    static final FieldRef FILE = new FieldRef(SHEET, "file");

    private FileSheet() {}

    static void setOut(SmallCourse course) {
        course.startOver();
        course.add("samenwerken", List.of(part("why", sheet())));
    }

    private static Activity sheet() {
        return new Activity.Worksheet(
                basics("sheet", true),
                RichText.EMPTY,
                List.of(
                        new WorksheetField.PhotoField(field("photo")),
                        new WorksheetField.FileField(field("file"))),
                List.of(),
                Optional.empty(),
                List.of(),
                false,
                Visibility.LECTURER);
    }

    private static WorksheetField.Basics field(String key) {
        return new WorksheetField.Basics(key, key, Optional.empty());
    }

    /// As the first entry of an ODT file is, which is not compressed.
    static byte[] zip(String name, String text) {
        var content = text.getBytes(UTF_8);
        var checksum = new CRC32();
        checksum.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(entry);
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
