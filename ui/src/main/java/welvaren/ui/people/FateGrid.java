package welvaren.ui.people;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import welvaren.membership.PeopleFile.Problem;
import welvaren.membership.PeopleFile.Row;

/// Every row of a list of people and what becomes of it. Thousands fit, because only those in sight
/// are sent.
///
/// @param <T> a row with its fate
public class FateGrid<T> extends Grid<T> {

    private static final int SHORT = 12;

    private final Column<T> line;
    private final Column<T> name;
    private final Column<T> email;
    private final Column<T> roles;
    private final Column<T> fate;

    /// @param row of one
    /// @param role the word for one's roles
    /// @param told what becomes of one, see [#tag]
    public FateGrid(Function<T, Row> row, Function<Row, String> role, Function<T, Span> told) {
        line = addColumn(one -> row.apply(one).line());
        name = addColumn(one -> row.apply(one).name());
        email = addColumn(one -> row.apply(one).email());
        roles = addColumn(one -> role.apply(row.apply(one)));
        fate = addComponentColumn(told::apply);
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
    public void show(List<T> told) {
        setItems(told);
        setAllRowsVisible(told.size() <= SHORT);
        setClassName("tall", told.size() > SHORT);
    }

    public void translate() {
        line.setHeader(getTranslation("admin.import.line"));
        name.setHeader(getTranslation("register.name"));
        email.setHeader(getTranslation("login.email"));
        roles.setHeader(getTranslation("admin.roles"));
        fate.setHeader(getTranslation("admin.import.fate"));
        getDataProvider().refreshAll();
    }

    /// A fate in words.
    ///
    /// @param kind `ok`, `line` or `bad`
    public static Span tag(String words, String kind) {
        var tag = new Span(words);
        tag.addClassNames("tag", kind);
        return tag;
    }

    /// What has to be mended in a row.
    public Span problems(Set<Problem> problems) {
        return tag(problems.stream().sorted().map(this::sentence).collect(joining(" ")), "bad");
    }

    private String sentence(Problem problem) {
        return getTranslation(
                "admin.problem." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
