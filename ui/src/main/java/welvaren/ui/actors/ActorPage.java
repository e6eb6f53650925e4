package welvaren.ui.actors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import welvaren.content.Actor;
import welvaren.content.Catalogue;
import welvaren.content.Vocabulary;
import welvaren.language.Language;
import welvaren.language.Translations;
import welvaren.notebook.SavedItem.SavedActor;
import welvaren.suggestion.Subject;
import welvaren.ui.design.Crumbs;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.finding.SaveButton;
import welvaren.ui.signin.Visit;
import welvaren.ui.suggestions.SuggestLinks;

/// The page of an actor, in one language.
class ActorPage extends Div {

    private final Actor actor;
    private final Catalogue catalogue;
    private final Language language;

    ActorPage(Actor actor, Catalogue catalogue, Language language, Visit visit) {
        this.actor = actor;
        this.catalogue = catalogue;
        this.language = language;
        var main = new Div(said(), roles(), new ActorRelations(actor, catalogue, language));
        main.addClassName("stack");
        var side = new ActorSide(actor, catalogue, language);
        var columns = new Div(main, side);
        columns.addClassName("article");
        add(head(visit), columns);
    }

    private Component head(Visit visit) {
        var tags = new Div();
        tags.addClassNames("row", "wrapf", "tags");
        ActorItem.groups(actor, catalogue.vocabulary())
                .forEach(group -> tags.add(tag(label(Vocabulary.Kind.GROUP, group))));
        actor.regions().forEach(region -> tags.add(tag(label(Vocabulary.Kind.REGION, region))));
        if (actor.attributes().contains("private")) {
            tags.add(tag(getTranslation("actor.private")));
        }
        var crumbs =
                new Crumbs(
                        actor.acronym().orElse(actor.name()),
                        new Anchor(ActorLinks.all(), getTranslation("menu.actors")));
        var head = new Header(crumbs, new H1(actor.fullName()), tags, actions(visit));
        head.addClassName("actorhead");
        return head;
    }

    private Component actions(Visit visit) {
        var said = new Span();
        said.addClassNames("tag", "said");
        said.getElement().setAttribute("role", "status");
        var correct =
                SuggestLinks.correction(
                        new Subject(Subject.Kind.ACTOR, actor.key()),
                        getTranslation("suggest.link"));
        var actions =
                new Div(new SaveButton(new SavedActor(actor.key()), visit, said), correct, said);
        actions.addClassNames("row", "wrapf", "actions");
        return actions;
    }

    private Component said() {
        var said = new Div();
        said.addClassName("prose");
        actor.summary().ifPresent(text -> said.add(paragraph(text)));
        actor.remark()
                .ifPresent(text -> {
                    var remark = paragraph(text);
                    remark.addClassName("remark");
                    said.add(remark);
                });
        if (actor.summary().isEmpty()) {
            said.add(new Paragraph(getTranslation("actor.no-more")));
        }
        if (actor.regions().isEmpty()) {
            var region = new Paragraph(getTranslation("actor.no-region"));
            region.addClassNames("small", "sub");
            said.add(region);
        }
        actor.website().ifPresent(url -> said.add(website(url)));
        return said;
    }

    private Paragraph website(String url) {
        var link = new Anchor(url, url);
        link.getElement().setAttribute("rel", "noopener");
        return new Paragraph(new Span(getTranslation("actor.website") + " "), link);
    }

    private Paragraph paragraph(Translations<String> text) {
        var shown = text.shown(language);
        var paragraph = new Paragraph(shown.text());
        if (shown.language() != language) {
            paragraph.getElement().setAttribute("lang", shown.language().tag());
        }
        return paragraph;
    }

    private Section roles() {
        var list = new UnorderedList();
        list.addClassName("rolelist");
        for (var role : actor.roles()) {
            var domain = catalogue.vocabulary().domain(role.domain());
            var item = new ListItem();
            domain.ifPresent(found -> item.add(new Glyph(found.group())));
            item.add(new Span(label(Vocabulary.Kind.DOMAIN, role.domain())));
            role.source().ifPresent(source -> item.add(new FromSource(source)));
            list.add(item);
        }
        return new Section(new RuledHeading(getTranslation("actor.roles")), list);
    }

    private static Span tag(String word) {
        var tag = new Span(word);
        tag.addClassNames("tag", "line");
        return tag;
    }

    private String label(Vocabulary.Kind kind, String key) {
        return catalogue.vocabulary().label(kind, key, language);
    }
}
