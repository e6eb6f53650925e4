package welvaren.ui.library;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import welvaren.content.CaseStudy.CaseText;
import welvaren.content.Figure;
import welvaren.language.Language;
import welvaren.ui.design.FactDate;

/// The numbers of a case, each with when it was true and who says so.
class CaseFigures extends Section {

    private final Language language;

    CaseFigures(CaseText text, Language language) {
        this.language = language;
        getElement().setAttribute("aria-label", getTranslation("case.figures"));
        var list = new DescriptionList();
        list.addClassName("figs");
        for (var figure : text.figures()) {
            var pair = new Div();
            pair.add(
                    number(figure),
                    new DescriptionList.Term(figure.label()),
                    new DescriptionList.Description(asOf(figure)));
            list.getElement().appendChild(pair.getElement());
        }
        add(list);
    }

    private DescriptionList.Description number(Figure figure) {
        var number =
                new DescriptionList.Description(
                        NumberFormat.getInstance(language.locale()).format(figure.value()));
        if (!figure.unit().isEmpty()) {
            var unit = figure.unit();
            number.add(new Span(unit.equals("%") ? unit : " " + unit));
        }
        return number;
    }

    private String asOf(Figure figure) {
        var date = FactDate.words(this, figure.asOf());
        return figure.source()
                .map(source -> getTranslation("figure.source", date, source.place()))
                .orElse(date);
    }
}
