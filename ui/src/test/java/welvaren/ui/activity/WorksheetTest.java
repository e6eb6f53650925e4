package welvaren.ui.activity;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.UploadKt._upload;
import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.testing.SampleContent.LISTENING;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import welvaren.content.Activity.Visibility;
import welvaren.writing.Attached;
import welvaren.writing.FieldRef;

/// A worksheet with each kind of field, and an assignment with evidence.
class WorksheetTest extends ActivityTest {

    private static final byte[] PHOTO =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Test
    void running_text_and_a_list_are_kept() {
        signedIn("Ada");
        openUnit();

        write(poster(), "Wie trekt het", "Lien en Omar");
        write(poster(), "Wat willen ze", "een keuken\neen tuin");

        assertThat(kept("poster", "wie")).isEqualTo("Lien en Omar");
        assertThat(kept("poster", "wensen")).isEqualTo("een keuken\neen tuin");
    }

    @Test
    void each_cell_of_a_table_says_what_it_is_and_is_kept() {
        signedIn("Bea");
        openUnit();

        _setValue(cell("Naam, rij 2"), "Omar");

        assertThat(kept("poster", "mensen.2.naam")).isEqualTo("Omar");
        assertThat(kept("poster", "mensen.1.naam")).isEmpty();
    }

    @Test
    void a_place_on_a_scale_and_the_panels_are_kept() {
        signedIn("Cato");
        openUnit();

        _setValue(group("Hoe sterk"), "4");
        write(poster(), "Nu", "een lege zaal");
        write(poster(), "Straks", "een keuken");

        assertThat(kept("poster", "sterk")).isEqualTo("4");
        assertThat(kept("poster", "vlakken.nu")).isEqualTo("een lege zaal");
        assertThat(kept("poster", "vlakken.straks")).isEqualTo("een keuken");
    }

    @Test
    void she_finds_all_of_it_again() {
        signedIn("Dora");
        openUnit();
        write(poster(), "Wie trekt het", "Lien");
        _setValue(cell("Rol, rij 1"), "trekker");
        _setValue(group("Hoe sterk"), "2");

        open("");
        openUnit();

        assertThat(area("Wie trekt het").getValue()).isEqualTo("Lien");
        assertThat(cell("Rol, rij 1").getValue()).isEqualTo("trekker");
        assertThat(group("Hoe sterk").getValue()).isEqualTo("2");
    }

    @Test
    void alone_she_looks_at_her_own_work_with_the_rubric_and_that_alone_is_not_enough() {
        signedIn("Els");
        openUnit();
        _setValue(group("Luisteren"), "2");
        assertThat(kept("poster", "rubric.luisteren")).isEqualTo("2");

        press(poster(), "Klaar");
        assertThat(isDone("poster")).isFalse();

        write(poster(), "Wie trekt het", "Lien");
        press(poster(), "Klaar");
        assertThat(isDone("poster")).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_worksheet_is_for_whom_the_file_says_until_she_narrows_it() {
        signedIn("Fien");
        openUnit();
        Select<Visibility> reader =
                _get(poster(), Select.class, spec -> spec.withLabel("Wie leest dit?"));
        assertThat(reader.getValue()).isEqualTo(Visibility.LECTURER);

        _setValue(reader, Visibility.ME);
        write(poster(), "Wie trekt het", "Lien");

        assertThat(visit().work().texts(LISTENING).audiences())
                .containsEntry(step("poster"), Visibility.ME);
    }

    @Test
    void the_empty_worksheet_can_be_printed() {
        openUnit();

        _assertOne(poster(), Anchor.class, spec -> spec.withText("Leeg werkblad om af te drukken"));
    }

    @Test
    void an_assignment_is_done_with_evidence_and_the_evidence_needs_words() {
        signedIn("Griet");
        openUnit();
        var assignment = activity("Op stap");
        assertThat(words(assignment)).contains("Ga luisteren in je buurt.", "Dan vragen");

        upload(assignment, "poster.png", "image/png", PHOTO);
        assertThat(attached("op-stap", "foto").fileName()).isEqualTo("poster.png");
        _assertOne(assignment, Anchor.class, spec -> spec.withText("poster.png"));
        press(assignment, "Klaar");
        assertThat(isDone("op-stap")).isFalse();
        assertThat(words(assignment)).contains("Schrijf bij elk bestand in woorden");

        write(assignment, "Wat is erop te zien of te lezen?", "Een poster met drie wensen.");
        press(assignment, "Klaar");
        assertThat(isDone("op-stap")).isTrue();
        assertThat(kept("op-stap", "foto")).isEqualTo("Een poster met drie wensen.");
    }

    @Test
    void a_file_that_was_taken_away_is_no_work_any_more() {
        signedIn("Hilde");
        openUnit();
        var assignment = activity("Op stap");
        upload(assignment, "poster.png", "image/png", PHOTO);

        press(assignment, "Haal weg");
        press(assignment, "Klaar");

        _assertNone(assignment, Anchor.class, spec -> spec.withText("poster.png"));
        assertThat(words(assignment)).contains("Schrijf eerst iets op");
        assertThat(isDone("op-stap")).isFalse();
    }

    @Test
    void what_only_says_that_it_is_a_photo_is_refused_and_why() {
        signedIn("Ina");
        openUnit();
        var assignment = activity("Op stap");

        upload(
                assignment,
                "poster.png",
                "image/png",
                "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        assertThat(words(assignment)).contains("Dit soort bestand past hier niet.");
        assertThat(visit().work().texts(LISTENING).attachments()).isEmpty();
    }

    @Test
    void a_guest_describes_and_is_told_how_to_add_a_file() {
        openUnit();

        assertThat(words(activity("Op stap"))).contains("Een bestand toevoegen kan als je");
        _assertNone(activity("Op stap"), Upload.class);
    }

    private Attached attached(String activity, String field) {
        return visit().work()
                .texts(LISTENING)
                .attached(new FieldRef(step(activity), field))
                .orElseThrow();
    }

    private static void upload(ActivityPanel panel, String name, String type, byte[] content) {
        _upload(_get(panel, Upload.class), name, type, content);
        MockVaadin.clientRoundtrip(false);
    }

    private static ActivityPanel poster() {
        return activity("De poster");
    }

    private static TextArea area(String label) {
        return _get(poster(), TextArea.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<String> group(String label) {
        return _get(poster(), RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    private static TextField cell(String label) {
        return _find(poster(), TextField.class).stream()
                .filter(cell -> cell.getAriaLabel().orElse("").equals(label))
                .findFirst()
                .orElseThrow();
    }
}
