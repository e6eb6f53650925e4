package welvaren.ui.worksheets;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import welvaren.content.Activity;
import welvaren.content.Catalogues;
import welvaren.content.CourseUnit;
import welvaren.language.Language;
import welvaren.ui.testing.UiTest;

class WorksheetsViewTest extends UiTest {

    private final Catalogues catalogues;

    WorksheetsViewTest(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Test
    void each_worksheet_can_be_printed_empty_without_an_account() {
        open("worksheets");

        var empty =
                _find(Anchor.class).stream()
                        .map(Anchor::getHref)
                        .filter(path -> path.startsWith("worksheets/"))
                        .toList();
        assertThat(empty)
                .containsExactlyInAnyOrderElementsOf(
                        catalogues.current().units().stream()
                                .flatMap(unit ->
                                        sheets(unit)
                                                .map(sheet ->
                                                        WorksheetLinks.empty(
                                                                unit.ref(), sheet.key())))
                                .toList());
        open(empty.getFirst());
        assertThat(page()).contains("Naam en datum:");
    }

    @Test
    void an_empty_sheet_has_all_its_fields() {
        for (var unit : catalogues.current().units()) {
            sheets(unit)
                    .forEach(sheet -> {
                        open(WorksheetLinks.empty(unit.ref(), sheet.key()));

                        _assertOne(H1.class, spec -> spec.withText(sheet.title()));
                        assertThat(_find(EmptyField.class)).hasSameSizeAs(sheet.fields());
                        assertThat(page()).contains(sheet.criteria());
                        sheet.rubric()
                                .forEach(row ->
                                        assertThat(page())
                                                .contains(row.criterion())
                                                .contains(row.levels()));
                    });
        }
    }

    private static Stream<Activity.Worksheet> sheets(CourseUnit unit) {
        return unit.text().in(Language.NL).activities().stream()
                .filter(Activity.Worksheet.class::isInstance)
                .map(Activity.Worksheet.class::cast);
    }

    @Test
    void a_sheet_that_is_not_there_is_said_to_be_missing() {
        open("worksheets/samenwerken/waarom-samenwerken/nergens");

        _assertOne(H1.class, spec -> spec.withText("Deze pagina bestaat niet"));
    }
}
