package welvaren.ui.finding;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import welvaren.content.Actor;
import welvaren.content.CaseStudy;
import welvaren.content.Catalogue;
import welvaren.content.UnitRef;
import welvaren.content.Vocabulary;
import welvaren.finding.Related;
import welvaren.finding.Related.Reason;
import welvaren.language.Language;
import welvaren.ui.actors.ActorLinks;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.library.CaseLinks;

/// What is worth a look beside a case or an actor, each with the reason in words.
public class RelatedThings extends Section {

    private static final int MOST_NAMES = 2;

    private final Catalogue catalogue;
    private final Language language;
    private final UnorderedList list = new UnorderedList();

    private RelatedThings(String heading, Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
        addClassName("noprint");
        list.addClassName("plainlinks");
        add(new RuledHeading(getTranslation(heading)), list);
    }

    /// Cases that share something with the one at hand.
    public static RelatedThings cases(
            List<Related<CaseStudy>> cases, Catalogue catalogue, Language language) {
        var things = new RelatedThings("related.cases", catalogue, language);
        cases.forEach(one -> things.add(one, "related."));
        return things;
    }

    /// Cases of actors that are related to the one at hand.
    public static RelatedThings casesOfPartners(
            List<Related<CaseStudy>> cases, Catalogue catalogue, Language language) {
        var things = new RelatedThings("related.cases", catalogue, language);
        cases.forEach(one -> things.add(one, "related.through."));
        return things;
    }

    public static RelatedThings actors(
            List<Related<Actor>> actors, Catalogue catalogue, Language language) {
        var things = new RelatedThings("related.actors", catalogue, language);
        for (var one : actors) {
            var link = new Anchor(ActorLinks.of(one.thing()), one.thing().fullName());
            things.add(link, one.reasons(), "related.");
        }
        return things;
    }

    private void add(Related<CaseStudy> study, String message) {
        var shown = study.thing().text().shown(language);
        var link = new Anchor(CaseLinks.of(study.thing()), shown.text().title());
        if (shown.language() != language) {
            link.getElement().setAttribute("lang", shown.language().tag());
        }
        add(link, study.reasons(), message);
    }

    private void add(Anchor link, List<Reason> reasons, String message) {
        var why =
                new Span(
                        reasons.stream()
                                .map(reason -> words(reason, message))
                                .collect(joining(" · ")));
        why.addClassNames("small", "sub");
        var lines = new Span(link, why);
        lines.addClassName("lines");
        list.add(new ListItem(lines));
    }

    private String words(Reason reason, String message) {
        var named =
                reason.keys().stream()
                        .limit(MOST_NAMES)
                        .map(key -> name(reason, key))
                        .collect(joining(", "));
        var more = reason.keys().size() - MOST_NAMES;
        var names = more > 0 ? getTranslation("related.more", named, more) : named;
        return getTranslation(message + reason.why().name().toLowerCase(Locale.ROOT), names);
    }

    private String name(Reason reason, String key) {
        var vocabulary = catalogue.vocabulary();
        return switch (reason.why()) {
            case ACTOR -> catalogue.actor(key).map(Actor::fullName).orElse(key);
            case THEME -> vocabulary.label(Vocabulary.Kind.THEME, key, language);
            case UNIT -> unit(key);
            case ROLE -> vocabulary.label(Vocabulary.Kind.DOMAIN, key, language);
            case REGION -> vocabulary.label(Vocabulary.Kind.REGION, key, language);
        };
    }

    private String unit(String key) {
        var words = key.split("/");
        return catalogue
                .unit(new UnitRef(words[0], words[1]))
                .map(unit -> unit.text().in(language).title())
                .orElse(key);
    }
}
