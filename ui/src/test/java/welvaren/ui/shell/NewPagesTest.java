package welvaren.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import org.junit.jupiter.api.Test;
import welvaren.language.Language;
import welvaren.ui.testing.UiTest;

class NewPagesTest extends UiTest {

    @Test
    void what_vaadin_says_by_itself_is_in_the_readers_language() {
        assertThat(said(Language.NL).getCookiesDisabledCaption())
                .isEqualTo("Je browser stuurt geen cookies mee");
        assertThat(said(Language.EN).getCookiesDisabledCaption())
                .isEqualTo("Your browser sends no cookies");
        assertThat(said(Language.NL).getInternalErrorCaption())
                .isEqualTo("Er ging iets mis aan onze kant");
    }

    private static SystemMessages said(Language language) {
        return VaadinService.getCurrent()
                .getSystemMessages(language.locale(), VaadinRequest.getCurrent());
    }
}
