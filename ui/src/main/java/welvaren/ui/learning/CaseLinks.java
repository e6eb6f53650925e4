package welvaren.ui.learning;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import welvaren.content.CaseStudy;
import welvaren.language.Language;
import welvaren.notebook.SavedItem.SavedCase;
import welvaren.ui.design.Tile;
import welvaren.ui.me.SavedLinks;

/// Examples from practice, to read on.
class CaseLinks extends UnorderedList {

    CaseLinks(List<CaseStudy> cases, Language language) {
        addClassName("linklist");
        for (var study : cases) {
            var text = study.text().in(language);
            var title = new Span(text.title());
            title.addClassName("strong");
            var lead = new Span(text.lead());
            lead.addClassNames("small", "sub");
            var link = new Anchor(SavedLinks.of(new SavedCase(study.key())));
            link.add(Tile.motif(study.motif()), new Div(title, lead));
            add(new ListItem(link));
        }
    }
}
