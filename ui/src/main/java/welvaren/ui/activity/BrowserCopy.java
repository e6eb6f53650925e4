package welvaren.ui.activity;

import com.vaadin.flow.component.Component;
import welvaren.writing.Text;

/// The copy that the browser keeps of what is typed in a field, as long as it is not saved: the
/// page, the connection or the server may be gone before. `reader.js` keeps it and tells the field
/// of it when the page is there again.
public final class BrowserCopy {

    private static final String TEXT = "event.detail.text";
    private static final String VERSION = "event.detail.version";

    /// Takes what was found.
    @FunctionalInterface
    public interface Taking {

        /// @param version what it was typed over
        void take(String text, int version);
    }

    private final Component field;
    private int times;

    /// @param name names the field in the browser
    /// @param found is run when the page is drawn and a copy is there
    public BrowserCopy(Component field, String name, Taking found) {
        this.field = field;
        field.getElement()
                .setAttribute("data-draft", name)
                .addEventListener(
                        "found-again",
                        event ->
                                found.take(
                                        event.getEventData().get(TEXT).asString(),
                                        event.getEventData().get(VERSION).asInt()))
                .addEventData(TEXT)
                .addEventData(VERSION);
    }

    /// @param saving is run when saving may succeed again, where the browser holds what is not
    ///   saved
    public void whenWellAgain(Runnable saving) {
        field.getElement().addEventListener("well-again", _ -> saving.run());
    }

    /// This is what is saved now; the copy of it can go. The browser hears of it each time, also
    /// when it is the same again.
    public void saved(Text text) {
        field.getElement()
                .setAttribute("data-version", String.valueOf(text.version()))
                .setAttribute("data-saved", text.body().hashCode() + " " + times++);
    }
}
