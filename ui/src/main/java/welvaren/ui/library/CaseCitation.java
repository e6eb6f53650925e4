package welvaren.ui.library;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import welvaren.content.CaseStudy;
import welvaren.ui.design.Icon;
import welvaren.ui.design.RuledHeading;

/// How to refer to a case: in words to copy, and as files.
class CaseCitation extends Section {

    private static final String WORDS = "citation";

    CaseCitation(CaseStudy study, Citation citation) {
        addClassNames("cite", "noprint");
        var words = new Paragraph(citation.words(this));
        words.setId(WORDS);
        add(
                new RuledHeading(getTranslation("cite.heading")),
                words,
                actions(),
                files(study, citation));
    }

    private Div actions() {
        var said = new Span();
        said.addClassNames("tag", "said");
        said.getElement().setAttribute("role", "status");
        var copy = new NativeButton();
        copy.addClassNames("btn", "ter");
        copy.add(Icon.of("quote"), new Span(getTranslation("cite.copy")));
        copy.getElement()
                .setAttribute("data-copy", WORDS)
                .setAttribute("data-done", getTranslation("cite.copied"));
        var actions = new Div(copy, said);
        actions.addClassNames("row", "wrapf", "actions");
        return actions;
    }

    private UnorderedList files(CaseStudy study, Citation citation) {
        var files = new UnorderedList();
        files.addClassNames("row", "wrapf", "files");
        for (var file : CitationFile.values()) {
            var link = new Anchor(CaseLinks.citation(study, file.ending(), citation.language()));
            link.add(Icon.small("download"), new Span(file.label()));
            link.setAriaLabel(getTranslation("cite.download", file.label()));
            link.getElement().setAttribute("router-ignore", true);
            link.addClassName("more");
            files.add(new ListItem(link));
        }
        return files;
    }
}
