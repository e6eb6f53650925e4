package welvaren.ui.design;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/// Prints the page; the browser does it by itself.
public class PrintButton extends NativeButton {

    public PrintButton() {
        addClassNames("btn", "noprint");
        getElement().setAttribute("data-print", "");
        add(Icon.of("printer"), new Span(getTranslation("print")));
    }
}
