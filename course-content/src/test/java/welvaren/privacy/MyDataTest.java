package welvaren.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.db.Tables.AUDIT_ENTRY;
import static welvaren.db.Tables.WRITTEN_BEFORE;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import welvaren.content.ContentImport;
import welvaren.language.Language;
import welvaren.person.Viewer;
import welvaren.testing.Canaries;
import welvaren.testing.Canaries.Planted;
import welvaren.testing.Persons;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;

class MyDataTest extends StoreTest {

    private final MyData myData;
    private final Canaries canaries;
    private final Persons persons;
    private final ContentImport imports;
    private final DSLContext db;
    private Planted noor;
    private Planted zoe;

    MyDataTest(
            MyData myData,
            Canaries canaries,
            Persons persons,
            ContentImport imports,
            DSLContext db) {
        this.myData = myData;
        this.canaries = canaries;
        this.persons = persons;
        this.imports = imports;
        this.db = db;
    }

    @BeforeAll
    void plant() {
        SampleContent.importInto(imports);
        noor = canaries.plant("noor");
        zoe = canaries.plant("zoe");
    }

    @Test
    void it_holds_all_that_is_hers_and_nothing_of_anybody_else() throws IOException {
        var files = unzip(noor.viewer(), Language.NL);
        var content = String.join("", files.tailMap("files/").values());
        var forPrograms = files.get("data.json") + content;
        var forPeople = files.get("data.html") + content;

        assertThat(noor.texts()).hasSizeGreaterThan(10);
        assertThat(forPrograms).contains(noor.texts());
        assertThat(forPeople).contains(noor.texts());
        assertThat(String.join("", files.values())).doesNotContain("zoe-");
        assertThat(zoe.texts()).isNotEmpty();
    }

    @Test
    void what_opens_an_account_is_named_but_not_given_out() throws IOException {
        var files = unzip(noor.viewer(), Language.EN);

        assertThat(noor.secret()).isNotEmpty();
        noor.secret()
                .forEach(text -> assertThat(String.join("", files.values())).doesNotContain(text));
        assertThat(files.get("data.html"))
                .contains("your password", "kept, but to protect you it is not given here");
    }

    @Test
    void it_says_what_each_thing_is_in_her_language() throws IOException {
        var dutch = unzip(noor.viewer(), Language.NL);

        var text = json(dutch).path("writing").path("written");
        assertThat(text.path("columns").path("body").stringValue()).isEqualTo("je tekst");
        assertThat(text.path("rows").path(0).path("step_id").path("key").stringValue())
                .startsWith("praten/luisteren/");
        assertThat(dutch.get("data.html")).contains("<html lang=\"nl\">", "Wat je schrijft");
        assertThat(unzip(noor.viewer(), Language.EN).get("data.html")).contains("What you write");
    }

    @Test
    void taking_it_along_is_written_down() throws IOException {
        var mia = persons.signedIn("Mia");

        unzip(mia, Language.NL);

        assertThat(db.fetch(AUDIT_ENTRY, AUDIT_ENTRY.ABOUT_PERSON_ID.eq(mia.id())))
                .singleElement()
                .satisfies(row -> assertThat(row.getEvent()).isEqualTo("data-taken-along"));
    }

    /// A year of hard work; the request is answered within seconds, not minutes.
    @Test
    void ten_thousand_texts_are_taken_along() throws IOException {
        var lot = canaries.plant("lot");
        db.insertInto(
                        WRITTEN_BEFORE,
                        WRITTEN_BEFORE.WRITTEN_ID,
                        WRITTEN_BEFORE.BODY,
                        WRITTEN_BEFORE.VERSION,
                        WRITTEN_BEFORE.WRITTEN_AT)
                .select(
                        db.select(
                                        DSL.max(WRITTEN_BEFORE.WRITTEN_ID),
                                        DSL.inline("nog een versie"),
                                        DSL.field("generate_series(2, 10000)", Integer.class),
                                        DSL.currentInstant())
                                .from(WRITTEN_BEFORE))
                .execute();

        var rows = json(unzip(lot.viewer(), Language.NL)).path("writing").path("written_before");

        assertThat(rows.path("rows").size()).isEqualTo(10_000);
    }

    private static JsonNode json(Map<String, String> files) {
        return new JsonMapper().readTree(files.get("data.json"));
    }

    private TreeMap<String, String> unzip(Viewer.SignedIn viewer, Language language)
            throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(myData.of(viewer, language).content())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
