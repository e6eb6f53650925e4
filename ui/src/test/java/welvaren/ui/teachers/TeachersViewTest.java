package welvaren.ui.teachers;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;
import welvaren.content.Catalogues;
import welvaren.content.LessonGuide;
import welvaren.language.Language;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.testing.UiTest;

class TeachersViewTest extends UiTest {

    private final Catalogues catalogues;

    TeachersViewTest(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Test
    void every_guide_and_every_rhythm_is_one_click_away() {
        var teaching = catalogues.current().teaching();
        open(TeacherLinks.all());

        var links =
                _find(_get(TeachersView.class), Anchor.class).stream()
                        .map(Anchor::getHref)
                        .toList();
        assertThat(links)
                .containsAll(
                        teaching.guides().stream()
                                .map(guide -> TeacherLinks.guide(guide.unit()))
                                .toList())
                .containsAll(teaching.rhythms().stream().map(TeacherLinks::rhythm).toList());
    }

    @Test
    void a_guide_shows_all_its_blocks_in_both_languages() {
        var guide = catalogues.current().teaching().guides().getFirst();
        for (var language : Language.values()) {
            UI.getCurrent().setLocale(language.locale());
            open(TeacherLinks.guide(guide.unit()));

            var text = guide.text().in(language);
            assertThat(page())
                    .contains(text.blocks().stream().map(LessonGuide.Block::title).toList())
                    .contains(text.materials());
            assertThat(_find(Anchor.class))
                    .extracting(Anchor::getHref)
                    .contains(LearningLinks.unit(guide.unit()));
        }
    }

    @Test
    void a_rhythm_shows_every_week_with_what_to_do() {
        var rhythm = catalogues.current().teaching().rhythms().getFirst();
        open(TeacherLinks.rhythm(rhythm));

        _assertOne(H1.class, spec -> spec.withText(rhythm.title().in(Language.NL)));
        assertThat(page())
                .contains(
                        rhythm.stretches().stream()
                                .map(stretch ->
                                        "Week %d: %s"
                                                .formatted(
                                                        stretch.number(),
                                                        stretch.title().in(Language.NL)))
                                .toList())
                .contains("Zelf", "Samen", "Indienen", "Feedback");
    }

    @Test
    void a_unit_that_is_not_there_has_no_guide() {
        open("teachers/samenwerken/bestaat-niet");

        assertThat(page()).doesNotContain("Lesgids:");
    }
}
