package welvaren.ui.library;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import welvaren.content.CaseStudy;
import welvaren.language.Language;
import welvaren.ui.design.Tile;

/// Examples from practice, to read on.
class CaseList extends UnorderedList {

    CaseList(List<CaseStudy> cases, Language language) {
        addClassName("linklist");
        for (var study : cases) {
            var text = study.text().in(language);
            var title = new Span(text.title());
            title.addClassName("strong");
            var lead = new Span(text.lead());
            lead.addClassNames("small", "sub");
            var link = new Anchor(CaseLinks.of(study));
            link.add(Tile.motif(study.motif()), new Div(title, lead));
            add(new ListItem(link));
        }
    }
}
