package welvaren.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import welvaren.content.CaseStudy;
import welvaren.content.Catalogue;
import welvaren.content.Figure;
import welvaren.content.Source;
import welvaren.language.Language;
import welvaren.ui.actors.ActorLinks;
import welvaren.ui.design.FactDate;
import welvaren.ui.library.CaseLinks;

/// Who is who, and a few numbers from cases, each with its year and its source.
class FactBand extends Section {

    private static final int FACTS = 3;

    private final Language language;

    /// @param cases of which the first numbers are shown
    FactBand(Catalogue catalogue, List<CaseStudy> cases, Language language) {
        this.language = language;
        addClassName("factband");
        var lead = new Paragraph(getTranslation("landing.actors.lead", catalogue.actors().size()));
        lead.addClassName("lead");
        var directory = new Anchor(ActorLinks.all(), getTranslation("landing.actors.open"));
        directory.addClassNames("btn", "sec");
        var facts = new UnorderedList();
        facts.addClassName("facts3");
        cases.stream().flatMap(study -> fact(study).stream()).limit(FACTS).forEach(facts::add);
        var wrap =
                new Div(new Div(new H2(getTranslation("landing.actors")), lead, directory), facts);
        wrap.addClassName("wrap");
        add(wrap);
    }

    /// The first number of a case that a source vouches for.
    private Optional<ListItem> fact(CaseStudy study) {
        return study.text().in(language).figures().stream()
                .flatMap(figure -> figure.source().stream().map(by -> fact(study, figure, by)))
                .findFirst();
    }

    private ListItem fact(CaseStudy study, Figure figure, Source by) {
        var number = new Span(number(figure));
        number.addClassName("number");
        var title = new Anchor(CaseLinks.of(study), study.text().in(language).title());
        var from =
                new Span(
                        getTranslation(
                                "figure.source", FactDate.words(this, figure.asOf()), by.place()));
        from.addClassNames("small", "sub");
        var words = new Span(new Span(label(figure)), title, from);
        words.addClassName("lines");
        return new ListItem(number, words);
    }

    private String number(Figure figure) {
        var number = NumberFormat.getInstance(language.locale()).format(figure.value());
        return figure.unit().equals("%") ? number + "%" : number;
    }

    private static String label(Figure figure) {
        return figure.unit().equals("%")
                ? figure.label()
                : (figure.unit() + " " + figure.label()).strip();
    }
}
