package welvaren.ui.teachers;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import welvaren.ui.design.Icon;

/// Prints the page; the browser does it by itself.
class PrintButton extends NativeButton {

    PrintButton() {
        addClassNames("btn", "noprint");
        getElement().setAttribute("data-print", "");
        add(Icon.of("printer"), new Span(getTranslation("print")));
    }
}
