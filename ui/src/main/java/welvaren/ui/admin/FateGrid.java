package welvaren.ui.admin;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import welvaren.membership.Fate;
import welvaren.membership.PeopleFile.Row;
import welvaren.membership.PeopleImport.Told;

/// Every row of a list of people and what becomes of it. Two thousand fit, because only those in
/// sight are sent.
class FateGrid extends Grid<Told> {

    private static final int SHORT = 12;

    private final Column<Told> line = addColumn(told -> told.row().line());
    private final Column<Told> name = addColumn(told -> told.row().name());
    private final Column<Told> email = addColumn(told -> told.row().email());
    private final Column<Told> roles = addColumn(told -> roles(told.row()));
    private final Column<Told> fate = addComponentColumn(told -> fate(told.fate()));

    FateGrid() {
        addClassName("fates");
        addThemeName("wrap-cell-content");
        setSelectionMode(SelectionMode.NONE);
        line.setFlexGrow(0).setWidth("5rem");
        name.setFlexGrow(1).setWidth("10rem");
        email.setFlexGrow(1).setWidth("14rem");
        roles.setFlexGrow(0).setWidth("9rem");
        fate.setFlexGrow(2).setWidth("16rem");
    }

    /// A short list shows all its rows, a long one scrolls.
    void show(List<Told> told) {
        setItems(told);
        setAllRowsVisible(told.size() <= SHORT);
        setClassName("tall", told.size() > SHORT);
    }

    void translate() {
        line.setHeader(getTranslation("admin.import.line"));
        name.setHeader(getTranslation("register.name"));
        email.setHeader(getTranslation("login.email"));
        roles.setHeader(getTranslation("admin.roles"));
        fate.setHeader(getTranslation("admin.import.fate"));
        getDataProvider().refreshAll();
    }

    private String roles(Row row) {
        return row.roles().stream()
                .sorted()
                .map(role -> getTranslation(MemberTags.roleMessage(role)))
                .collect(joining(", "));
    }

    private Span fate(Fate fate) {
        return switch (fate) {
            case Fate.Invite _ -> tag(getTranslation("admin.fate.invite"), "ok");
            case Fate.Known _ -> tag(getTranslation("admin.fate.known"), "line");
            case Fate.Repeated(var line) ->
                    tag(getTranslation("admin.fate.repeated", line), "line");
            case Fate.Refused(var problems) ->
                    tag(
                            problems.stream()
                                    .sorted()
                                    .map(problem ->
                                            getTranslation(
                                                    "admin.problem."
                                                            + problem.name()
                                                                    .toLowerCase(Locale.ROOT)
                                                                    .replace('_', '-')))
                                    .collect(joining(" ")),
                            "bad");
        };
    }

    private static Span tag(String words, String kind) {
        var tag = new Span(words);
        tag.addClassNames("tag", kind);
        return tag;
    }
}
