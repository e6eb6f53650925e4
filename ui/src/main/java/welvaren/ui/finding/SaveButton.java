package welvaren.ui.finding;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import welvaren.notebook.SavedItem;
import welvaren.person.Viewer;
import welvaren.ui.design.Icon;
import welvaren.ui.me.SavedLinks;
import welvaren.ui.signin.Visit;

/// Keeps something, or lets it go. Who signed in keeps it in her account; a guest's shortlist lives
/// in her browser alone, so the page itself knows whether it is there.
public class SaveButton extends NativeButton {

    private final SavedItem item;
    private final Visit visit;
    private final Span said;

    /// @param said where it tells what it did: beside the button, with the role `status`
    public SaveButton(SavedItem item, Visit visit, Span said) {
        this.item = item;
        this.visit = visit;
        this.said = said;
        addClassNames("btn", "ter");
        add(Icon.of("bookmark"), new Span(getTranslation("save")));
        switch (visit.viewer()) {
            case Viewer.SignedIn _ -> {
                mark(visit.work().isSaved(item));
                addClickListener(_ -> toggle());
            }
            case Viewer.Anonymous _ -> {
                mark(false);
                getElement()
                        .setAttribute("data-shortlist", SavedLinks.of(item))
                        .setAttribute("data-saved", getTranslation("saved.guest"))
                        .setAttribute("data-removed", getTranslation("removed"));
            }
        }
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
        getElement().setAttribute("aria-pressed", String.valueOf(saved));
    }
}
