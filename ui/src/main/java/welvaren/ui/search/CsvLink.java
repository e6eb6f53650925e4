package welvaren.ui.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import welvaren.language.Language;
import welvaren.ui.design.Icon;

/// Leads to the results as a file for a spreadsheet.
class CsvLink extends Anchor {

    private final Span words = new Span();
    private int rows;

    CsvLink() {
        addClassNames("btn", "sec", "csv");
        getElement().setAttribute("router-ignore", true);
        add(Icon.of("download"), words);
    }

    /// @param total how many were found
    void offer(Question question, int total, Language language) {
        rows = Math.min(total, ResultsCsv.MOST_ROWS);
        setHref(question.csv(language));
        setVisible(rows > 0);
        translate();
    }

    void withdraw() {
        rows = 0;
        setVisible(false);
        translate();
    }

    void translate() {
        words.setText(rows == 0 ? "" : getTranslation("search.csv", rows));
    }
}
