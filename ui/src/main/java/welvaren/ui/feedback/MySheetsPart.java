package welvaren.ui.feedback;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import welvaren.content.Catalogue;
import welvaren.feedback.MySheet;
import welvaren.feedback.MySheet.HandedIn;
import welvaren.language.Language;
import welvaren.ui.design.EmptyState;
import welvaren.ui.design.RuledHeading;

/// A learner's worksheets: what she handed in, what she can hand in, and the others of the plan.
class MySheetsPart extends Div {

    private static final int MOTIF = 3;

    private final UUID cohort;
    private final Catalogue catalogue;
    private final Language language;

    MySheetsPart(UUID cohort, List<MySheet> sheets, Catalogue catalogue, Language language) {
        this.cohort = cohort;
        this.catalogue = catalogue;
        this.language = language;
        addClassName("stacked");
        var handedIn = sheets.stream().filter(sheet -> sheet.handedIn().isPresent()).toList();
        var begun =
                sheets.stream()
                        .filter(sheet -> sheet.handedIn().isEmpty() && sheet.begun())
                        .toList();
        var others =
                sheets.stream()
                        .filter(sheet -> sheet.handedIn().isEmpty() && !sheet.begun())
                        .toList();
        if (handedIn.isEmpty() && begun.isEmpty()) {
            add(new EmptyState(MOTIF, getTranslation("feedback.mine.empty")));
        }
        add("feedback.mine.handed-in", handedIn);
        add("feedback.mine.begun", begun);
        if (!others.isEmpty()) {
            var all =
                    new Details(
                            getTranslation("feedback.mine.others", others.size()), list(others));
            add(new Section(all));
        }
    }

    private void add(String heading, List<MySheet> sheets) {
        if (!sheets.isEmpty()) {
            var many = new Span(getTranslation("feedback.count", sheets.size()));
            many.addClassNames("small", "sub");
            add(new Section(new RuledHeading(getTranslation(heading), many), list(sheets)));
        }
    }

    private UnorderedList list(List<MySheet> sheets) {
        var list = new UnorderedList();
        list.addClassName("works");
        sheets.forEach(sheet -> list.add(item(sheet)));
        return list;
    }

    private WorkRow item(MySheet sheet) {
        var unit = Words.unit(catalogue, sheet.sheet(), language);
        var below =
                sheet.dueOn()
                        .filter(_ -> sheet.handedIn().isEmpty())
                        .map(day ->
                                getTranslation(
                                        "feedback.mine.due",
                                        unit,
                                        Words.day(day, language.locale())))
                        .orElse(unit);
        var item =
                new WorkRow(
                        Words.title(catalogue, sheet.sheet(), language),
                        FeedbackLinks.sheet(cohort, sheet.sheet()),
                        below);
        sheet.handedIn().ifPresent(handedIn -> stand(item, handedIn));
        return item;
    }

    private void stand(WorkRow item, HandedIn handedIn) {
        if (handedIn.remarked() > 0) {
            item.end(Words.tag(getTranslation("feedback.remarked", handedIn.remarked()), "line"));
        }
        item.end(Words.stand(handedIn.stand(), this));
    }
}
