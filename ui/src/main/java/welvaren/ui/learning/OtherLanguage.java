package welvaren.ui.learning;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Paragraph;
import welvaren.language.Language;

/// One line that says that a text is not there in the reader's language.
class OtherLanguage extends Paragraph {

    OtherLanguage() {
        setText(getTranslation("learn.other-language"));
        addClassNames("notice", "small");
    }

    /// Says in which language an element is, where that is not the language of the page.
    static void mark(HasElement element, Language shown, Language wanted) {
        if (shown != wanted) {
            element.getElement().setAttribute("lang", shown.tag());
        }
    }
}
