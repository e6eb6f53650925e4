package welvaren.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/// The heading of a section under its ink line, with something small at the end of the line.
public class RuledHeading extends Div {

    public RuledHeading(String heading, Component... atTheEnd) {
        addClassName("rule");
        add(new H2(heading));
        add(atTheEnd);
    }
}
