package welvaren.ui.actors;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import welvaren.content.Actor;
import welvaren.content.Catalogue;
import welvaren.finding.Related;
import welvaren.language.Language;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.finding.RelatedThings;
import welvaren.ui.finding.Sources;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.library.CaseLinks;

/// Beside what an actor does: what else it is called, and where the library and the modules speak
/// of it.
class ActorSide extends Aside {

    private final Actor actor;
    private final Catalogue catalogue;
    private final Language language;

    ActorSide(Actor actor, Catalogue catalogue, Language language) {
        this.actor = actor;
        this.catalogue = catalogue;
        this.language = language;
        addClassName("side");
        getElement().setAttribute("aria-label", getTranslation("actor.side"));
        add(names(), cases());
        var further = Related.cases(actor, catalogue);
        if (!further.isEmpty()) {
            add(RelatedThings.casesOfPartners(further, catalogue, language));
        }
        add(units(), sources());
    }

    private Section names() {
        var section = new Section(new RuledHeading(getTranslation("actor.names")));
        if (actor.otherNames().isEmpty()) {
            section.add(none("actor.no-names"));
        } else {
            var list = new UnorderedList();
            for (var other : actor.otherNames()) {
                var kind =
                        new Span(
                                getTranslation(
                                        "name."
                                                + other.kind()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-')));
                kind.addClassNames("small", "sub");
                var lines = new Span(new Span(other.name()), kind);
                lines.addClassName("lines");
                list.add(new ListItem(lines));
            }
            section.add(list);
        }
        if (actor.ourSpelling()) {
            var ours = new Paragraph(getTranslation("actor.our-spelling"));
            ours.addClassNames("small", "sub");
            section.add(ours);
        }
        return section;
    }

    private Section cases() {
        return links(
                "actor.cases",
                "actor.no-cases",
                catalogue.casesOf(actor).stream()
                        .map(study ->
                                new Anchor(CaseLinks.of(study), study.text().in(language).title()))
                        .toList());
    }

    private Section units() {
        return links(
                "actor.units",
                "actor.no-units",
                catalogue.units().stream()
                        .filter(unit -> unit.actors().contains(actor.key()))
                        .map(unit ->
                                new Anchor(
                                        LearningLinks.unit(unit.ref()),
                                        unit.text().in(language).title()))
                        .toList());
    }

    private Section links(String heading, String none, List<Anchor> links) {
        var section = new Section(new RuledHeading(getTranslation(heading)));
        if (links.isEmpty()) {
            section.add(none(none));
        } else {
            var list = new UnorderedList();
            list.addClassName("plainlinks");
            links.forEach(link -> list.add(new ListItem(link)));
            section.add(list);
        }
        return section;
    }

    private Section sources() {
        var section =
                new Section(
                        new RuledHeading(getTranslation("case.sources")),
                        new Sources(actor.sources()));
        section.addClassNames("small", "sub");
        return section;
    }

    private Paragraph none(String message) {
        var none = new Paragraph(getTranslation(message));
        none.addClassName("sub");
        return none;
    }
}
