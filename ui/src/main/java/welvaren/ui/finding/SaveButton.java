package welvaren.ui.finding;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import welvaren.notebook.SavedItem;
import welvaren.ui.design.Icon;
import welvaren.ui.me.SavedLinks;
import welvaren.ui.signin.Visit;
import welvaren.work.Work;

/// Keeps something, or lets it go. Who signed in keeps it in her account; a guest's shortlist lives
/// in her browser alone, so the page itself knows whether it is there.
public class SaveButton extends NativeButton {

    private final SavedItem item;
    private final Work work;
    private final Span said;

    /// @param said where it tells what it did: beside the button, with the role `status`
    public SaveButton(SavedItem item, Visit visit, Span said) {
        this(item, visit.work(), said);
    }

    /// @param said where it tells what it did: beside the button, with the role `status`
    public SaveButton(SavedItem item, Work work, Span said) {
        this(item, work, said, work.isKept() && work.isSaved(item));
    }

    /// One of many on a page, which asked once what is saved.
    ///
    /// @param said where it tells what it did: beside the button, with the role `status`
    /// @param saved whether it is saved now; of a guest only her browser knows
    public SaveButton(SavedItem item, Work work, Span said, boolean saved) {
        this.item = item;
        this.work = work;
        this.said = said;
        addClassNames("btn", "ter");
        add(Icon.of("bookmark"), new Span(getTranslation("save")));
        if (work.isKept()) {
            mark(saved);
            addClickListener(_ -> toggle());
        } else {
            mark(false);
            getElement()
                    .setAttribute("data-shortlist", SavedLinks.of(item))
                    .setAttribute("data-saved", getTranslation("saved.guest"))
                    .setAttribute("data-removed", getTranslation("removed"));
        }
    }

    /// Her shortlist may become hers while she looks at this very page.
    @Override
    protected void onAttach(AttachEvent event) {
        if (work.isKept()) {
            var ui = event.getUI();
            var listening =
                    ComponentUtil.addListener(
                            ui, ShortlistTaken.class, _ -> mark(work.isSaved(item)));
            addDetachListener(gone -> {
                gone.unregisterListener();
                listening.remove();
            });
        }
    }

    private void toggle() {
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
