package welvaren.ui.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import welvaren.content.Activity.RubricRow;
import welvaren.feedback.Place.Part;
import welvaren.feedback.Remarks;
import welvaren.feedback.Rubric;

/// What somebody said of the whole and by each criterion.
class RemarksShown extends Div {

    RemarksShown(Remarks remarks, Rubric rubric) {
        addClassName("remarks");
        if (!remarks.ofWhole().isEmpty()) {
            add(text(remarks.ofWhole()));
        }
        var list = new UnorderedList();
        list.addClassName("criteria");
        for (var row : rubric.criteria()) {
            criterion(remarks, row).ifPresent(list::add);
        }
        if (list.getComponentCount() > 0) {
            add(list);
        }
    }

    /// Empty where nothing is said about it.
    private Optional<ListItem> criterion(Remarks remarks, RubricRow row) {
        var item = new ListItem();
        var name = new Span(row.criterion());
        name.addClassName("name");
        item.add(name);
        remarks.level(row.key())
                .ifPresent(level -> {
                    if (level <= row.levels().size()) {
                        item.add(level(level, row));
                    }
                });
        said(item, "feedback.strength.said", remarks.at(Part.STRENGTH, row.key()));
        said(item, "feedback.next-step.said", remarks.at(Part.NEXT_STEP, row.key()));
        var comment = remarks.at(Part.CRITERION, row.key());
        if (!comment.isEmpty()) {
            item.add(text(comment));
        }
        return item.getComponentCount() > 1 ? Optional.of(item) : Optional.empty();
    }

    private Component level(int level, RubricRow row) {
        var number =
                Words.tag(getTranslation("feedback.level", level, row.levels().size()), "line");
        var line = new Div(number, new Span(row.levels().get(level - 1)));
        line.addClassNames("row", "level");
        return line;
    }

    private void said(ListItem item, String message, String words) {
        if (!words.isEmpty()) {
            var label = new Span(getTranslation(message));
            label.addClassNames("small", "strong");
            item.add(new Div(label, text(words)));
        }
    }

    private static Paragraph text(String words) {
        var text = new Paragraph(words);
        text.addClassName("said-text");
        return text;
    }
}
