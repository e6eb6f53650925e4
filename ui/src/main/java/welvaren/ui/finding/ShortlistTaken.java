package welvaren.ui.finding;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/// What her browser kept for her as a guest is in her account now. Fired on the page's [UI].
public class ShortlistTaken extends ComponentEvent<UI> {

    private final int things;

    private ShortlistTaken(UI ui, int things) {
        super(ui, false);
        this.things = things;
    }

    /// Tells what shows saved things on a page, now and later.
    static void tell(UI ui, int things) {
        var taken = new ShortlistTaken(ui, things);
        ComponentUtil.setData(ui, ShortlistTaken.class, taken);
        ComponentUtil.fireEvent(ui, taken);
    }

    /// Whether it happened since this page was loaded.
    public static Optional<ShortlistTaken> in(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, ShortlistTaken.class));
    }

    /// How many there were.
    public int things() {
        return things;
    }
}
