package welvaren.ui.cohort;

import static java.util.stream.Collectors.groupingBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import welvaren.cohort.Clarity.Voice;
import welvaren.content.Catalogue;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.learning.LearningLinks;

/// What is not clear yet to the participants of a cohort, unit by unit, in their words.
class VoicesPart extends Section {

    VoicesPart(List<Voice> voices, Catalogue catalogue, Language language) {
        add(new RuledHeading(getTranslation("voices.heading")));
        var byUnit = voices.stream().collect(groupingBy(Voice::unit));
        var list = new UnorderedList();
        list.addClassName("voices");
        for (var unit : catalogue.units()) {
            var those = byUnit.getOrDefault(unit.ref(), List.of());
            if (!those.isEmpty()) {
                list.add(item(unit.ref(), unit.text().in(language).title(), those));
            }
        }
        if (voices.isEmpty()) {
            var none = new Paragraph(getTranslation("voices.none"));
            none.addClassName("sub");
            add(none);
        } else {
            add(list);
        }
    }

    private ListItem item(UnitRef unit, String title, List<Voice> voices) {
        var link = new Anchor(LearningLinks.unit(unit), title);
        link.addClassName("name");
        var clear = voices.stream().filter(voice -> voice.said().clear()).count();
        var counts = new Span(getTranslation("voices.counts", clear, voices.size() - clear));
        counts.addClassNames("small", "sub");
        var item = new ListItem(new Div(link), new Div(counts));
        voices.stream().filter(voice -> !voice.said().clear()).map(this::words).forEach(item::add);
        return item;
    }

    private Component words(Voice voice) {
        var because = voice.said().because();
        return new Paragraph(
                because.isEmpty()
                        ? getTranslation("voices.unsaid", voice.name())
                        : getTranslation("voices.said", voice.name(), because));
    }
}
