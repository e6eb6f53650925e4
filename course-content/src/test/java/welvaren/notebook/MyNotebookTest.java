package welvaren.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.content.SmallCourse.basics;
import static welvaren.content.SmallCourse.part;
import static welvaren.content.SmallCourse.reflection;
import static welvaren.db.Tables.ACTOR;
import static welvaren.db.Tables.CASE_STUDY;
import static welvaren.db.Tables.STEP;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.content.Activity;
import welvaren.content.Activity.Visibility;
import welvaren.content.RichText;
import welvaren.content.SmallCourse;
import welvaren.content.UnitRef;
import welvaren.content.WorksheetField;
import welvaren.content.WorksheetField.Labelled;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.notebook.Notebook.Filled;
import welvaren.notebook.Notebook.Note;
import welvaren.notebook.Notebook.OwnWork;
import welvaren.notebook.Notebook.Saved;
import welvaren.notebook.SavedItem.SavedActor;
import welvaren.notebook.SavedItem.SavedCase;
import welvaren.notebook.SavedItem.SavedTerm;
import welvaren.notebook.SavedItem.SavedUnit;
import welvaren.notebook.SavedItem.SavedWorksheet;
import welvaren.person.Viewer;
import welvaren.testing.Persons;
import welvaren.testing.StoreTest;
import welvaren.writing.Attachments;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;
import welvaren.writing.Writings;

class MyNotebookTest extends StoreTest {

    private static final UnitRef UNIT = new UnitRef("samenwerken", "unit-1");
    private static final StepRef SHEET = StepRef.activity(UNIT, "sheet");

    private final MyNotebook myNotebook;
    private final SavedItems savedItems;
    private final Writings writings;
    private final Attachments attachments;
    private final SmallCourse course;
    private final Persons persons;
    private final DSLContext db;

    MyNotebookTest(
            MyNotebook myNotebook,
            SavedItems savedItems,
            Writings writings,
            Attachments attachments,
            SmallCourse course,
            Persons persons,
            DSLContext db) {
        this.myNotebook = myNotebook;
        this.savedItems = savedItems;
        this.writings = writings;
        this.attachments = attachments;
        this.course = course;
        this.persons = persons;
        this.db = db;
    }

    @BeforeEach
    void aUnitACaseAndAnActor() {
        course.startOver();
        course.add(
                "samenwerken", List.of(part("why", reflection("think", Visibility.ME), sheet())));
        db.insertInto(CASE_STUDY)
                .set(CASE_STUDY.KEY, "gbo")
                .set(CASE_STUDY.TITLE_NL, "Samen één onthaal")
                .set(CASE_STUDY.TITLE_EN, "One intake together")
                .onConflictDoNothing()
                .execute();
        db.insertInto(ACTOR)
                .set(ACTOR.KEY, "vvsg")
                .set(ACTOR.NAME, "VVSG")
                .onConflictDoNothing()
                .execute();
    }

    @Test
    void notes_work_and_saved_items_are_one_list_latest_first() {
        var noor = persons.signedIn("Noor");
        write(noor, FieldRef.note(UNIT, "why"), "Vragen aan Lotte");
        savedItems.save(noor, new SavedCase("gbo"));
        write(noor, new FieldRef(SHEET, "poster.then"), "Meer");
        write(noor, new FieldRef(SHEET, "who"), "Wij");
        write(noor, new FieldRef(SHEET, "table.2.name"), "Ada");
        write(noor, new FieldRef(StepRef.activity(UNIT, "think"), "answer"), "  ");
        savedItems.save(noor, new SavedActor("vvsg"));
        savedItems.save(noor, new SavedUnit(UNIT));

        var entries = myNotebook.of(noor, Language.EN).entries();

        assertThat(entries)
                .extracting(Notebook.Entry::title)
                .containsExactly(
                        "Eenheid unit-1",
                        "VVSG",
                        "Oefening sheet",
                        "One intake together",
                        "Deel why");
        assertThat(entries.getLast())
                .isInstanceOfSatisfying(
                        Note.class, note -> assertThat(note.body()).isEqualTo("Vragen aan Lotte"));
        assertThat(((OwnWork) entries.get(2)).fields())
                .containsExactly(
                        new Filled("Wie?", "Wij", Optional.empty()),
                        new Filled("Tabel – 2 – Naam", "Ada", Optional.empty()),
                        new Filled("Poster – Straks", "Meer", Optional.empty()));
    }

    @Test
    void what_is_gone_from_the_content_is_still_there_with_its_title() {
        var noor = persons.signedIn("Noor");
        write(noor, new FieldRef(SHEET, "who"), "Wij");
        db.update(STEP).set(STEP.TITLE_EN, "Old worksheet").where(STEP.KEY.eq("sheet")).execute();

        course.startOver();
        course.add("samenwerken", List.of(part("why")));

        var work = (OwnWork) myNotebook.of(noor, Language.EN).entries().getFirst();
        assertThat(work.title()).isEqualTo("Old worksheet");
        assertThat(work.activity()).isEmpty();
        assertThat(work.fields()).containsExactly(new Filled("who", "Wij", Optional.empty()));
        db.update(STEP).setNull(STEP.TITLE_EN).execute();
    }

    @Test
    void saving_twice_is_saving_once_and_removing_twice_does_no_harm() {
        var noor = persons.signedIn("Noor");
        for (var item :
                List.of(
                        new SavedCase("gbo"),
                        new SavedActor("vvsg"),
                        new SavedUnit(UNIT),
                        new SavedWorksheet(UNIT, "sheet"),
                        new SavedWorksheet(UNIT, "nothing"),
                        new SavedTerm("nothing"),
                        new SavedCase("nothing"))) {
            savedItems.save(noor, item);
            savedItems.save(noor, item);
        }
        assertThat(myNotebook.saved(noor, Language.NL))
                .extracting(Saved::item)
                .containsExactly(
                        new SavedWorksheet(UNIT, "sheet"),
                        new SavedUnit(UNIT),
                        new SavedActor("vvsg"),
                        new SavedCase("gbo"));
        savedItems.remove(noor, new SavedWorksheet(UNIT, "sheet"));

        savedItems.remove(noor, new SavedCase("gbo"));
        savedItems.remove(noor, new SavedCase("gbo"));
        savedItems.remove(noor, new SavedUnit(UNIT));

        assertThat(myNotebook.saved(noor, Language.NL))
                .extracting(Saved::item)
                .containsExactly(new SavedActor("vvsg"));
    }

    @Test
    void nobody_sees_or_touches_the_notebook_of_another() {
        var noor = persons.signedIn("Noor");
        var yassin = persons.signedIn("Yassin");
        write(noor, FieldRef.note(UNIT, "why"), "Geheim");
        savedItems.save(noor, new SavedCase("gbo"));

        savedItems.remove(yassin, new SavedCase("gbo"));

        assertThat(myNotebook.of(yassin, Language.NL).entries()).isEmpty();
        assertThat(myNotebook.of(noor, Language.NL).entries()).hasSize(2);
    }

    @Test
    void it_can_be_taken_along_as_a_document() {
        var noor = persons.signedIn("Noor");
        write(noor, FieldRef.note(UNIT, "why"), "# Geen kop\n\nVragen aan *Lotte*");
        write(noor, new FieldRef(SHEET, "photo"), "Onze poster");
        attachments.attach(
                noor,
                new FieldRef(SHEET, "photo"),
                "poster.png",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                Visibility.ME);

        var markdown =
                NotebookMarkdown.of(
                        myNotebook.of(noor, Language.NL),
                        "Noor Claes",
                        Language.NL,
                        Instant.parse("2026-03-01T10:00:00Z"));

        assertThat(markdown)
                .startsWith(
                        "# Mijn notities en mijn werk\n\nVan Noor Claes, 1 maart 2026\n\n## Oefening sheet\n")
                .contains("### Foto\n\n> Onze poster\nBijlage: poster.png\n")
                .contains("## Deel why\n")
                .endsWith("> # Geen kop\n>\n> Vragen aan *Lotte*\n");
        assertThat(NotebookMarkdown.of(new Notebook(List.of()), "N", Language.EN, Instant.EPOCH))
                .isEqualTo(
                        "# My notes and my work\n\nBy N, 1 January 1970\n\nThere is nothing in it yet.\n");
    }

    private void write(Viewer.SignedIn viewer, FieldRef field, String body) {
        writings.write(viewer, field, new Draft(body, 0, UUID.randomUUID(), Visibility.ME));
    }

    private static Activity sheet() {
        return new Activity.Worksheet(
                basics("sheet", true),
                RichText.EMPTY,
                List.of(
                        new WorksheetField.TextField(field("who", "Wie?"), 3),
                        new WorksheetField.TableField(
                                field("table", "Tabel"),
                                List.of(new Labelled("name", "Naam", List.of())),
                                2),
                        new WorksheetField.PanelsField(
                                field("poster", "Poster"),
                                List.of(new Labelled("then", "Straks", List.of()))),
                        new WorksheetField.PhotoField(field("photo", "Foto"))),
                List.of(),
                Optional.empty(),
                List.of(),
                false,
                Visibility.ME);
    }

    private static WorksheetField.Basics field(String key, String label) {
        return new WorksheetField.Basics(key, label, Optional.empty());
    }
}
