package welvaren.ui.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.stream.IntStream;
import welvaren.content.WorksheetField;
import welvaren.content.WorksheetField.Labelled;
import welvaren.content.WorksheetField.ListField;
import welvaren.content.WorksheetField.PanelsField;
import welvaren.content.WorksheetField.ScaleField;
import welvaren.content.WorksheetField.TableField;

/// The fields of a worksheet, one component for each kind.
final class FieldInputs {

    /// Also while she goes on typing: after a crash no more than this is lost.
    private static final int SAVED_EACH_MILLISECONDS = 1000;

    private static final int PANEL_ROWS = 6;

    private final Drafts drafts;

    private FieldInputs(Drafts drafts) {
        this.drafts = drafts;
    }

    static Component of(WorksheetField field, Drafts drafts) {
        return new FieldInputs(drafts).input(field);
    }

    private Component input(WorksheetField field) {
        return switch (field) {
            case WorksheetField.TextField(var basics, var rows) ->
                    area(field, basics.label(), rows);
            case ListField(var basics, var atLeast) -> list(field, basics.label(), atLeast);
            case TableField table -> table(table);
            case ScaleField scale -> scale(scale);
            case PanelsField panels -> panels(panels);
            case WorksheetField.PhotoField _, WorksheetField.FileField _ ->
                    new AttachmentInput(field, drafts);
        };
    }

    private Component area(WorksheetField field, String label, int rows) {
        var area = textArea(label, rows);
        field.basics().help().ifPresent(area::setHelperText);
        return new TextInput<>(field.key(), drafts, area);
    }

    private Component list(WorksheetField field, String label, int atLeast) {
        var area = textArea(label, Math.max(atLeast, 2));
        var hint = area.getTranslation("field.one-a-line", atLeast);
        area.setHelperText(field.basics().help().map(help -> help + " " + hint).orElse(hint));
        return new TextInput<>(field.key(), drafts, area);
    }

    static TextArea textArea(String label, int rows) {
        var area = new TextArea(label);
        area.setMinRows(rows);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(SAVED_EACH_MILLISECONDS);
        return area;
    }

    /// A table on a wide page; on a phone each row is a card with its own labels.
    private Component table(TableField field) {
        var table = new NativeTable();
        table.addClassName("field-table");
        table.setCaptionText(field.label());
        var head = new NativeTableRow();
        field.columns().forEach(column -> head.add(header(column)));
        table.getHead().add(head);
        IntStream.rangeClosed(1, field.rows())
                .forEach(row -> table.getBody().add(cells(field, row)));
        var group = new Div(table);
        group.addClassName("field-group");
        field.basics().help().ifPresent(help -> group.addComponentAsFirst(new Paragraph(help)));
        return group;
    }

    private static NativeTableHeaderCell header(Labelled column) {
        var header = new NativeTableHeaderCell(column.label());
        header.getElement().setAttribute("scope", "col");
        return header;
    }

    private NativeTableRow cells(TableField field, int row) {
        var line = new NativeTableRow();
        for (var column : field.columns()) {
            var cell = new TextField();
            cell.setWidthFull();
            cell.setAriaLabel(cell.getTranslation("field.cell", column.label(), row));
            cell.setPlaceholder(column.label());
            cell.setValueChangeMode(ValueChangeMode.TIMEOUT);
            cell.setValueChangeTimeout(SAVED_EACH_MILLISECONDS);
            line.add(
                    new NativeTableCell(new TextInput<>(field.cellKey(row, column), drafts, cell)));
        }
        return line;
    }

    private Component scale(ScaleField field) {
        var group = new RadioButtonGroup<String>();
        group.setLabel(field.label());
        group.setItems(
                IntStream.rangeClosed(field.from(), field.to()).mapToObj(String::valueOf).toList());
        group.setItemLabelGenerator(number -> {
            if (number.equals(String.valueOf(field.from())) && !field.low().isEmpty()) {
                return number + " " + field.low();
            } else if (number.equals(String.valueOf(field.to())) && !field.high().isEmpty()) {
                return number + " " + field.high();
            } else {
                return number;
            }
        });
        field.basics().help().ifPresent(group::setHelperText);
        return ChoiceInput.of(field.key(), drafts, group);
    }

    private Component panels(PanelsField field) {
        var panels = new Div();
        panels.addClassName("panels");
        field.panels().forEach(panel -> panels.add(panel(field, panel)));
        var group = new Div(new H4(field.label()), panels);
        group.addClassName("field-group");
        field.basics().help().ifPresent(help -> group.add(new Paragraph(help)));
        return group;
    }

    private Component panel(PanelsField field, Labelled panel) {
        var prompts = new UnorderedList();
        prompts.addClassName("pts");
        panel.prompts().forEach(prompt -> prompts.add(new ListItem(prompt)));
        var area = textArea(panel.label(), PANEL_ROWS);
        var box = new Div(prompts, new TextInput<>(field.key() + "." + panel.key(), drafts, area));
        box.addClassName("panel");
        return box;
    }
}
