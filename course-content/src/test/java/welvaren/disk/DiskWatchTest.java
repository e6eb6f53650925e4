package welvaren.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import welvaren.db.Tables;
import welvaren.person.Viewer;
import welvaren.postgres.DatabaseSettings;
import welvaren.testing.Persons;
import welvaren.testing.StoreTest;
import welvaren.testing.TestDisk;

class DiskWatchTest extends StoreTest {

    private static final DataSize GIGABYTE = DataSize.ofGigabytes(1);

    private final DiskWatch watch;
    private final TestDisk disk;
    private final DSLContext db;
    private final Persons persons;

    DiskWatchTest(DiskWatch watch, TestDisk disk, DSLContext db, Persons persons) {
        this.watch = watch;
        this.disk = disk;
        this.db = db;
        this.persons = persons;
    }

    @AfterEach
    void makeRoom() {
        disk.makeRoom();
        watch.look();
    }

    @Test
    void on_a_disk_that_is_nearly_full_nothing_is_written_and_everything_is_read() {
        var ada = persons.signedIn("Ada");
        fill(GIGABYTE);

        assertRefused(() -> persons.signedIn("Bea"));
        assertRefused(() -> rename(ada, "Adelheid"));
        assertRefused(
                () -> db.batch(db.update(Tables.PERSON).set(Tables.PERSON.NAME, "x")).execute());
        assertRefused(() -> db.execute("with a as (select 1) update person set name = 'x'"));
        assertThat(name(ada)).isEqualTo("Ada");
        assertThat(db.update(Tables.MAIL).set(Tables.MAIL.ATTEMPTS, 1).execute()).isZero();
        assertThat(db.deleteFrom(Tables.PERSON).where(Tables.PERSON.NAME.eq("Zoe")).execute())
                .isZero();
    }

    @Test
    void writing_goes_on_by_itself_when_there_is_room_with_a_margin() {
        var ada = persons.signedIn("Ada");
        fill(GIGABYTE);

        fill(DataSize.ofBytes(DataSize.ofGigabytes(5).toBytes() + 1));
        assertThat(watch.isNearlyFull()).as("without a margin").isTrue();
        disk.makeRoom();
        watch.look();

        rename(ada, "Adelheid");
        assertThat(name(ada)).isEqualTo("Adelheid");
    }

    @Test
    void the_least_is_a_size_or_a_part_of_the_disk_whichever_is_more() {
        var settings = settings("500MB", 5, "0");

        assertThat(settings.leastOf(DataSize.ofGigabytes(2).toBytes()))
                .isEqualTo(DataSize.ofMegabytes(500).toBytes());
        assertThat(settings.leastOf(DataSize.ofGigabytes(40).toBytes()))
                .isEqualTo(DataSize.ofGigabytes(40).toBytes() / 100 * 5);
        assertThat(settings.leastOf(DataSize.ofTerabytes(4).toBytes()))
                .isEqualTo(DataSize.ofGigabytes(5).toBytes());
    }

    @Test
    void a_ballast_file_takes_its_room_once_there_is_plenty(@TempDir Path data) throws IOException {
        var file = data.resolve(Ballast.FILE);
        disk.leave(DataSize.ofGigabytes(5));
        ballast(data).keep();
        assertThat(file).doesNotExist();

        disk.makeRoom();
        ballast(data).keep();

        assertThat(Files.size(file)).isEqualTo(DataSize.ofMegabytes(3).toBytes());
    }

    private Ballast ballast(Path data) {
        var database =
                new DatabaseSettings(data, new DatabaseSettings.Server(null, "", "", null, null));
        return new Ballast(disk, settings("500MB", 5, "3MB"), database, false);
    }

    private static DiskSettings settings(String least, int percent, String ballast) {
        return new DiskSettings(DataSize.parse(least), percent, DataSize.parse(ballast));
    }

    private void fill(DataSize left) {
        disk.leave(left);
        watch.look();
    }

    private static void assertRefused(Runnable writing) {
        assertThatThrownBy(writing::run).isInstanceOf(DiskNearlyFull.class);
    }

    private void rename(Viewer.SignedIn person, String name) {
        db.update(Tables.PERSON)
                .set(Tables.PERSON.NAME, name)
                .where(Tables.PERSON.ID.eq(person.id()))
                .execute();
    }

    private String name(Viewer.SignedIn person) {
        return db.select(Tables.PERSON.NAME)
                .from(Tables.PERSON)
                .where(Tables.PERSON.ID.eq(person.id()))
                .fetchSingle(Tables.PERSON.NAME);
    }
}
