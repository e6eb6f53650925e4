package welvaren.ui.learning;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import welvaren.content.Activity;
import welvaren.content.Activity.Visibility;
import welvaren.content.Catalogues;
import welvaren.content.CourseUnit;
import welvaren.content.Outcome;
import welvaren.content.Part;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.ui.design.Icon;
import welvaren.ui.signin.Visit;
import welvaren.ui.testing.UiTest;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;
import welvaren.writing.Saving;

class LearningViewsTest extends UiTest {

    private static final UnitRef UNIT =
            new UnitRef("burgerinitiatieven", "kennismaken-en-verzamelen");
    private static final String ADDRESS = "modules/" + UNIT;

    private final Catalogues catalogues;
    private final Visit visit;

    LearningViewsTest(Catalogues catalogues, Visit visit) {
        this.catalogues = catalogues;
        this.visit = visit;
    }

    private CourseUnit unit() {
        return catalogues.current().unit(UNIT).orElseThrow();
    }

    private Part firstPart() {
        return unit().text().in(Language.NL).parts().getFirst();
    }

    @Test
    void an_outcome_is_ticked_once_all_that_assesses_it_is_done() {
        var text = unit().text().in(Language.NL);
        var outcome =
                text.outcomes().stream()
                        .filter(one -> !assessing(one).isEmpty())
                        .findFirst()
                        .orElseThrow();
        open(ADDRESS);
        assertThat(ticked()).isEmpty();

        assessing(outcome).forEach(key -> visit.work().complete(StepRef.activity(UNIT, key)));
        open(ADDRESS);

        assertThat(ticked()).anyMatch(words -> words.startsWith(outcome.text()));
        assertThat(ticked()).hasSizeLessThan(text.outcomes().size());
    }

    private List<String> assessing(Outcome outcome) {
        return unit().text().in(Language.NL).activities().stream()
                .filter(activity -> activity.basics().assesses().contains(outcome.id()))
                .map(Activity::key)
                .toList();
    }

    private static List<String> ticked() {
        return _find(_get(Goals.class), Icon.class).stream()
                .map(icon -> icon.getParent().orElseThrow().getElement().getTextRecursively())
                .toList();
    }

    @Test
    void a_visitor_sees_all_modules_in_order() {
        open("modules");

        var titles = _find(_get(ModulesView.class), H2.class).stream().map(H2::getText).toList();
        assertThat(titles)
                .containsExactlyElementsOf(
                        catalogues.current().modules().stream()
                                .map(module -> module.text().in(Language.NL).title())
                                .toList());
    }

    @Test
    void a_module_leads_a_newcomer_to_its_first_step() {
        var first =
                catalogues.current().module("burgerinitiatieven").orElseThrow().units().getFirst();
        var begin = first.text().in(Language.NL).parts().getFirst();
        open("modules/burgerinitiatieven");

        _assertOne(H1.class, spec -> spec.withText("Burgerinitiatieven"));
        assertThat(page()).contains("Je bent nog niet begonnen");
        assertThat(_find(Anchor.class, spec -> spec.withText("Begin")))
                .extracting(Anchor::getHref)
                .containsOnly(LearningLinks.part(first.ref(), begin.key()));
    }

    @Test
    void a_module_leads_back_to_where_she_stopped() {
        signedIn("Ada");
        var last = unit().text().in(Language.NL).parts().getLast();
        visit.work().complete(StepRef.part(UNIT, firstPart().key()));
        visit.work().stopAt(StepRef.part(UNIT, last.key()));

        open("modules/burgerinitiatieven");

        assertThat(_find(Anchor.class, spec -> spec.withText("Ga verder")))
                .extracting(Anchor::getHref)
                .containsOnly(LearningLinks.part(UNIT, last.key()));
    }

    @Test
    void a_unit_shows_each_part_on_one_page() {
        open(ADDRESS);

        assertThat(_find(PartSection.class))
                .extracting(part -> part.getId().orElseThrow())
                .containsExactlyElementsOf(
                        unit().text().in(Language.NL).parts().stream().map(Part::key).toList());
    }

    @Test
    void a_guest_is_told_that_her_work_does_not_last() {
        open(ADDRESS);
        assertThat(page()).contains("Je werk hier wordt niet bewaard");

        signedIn("Bea");
        open(ADDRESS);
        assertThat(page()).doesNotContain("Je werk hier wordt niet bewaard");
    }

    @Test
    void a_part_is_marked_as_read_and_not_read_after_all() {
        signedIn("Cato");
        open(ADDRESS);

        var mark = _find(Button.class, spec -> spec.withText("Markeer als gelezen")).getFirst();
        _click(mark);

        assertThat(visit.work().progress().unit(UNIT).orElseThrow().done()).isEqualTo(1);
        assertThat(mark.getText()).isEqualTo("Toch niet");
        _click(mark);
        assertThat(visit.work().progress().unit(UNIT).orElseThrow().done()).isZero();
    }

    @Test
    void what_is_in_view_is_where_she_goes_on() {
        signedIn("Dora");
        open(ADDRESS);

        _get(UnitView.class).seen(firstPart().key());

        assertThat(visit.work().progress().place(UNIT).orElseThrow().step())
                .isEqualTo(StepRef.part(UNIT, firstPart().key()));
    }

    @Test
    void a_note_is_saved_while_she_types() {
        signedIn("Els");
        open(ADDRESS);

        write("Lien droomt van een keuken.");

        assertThat(note()).isEqualTo("Lien droomt van een keuken.");
        assertThat(page()).contains("Bewaard");
    }

    @Test
    void the_browser_tells_two_people_of_one_name_apart_and_does_not_know_who_they_are() {
        var first = signedIn("Noor");
        open(ADDRESS);
        var firstReader = _get(UnitView.class).getElement().getAttribute("data-reader");
        signedIn("Noor");
        open(ADDRESS);
        var secondReader = _get(UnitView.class).getElement().getAttribute("data-reader");
        signIn(first);
        open(ADDRESS);

        assertThat(firstReader)
                .isNotEqualTo(secondReader)
                .isEqualTo(_get(UnitView.class).getElement().getAttribute("data-reader"))
                .doesNotContain(first.uuid().toString());
    }

    @Test
    void of_two_notes_written_at_once_both_can_stay() {
        signedIn("Fien");
        open(ADDRESS);
        var elsewhere = new Draft("op mijn telefoon", 0, UUID.randomUUID(), Visibility.ME);
        assertThat(visit.work().write(noteField(), elsewhere)).isInstanceOf(Saving.Saved.class);

        write("aan mijn bureau");
        assertThat(note()).isEqualTo("op mijn telefoon");
        _click(_get(Button.class, spec -> spec.withText("Houd beide")));

        assertThat(note()).isEqualTo("op mijn telefoon\n\naan mijn bureau");
        _assertNone(Button.class, spec -> spec.withText("Houd beide"));
    }

    @Test
    void the_page_turns_to_the_other_language_in_place() {
        open(ADDRESS);

        UI.getCurrent().setLocale(Language.EN.locale());

        _assertOne(H1.class, spec -> spec.withText(unit().text().in(Language.EN).title()));
        assertThat(page()).contains("Mark as read").doesNotContain("Markeer als gelezen");
    }

    @Test
    void links_in_the_text_lead_to_our_own_pages() {
        open(ADDRESS);

        var html = _get(UnitView.class).getElement().getOuterHTML();
        assertThat(html).contains("href=\"/glossary#");
    }

    private FieldRef noteField() {
        return FieldRef.note(UNIT, firstPart().key());
    }

    private String note() {
        return visit.work().texts(UNIT).text(noteField()).body();
    }

    private void write(String text) {
        var label = "Jouw notitie bij “%s”".formatted(firstPart().title());
        var area =
                _find(TextArea.class).stream()
                        .filter(one -> one.getAriaLabel().orElse("").equals(label))
                        .findFirst()
                        .orElseThrow();
        _setValue(area, text);
    }
}
