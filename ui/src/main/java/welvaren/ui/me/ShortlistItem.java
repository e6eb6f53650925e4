package welvaren.ui.me;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import welvaren.notebook.SavedItem;
import welvaren.ui.design.Icon;
import welvaren.ui.finding.Shortlisted;

/// One thing on a shortlist: what it is, where it leads, and the way to take it off.
class ShortlistItem extends ListItem {

    private final NativeButton remove = new NativeButton();

    ShortlistItem(Shortlisted thing, Runnable removed) {
        var kind = new Span(getTranslation("shortlist." + kind(thing)));
        kind.addClassName("tag");
        var title = new H2();
        thing.item()
                .ifPresentOrElse(
                        item -> title.add(new Anchor(SavedLinks.of(item), thing.title())),
                        () -> title.setText(thing.title()));
        remove.addClassNames("btn", "ter");
        remove.add(Icon.of("x"), new Span(getTranslation("shortlist.remove")));
        remove.setAriaLabel(getTranslation("shortlist.remove-it", thing.title()));
        remove.addClickListener(_ -> removed.run());
        add(new Div(kind, title), remove);
    }

    private static String kind(Shortlisted thing) {
        return thing.item()
                .map(item ->
                        switch (item) {
                            case SavedItem.SavedUnit _ -> "unit";
                            case SavedItem.SavedCase _ -> "case";
                            case SavedItem.SavedActor _ -> "actor";
                            case SavedItem.SavedWorksheet _ -> "worksheet";
                            case SavedItem.SavedTerm _ -> "term";
                        })
                .orElse("gone");
    }

    void focusRemove() {
        remove.focus();
    }
}
