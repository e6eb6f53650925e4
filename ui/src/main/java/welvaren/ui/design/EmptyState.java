package welvaren.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// What stands where nothing is yet: a tile, one sentence, one action.
public class EmptyState extends Div {

    /// @param motif 1 to 6
    public EmptyState(int motif, String sentence, Component... action) {
        addClassName("empty");
        add(Tile.motif(motif), new Paragraph(sentence));
        add(action);
    }
}
