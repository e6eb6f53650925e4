package welvaren.ui.home;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import org.junit.jupiter.api.Test;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.ui.design.BigSearch;
import welvaren.ui.testing.UiTest;
import welvaren.work.Works;

class HomeViewTest extends UiTest {

    private final Catalogues catalogues;
    private final Works works;

    HomeViewTest(Catalogues catalogues, Works works) {
        this.catalogues = catalogues;
        this.works = works;
    }

    @Test
    void a_new_learner_is_led_to_the_first_unit() {
        signedIn("Noor");

        open("");

        _assertOne(H1.class, spec -> spec.withText("Dag Noor, welkom terug"));
        _assertOne(H2.class, spec -> spec.withText("Waarom samenwerken"));
        assertThat(_get(Anchor.class, spec -> spec.withText("Begin")).getHref())
                .startsWith("modules/samenwerken/waarom-samenwerken#");
    }

    @Test
    void who_stopped_somewhere_goes_on_exactly_there() {
        var zoe = signedIn("Zoe");
        var unit = catalogues.current().units().get(1);
        var part = unit.text().in(Language.NL).parts().get(1);
        var work = works.of(zoe.viewer());
        work.complete(StepRef.part(unit.ref(), part.key()));
        work.stopAt(StepRef.part(unit.ref(), part.key()));

        open("about");
        open("");

        assertThat(_get(Anchor.class, spec -> spec.withText("Ga verder")).getHref())
                .isEqualTo("modules/" + unit.ref() + "#" + part.key());
        assertThat(page()).contains(part.title());
    }

    @Test
    void home_follows_the_language_at_once() {
        signedIn("Ada");
        open("");

        UI.getCurrent().setLocale(Language.EN.locale());

        _assertOne(H1.class, spec -> spec.withText("Hello Ada, welcome back"));
    }

    @Test
    void a_visitor_sees_what_there_is() {
        open("");

        assertThat(page()).contains("Modules");
    }

    @Test
    void what_a_visitor_typed_survives_another_language() {
        open("");
        _setValue(_get(_get(BigSearch.class), Input.class), "breed ont");

        UI.getCurrent().setLocale(Language.EN.locale());

        assertThat(_get(_get(BigSearch.class), Input.class).getValue()).isEqualTo("breed ont");
        _assertOne(H1.class, spec -> spec.withText("Social innovation is learnt from each other."));
    }
}
