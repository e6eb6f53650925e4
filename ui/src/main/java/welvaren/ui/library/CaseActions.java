package welvaren.ui.library;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import welvaren.notebook.SavedItem;
import welvaren.person.Viewer;
import welvaren.ui.design.Icon;
import welvaren.ui.signin.Visit;

/// Keep it, pass it on, print it. Who signed in keeps it in her account; a guest's shortlist lives
/// in her browser alone, so the page itself knows whether it is there.
class CaseActions extends Div {

    private final NativeButton save = new NativeButton();
    private final Span said = new Span();
    private final SavedItem item;
    private final Visit visit;

    CaseActions(String key, Visit visit) {
        this.item = new SavedItem.SavedCase(key);
        this.visit = visit;
        addClassNames("row", "wrapf", "actions");
        save.addClassNames("btn", "ter");
        switch (visit.viewer()) {
            case Viewer.SignedIn _ -> {
                mark(visit.work().isSaved(item));
                save.addClickListener(_ -> toggle());
            }
            case Viewer.Anonymous _ -> {
                mark(false);
                save.getElement()
                        .setAttribute("data-shortlist", CaseLinks.of(key))
                        .setAttribute("data-saved", getTranslation("saved.guest"))
                        .setAttribute("data-removed", getTranslation("removed"));
            }
        }
        said.addClassNames("tag", "said");
        said.getElement().setAttribute("role", "status");
        add(save, scripted("share-2", "share", getTranslation("share.done")));
        add(scripted("printer", "print", ""), said);
    }

    /// The browser does it (`wv/js/welvaren.js`) and says when it is done.
    private NativeButton scripted(String icon, String message, String done) {
        var button = new NativeButton();
        button.addClassNames("btn", "ter");
        button.add(Icon.of(icon), new Span(getTranslation(message)));
        button.getElement().setAttribute("data-" + message, done);
        return button;
    }

    private void toggle() {
        var work = visit.work();
        if (work.isSaved(item)) {
            work.remove(item);
            mark(false);
            said.setText(getTranslation("removed"));
        } else {
            work.save(item);
            mark(true);
            said.setText(getTranslation("saved"));
        }
    }

    private void mark(boolean saved) {
        save.removeAll();
        save.add(Icon.of("bookmark"), new Span(getTranslation("save")));
        save.getElement().setAttribute("aria-pressed", String.valueOf(saved));
    }
}
