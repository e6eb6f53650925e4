package welvaren.backup;

import static org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization;
import static welvaren.db.Tables.ERASURE;
import static welvaren.db.Tables.PERSON;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import welvaren.postgres.DatabaseSettings;

/// Remembers who was erased, so that a restore of an older backup brings nobody back for long.
@Component
public class Erasures {

    private static final Logger log = LoggerFactory.getLogger(Erasures.class);

    private final DSLContext db;
    private final DatabaseSettings database;
    private final BackupSettings backups;

    Erasures(DSLContext db, DatabaseSettings database, BackupSettings backups) {
        this.db = db;
        this.database = database;
        this.backups = backups;
    }

    /// In the transaction that erases her. Once that has committed the list is also written beside
    /// the database and beside the backups.
    ///
    /// @param person the `uuid` of her row
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(UUID person) {
        db.insertInto(ERASURE, ERASURE.PERSON_UUID).values(person).onConflictDoNothing().execute();
        registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        writeDown();
                    }
                });
    }

    /// The `uuid`s of people who were erased and are there again, because an older backup was
    /// restored. Whoever starts the application erases them before it serves a page.
    public List<UUID> returned() {
        return db.select(PERSON.UUID)
                .from(PERSON)
                .join(ERASURE)
                .on(ERASURE.PERSON_UUID.eq(PERSON.UUID))
                .fetch(PERSON.UUID);
    }

    /// The erasure itself has succeeded, so a full disk is no reason to fail; the next backup tries
    /// again.
    void writeDown() {
        try {
            var erased = ErasureList.in(db);
            var folder = backups.folder(database);
            erased.addTo(Files.createDirectories(database.data()));
            if (Files.isDirectory(folder)) {
                erased.addTo(folder);
            }
        } catch (IOException e) {
            log.warn("The list of erasures could not be written beside the database", e);
        }
    }
}
