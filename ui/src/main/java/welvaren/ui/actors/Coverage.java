package welvaren.ui.actors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import welvaren.content.Actor;
import welvaren.content.Vocabulary;
import welvaren.content.Vocabulary.Word;
import welvaren.language.Language;
import welvaren.ui.design.RuledHeading;

/// How many actors of each group are known in each region. A region is only known where the source
/// prints one, so most of them stand in the last column.
class Coverage extends Section {

    Coverage(List<Actor> actors, Vocabulary vocabulary, Language language) {
        add(new RuledHeading(getTranslation("actors.coverage")));
        var unknown = actors.stream().filter(actor -> actor.regions().isEmpty()).count();
        add(new Paragraph(getTranslation("actors.coverage.lead", actors.size(), unknown)));
        var frame = new Div(table(actors, vocabulary, language));
        frame.addClassName("scroll");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("actors.coverage"));
        add(frame);
    }

    private NativeTable table(List<Actor> actors, Vocabulary vocabulary, Language language) {
        var regions =
                vocabulary.regions().stream()
                        .filter(region ->
                                actors.stream()
                                        .anyMatch(actor -> actor.regions().contains(region.key())))
                        .toList();
        var table = new NativeTable();
        table.addClassName("coverage");
        table.getHead().add(head(regions, language));
        for (var group : vocabulary.groups()) {
            var members =
                    actors.stream()
                            .filter(actor ->
                                    ActorItem.groups(actor, vocabulary).contains(group.key()))
                            .toList();
            table.getBody().add(row(group, members, regions, language));
        }
        return table;
    }

    private NativeTableRow head(List<Word> regions, Language language) {
        var head = new NativeTableRow(column(getTranslation("facet.group")));
        regions.forEach(region -> head.add(column(region.label().in(language))));
        head.add(column(getTranslation("actors.no-region")), column(getTranslation("actors.all")));
        return head;
    }

    private static NativeTableRow row(
            Word group, List<Actor> members, List<Word> regions, Language language) {
        var name = new NativeTableHeaderCell();
        name.add(new Glyph(group.key()), new Span(group.label().in(language)));
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow((Component) name);
        for (var region : regions) {
            row.add(cell(members.stream().filter(a -> a.regions().contains(region.key())).count()));
        }
        row.add(cell(members.stream().filter(actor -> actor.regions().isEmpty()).count()));
        row.add(cell(members.size()));
        return row;
    }

    private static NativeTableHeaderCell column(String words) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableCell cell(long count) {
        var cell = new NativeTableCell(String.valueOf(count));
        cell.addClassNames("num", count == 0 ? "nought" : "some");
        return cell;
    }
}
