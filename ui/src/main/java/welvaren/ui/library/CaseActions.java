package welvaren.ui.library;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import welvaren.notebook.SavedItem;
import welvaren.suggestion.Subject;
import welvaren.ui.design.Icon;
import welvaren.ui.finding.SaveButton;
import welvaren.ui.signin.Visit;
import welvaren.ui.suggestions.SuggestLinks;

/// Keep it, pass it on, print it.
class CaseActions extends Div {

    CaseActions(String key, Visit visit) {
        addClassNames("row", "wrapf", "actions");
        var said = new Span();
        said.addClassNames("tag", "said");
        said.getElement().setAttribute("role", "status");
        add(
                new SaveButton(new SavedItem.SavedCase(key), visit, said),
                scripted("share-2", "share", getTranslation("share.done")),
                scripted("printer", "print", ""),
                SuggestLinks.correction(
                        new Subject(Subject.Kind.CASE, key), getTranslation("suggest.link")),
                said);
    }

    /// The browser does it (`wv/js/welvaren.js`) and says when it is done.
    private NativeButton scripted(String icon, String message, String done) {
        var button = new NativeButton();
        button.addClassNames("btn", "ter");
        button.add(Icon.of(icon), new Span(getTranslation(message)));
        button.getElement().setAttribute("data-" + message, done);
        return button;
    }
}
