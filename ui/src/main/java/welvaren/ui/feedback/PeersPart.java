package welvaren.ui.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import welvaren.cohort.MyCohort;
import welvaren.content.Catalogue;
import welvaren.feedback.Handable;
import welvaren.feedback.PeerRound;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.ui.design.RuledHeading;

/// On which worksheets participants review each other, and a way to begin with another.
class PeersPart extends Section {

    private final UUID cohort;
    private final Catalogue catalogue;
    private final Language language;

    PeersPart(MyCohort mine, List<PeerRound> rounds, Catalogue catalogue, Language language) {
        this.cohort = mine.cohort().uuid();
        this.catalogue = catalogue;
        this.language = language;
        add(new RuledHeading(getTranslation("peers.heading")));
        if (rounds.isEmpty()) {
            add(Words.small(getTranslation("peers.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("works");
            rounds.forEach(round -> list.add(item(round)));
            add(list);
        }
        if (mine.role().leads() && !mine.cohort().isArchived()) {
            add(another(rounds));
        }
    }

    private WorkRow item(PeerRound round) {
        return new WorkRow(
                Words.title(catalogue, round.sheet(), language),
                FeedbackLinks.peers(cohort, round.sheet()),
                getTranslation(
                        "peers.row", Words.day(round.dueOn(), language.locale()), round.reviews()));
    }

    private Component another(List<PeerRound> rounds) {
        var sheets = new Select<StepRef>();
        sheets.setLabel(getTranslation("peers.choose"));
        sheets.setItems(
                catalogue.units().stream()
                        .flatMap(unit -> Handable.in(unit).stream())
                        .filter(sheet ->
                                rounds.stream().noneMatch(one -> one.sheet().equals(sheet)))
                        .toList());
        sheets.setItemLabelGenerator(sheet -> Words.title(catalogue, sheet, language));
        var go =
                new Button(
                        getTranslation("peers.go"),
                        _ -> {
                            if (sheets.getValue() != null) {
                                getUI().ifPresent(ui ->
                                        ui.navigate(
                                                FeedbackLinks.peers(cohort, sheets.getValue())));
                            } else {
                                sheets.focus();
                            }
                        });
        var row = new Div(sheets, go);
        row.addClassNames("row", "wrapf", "another");
        return row;
    }
}
