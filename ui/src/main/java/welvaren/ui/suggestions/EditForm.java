package welvaren.ui.suggestions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.IntStream;
import welvaren.content.Excerpt;
import welvaren.suggestion.Edit;
import welvaren.suggestion.NewCase;
import welvaren.suggestion.Suggestion;

/// The pieces of files that a suggestion is about, to be changed in place.
class EditForm extends Div {

    private static final int FEWEST_ROWS = 12;

    private final List<Excerpt> present;
    private final List<TextArea> fields;

    EditForm(Suggestion suggestion, List<Excerpt> present) {
        this.present = present;
        fields = present.stream().map(piece -> field(suggestion, piece)).toList();
        fields.forEach(this::add);
        addClassName("stack");
    }

    private static TextArea field(Suggestion suggestion, Excerpt piece) {
        var field = new TextArea(piece.path());
        field.addClassName("source");
        field.setMinRows(FEWEST_ROWS);
        field.setWidthFull();
        field.setValue(NewCase.beginning(suggestion, piece));
        return field;
    }

    List<Edit> edits() {
        return IntStream.range(0, present.size())
                .mapToObj(number -> new Edit(present.get(number), fields.get(number).getValue()))
                .toList();
    }
}
