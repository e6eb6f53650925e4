package welvaren.ui.cohort;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;

/// A text as people type it: lines that begin with a dash are a list, all others paragraphs.
class AgreementText extends Div {

    private static final String DASH = "- ";

    AgreementText(String text) {
        addClassName("agreed");
        var dashed = new ArrayList<String>();
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.startsWith(DASH)) {
                dashed.add(line.substring(DASH.length()));
            } else {
                list(dashed);
                if (!line.isEmpty()) {
                    add(new Paragraph(line));
                }
            }
        }
        list(dashed);
    }

    private void list(List<String> dashed) {
        if (!dashed.isEmpty()) {
            var list = new UnorderedList();
            dashed.forEach(line -> list.add(new ListItem(line)));
            add(list);
            dashed.clear();
        }
    }
}
