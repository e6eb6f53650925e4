package welvaren.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.stream.Collectors.joining;
import static welvaren.db.Tables.ERASURE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;

/// Who was erased and when: no names, only the ids that an older backup knows them by.
///
/// It is in the database, and in a small file beside it and beside the backups, so that it is there
/// when the database is not.
record ErasureList(SortedMap<UUID, Instant> erased) {

    static final String FILE = "welvaren-erasures.txt";

    private static final String HEADING =
            "# People who were erased. A restore needs this list: keep it with the backups.\n";

    ErasureList {
        erased = new TreeMap<>(erased);
    }

    static ErasureList empty() {
        return new ErasureList(new TreeMap<>());
    }

    /// Empty where the database is older than the list.
    static ErasureList in(DSLContext db) {
        var erased = new TreeMap<UUID, Instant>();
        if (db.fetchSingle("select to_regclass('erasure')::text").get(0) == null) {
            return new ErasureList(erased);
        }
        db.selectFrom(ERASURE).forEach(row -> erased.put(row.getPersonUuid(), row.getErasedAt()));
        return new ErasureList(erased);
    }

    /// Empty where there is no such file.
    static ErasureList readIfThere(Path file) throws IOException {
        return Files.exists(file) ? read(file) : empty();
    }

    static ErasureList read(Path file) throws IOException {
        var erased = new TreeMap<UUID, Instant>();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                read(line, file, erased);
            }
        }
        return new ErasureList(erased);
    }

    private static void read(String line, Path file, SortedMap<UUID, Instant> erased) {
        try {
            var words = line.strip().split("\\s+", 2);
            erased.put(UUID.fromString(words[0]), Instant.parse(words[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new BackupRefused(
                    "%s is no list of erasures: it says “%s”.".formatted(file, line), e);
        }
    }

    ErasureList and(ErasureList other) {
        var all = new TreeMap<>(other.erased);
        all.putAll(erased);
        return new ErasureList(all);
    }

    /// Adds these to what the file of a folder says: an erasure is never forgotten.
    void addTo(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        var before = readIfThere(file);
        var now = and(before);
        if (now.erased.keySet().equals(before.erased.keySet())) {
            return;
        }
        var unfinished = folder.resolve(FILE + ".unfinished");
        Files.deleteIfExists(unfinished);
        PrivateFile.create(unfinished);
        Files.writeString(unfinished, HEADING + now.lines());
        Files.move(unfinished, file, ATOMIC_MOVE);
    }

    private String lines() {
        return erased.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .collect(joining());
    }

    void addTo(DSLContext db) {
        for (var entry : erased.entrySet()) {
            db.insertInto(ERASURE, ERASURE.PERSON_UUID, ERASURE.ERASED_AT)
                    .values(entry.getKey(), entry.getValue())
                    .onConflictDoNothing()
                    .execute();
        }
    }
}
