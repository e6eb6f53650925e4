package welvaren.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import welvaren.content.Catalogue;
import welvaren.language.Language;
import welvaren.ui.learning.LearningLinks;

/// What a visitor sees first.
class LandingPage extends Div {

    LandingPage(Catalogue catalogue, Language language) {
        addClassName("wrap");
        var lead = new Paragraph(getTranslation("about.lead"));
        lead.addClassName("lead");
        var modules = new Anchor(LearningLinks.modules(), getTranslation("menu.modules"));
        modules.addClassNames("btn", "big");
        add(new H1(getTranslation("home.title")), lead, modules);
    }
}
