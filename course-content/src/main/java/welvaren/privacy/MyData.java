package welvaren.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jooq.Records.mapping;
import static welvaren.db.Tables.PERSON;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import welvaren.audit.AuditLog;
import welvaren.audit.Audited;
import welvaren.language.Language;
import welvaren.person.Viewer;
import welvaren.privacy.PersonalData.Holding;
import welvaren.privacy.PersonalData.Table;

/// Everything that is kept about somebody, to be taken along: made from the registry, so that
/// nothing is forgotten.
@Component
public class MyData {

    /// A ZIP file, gone when it is closed.
    public record Archive(InputStream content, long bytes) {}

    private static final String FORMAT = "welvaren-personal-data-1";

    private final DSLContext db;
    private final AuditLog audit;
    private final PersonalData registry = PersonalData.registry();
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    MyData(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    /// All that is kept about her: `data.html` to read, `data.json` for programs, and her own
    /// files. It is ready when this returns, so that a slow connection holds no transaction.
    @Transactional
    public Archive of(Viewer.SignedIn viewer, Language language) {
        try {
            var file =
                    FileChannel.open(
                            Files.createTempFile("welvaren-data", ".zip"),
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
            write(viewer, language, file);
            audit.note(Audited.DATA_TAKEN_ALONG, viewer, viewer.id(), "");
            var bytes = file.size();
            file.position(0);
            return new Archive(Channels.newInputStream(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Viewer.SignedIn viewer, Language language, FileChannel file)
            throws IOException {
        var now = Instant.now();
        var page = new ReadableData(language, now);
        var data = json.createObjectNode().put("format", FORMAT).put("made", now.toString());
        // Closing the ZIP would close the file, and with it delete it.
        var zip = new ZipOutputStream(Channels.newOutputStream(file));
        var rows = new OwnRows(db, registry, language, new FilesInZip(zip));
        var person = person(viewer);
        for (var holding : registry.holdings()) {
            var found = new LinkedHashMap<Table, List<ObjectNode>>();
            holding.tables().forEach(table -> found.put(table, rows.of(table, person)));
            page.add(holding, found);
            data.set(holding.key(), described(holding, language, found));
        }
        put(zip, "data.json", json.writeValueAsBytes(data));
        put(zip, "data.html", page.html().getBytes(UTF_8));
        zip.finish();
    }

    /// Each table says what its columns mean: the file needs no other document.
    private ObjectNode described(
            Holding holding, Language language, LinkedHashMap<Table, List<ObjectNode>> found) {
        var node = json.createObjectNode();
        node.put("purpose", holding.purpose().in(language));
        found.forEach((table, rows) -> {
            var described = node.putObject(table.name());
            var meaning = described.putObject("columns");
            table.columns().forEach((column, words) -> meaning.put(column, words.in(language)));
            described.putArray("rows").addAll(rows);
        });
        return node;
    }

    private PersonalRows.Person person(Viewer.SignedIn viewer) {
        return db.select(PERSON.ID, PERSON.UUID, PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.ID.eq(viewer.id()))
                .fetchSingle(mapping(PersonalRows.Person::new));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Her files, numbered: two may have one name.
    private static final class FilesInZip implements OwnRows.Files {

        private final ZipOutputStream zip;
        private int many;

        private FilesInZip(ZipOutputStream zip) {
            this.zip = zip;
        }

        @Override
        public String put(String name, byte[] content) {
            many++;
            var path = "files/%d-%s".formatted(many, name.replaceAll("[/\\\\]", "-"));
            MyData.put(zip, path, content);
            return path;
        }
    }
}
