package welvaren.ui.library;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import welvaren.content.CaseStudy;
import welvaren.content.Vocabulary;
import welvaren.language.Language;
import welvaren.ui.design.Icon;
import welvaren.ui.design.Tile;

/// A case in a list.
class CaseItem extends ListItem {

    CaseItem(CaseStudy study, Vocabulary vocabulary, Language language) {
        addClassNames("hit", "m" + study.motif());
        var shown = study.text().shown(language);
        var text = shown.text();
        var title = new H3(new Anchor(CaseLinks.of(study), text.title()));
        var lead = new Paragraph(text.lead());
        if (shown.language() != language) {
            title.getElement().setAttribute("lang", shown.language().tag());
            lead.getElement().setAttribute("lang", shown.language().tag());
        }
        var themes = new Div();
        themes.addClassNames("row", "wrapf", "tags");
        study.themes()
                .forEach(theme ->
                        themes.add(tag(vocabulary.label(Vocabulary.Kind.THEME, theme, language))));
        var regions =
                study.regions().stream()
                        .map(key -> vocabulary.label(Vocabulary.Kind.REGION, key, language))
                        .collect(Collectors.joining(", "));
        var meta =
                new Paragraph(
                        new Span(Icon.small("map-pin"), new Span(regions)),
                        new Span(
                                vocabulary.label(Vocabulary.Kind.SECTOR, study.sector(), language)),
                        new Span(
                                Icon.small("clock"),
                                new Span(getTranslation("cases.minutes", text.minutes()))));
        meta.addClassName("meta");
        var words = new Div(themes, title, lead, meta);
        if (shown.language() != language) {
            var only = new Paragraph(getTranslation("only." + shown.language().tag()));
            only.addClassNames("small", "sub");
            words.add(only);
        }
        add(new Div(Tile.motif(study.motif())), words);
    }

    private static Span tag(String word) {
        var tag = new Span(word);
        tag.addClassName("tag");
        return tag;
    }
}
