package welvaren.finding;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import welvaren.content.Actor;
import welvaren.content.Catalogue;
import welvaren.content.Vocabulary;
import welvaren.content.Vocabulary.Domain;
import welvaren.finding.Findable.Passage;
import welvaren.finding.Findable.Text;
import welvaren.language.Language;
import welvaren.language.Translations;

/// Actors as they can be found: by every name they ever had, and by what they do.
class FindableActors {

    private final Catalogue catalogue;

    FindableActors(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Findable findable(Actor actor) {
        var names = new ArrayList<String>();
        names.add(actor.name());
        actor.otherNames().forEach(other -> names.add(other.name()));
        return new Findable(
                FindableRef.actor(actor.key()),
                new Translations<>(
                        Stream.of(Language.values())
                                .collect(
                                        toMap(
                                                language -> language,
                                                language -> text(actor, language)))),
                names,
                actor.acronym().stream().toList(),
                Map.of(
                        Facet.TYPE, Set.of(FindableRef.Kind.ACTOR.word()),
                        Facet.REGION, Set.copyOf(actor.regions()),
                        Facet.GROUP, domains(actor).map(Domain::group).collect(toSet()),
                        Facet.ROLE, domains(actor).map(Domain::key).collect(toSet()),
                        Facet.LANGUAGE, Findable.tags(languages(actor))),
                Audience.EVERYBODY);
    }

    /// Names belong to no language.
    private static Set<Language> languages(Actor actor) {
        return actor.summary()
                .map(Translations::languages)
                .orElseGet(() -> Set.of(Language.values()));
    }

    private Stream<Domain> domains(Actor actor) {
        return actor.roles().stream()
                .flatMap(role -> catalogue.vocabulary().domain(role.domain()).stream());
    }

    private Text text(Actor actor, Language language) {
        return new Text(
                actor.fullName(),
                List.of(new Passage(Optional.empty(), Optional.empty(), page(actor, language))),
                labels(actor, language));
    }

    private String page(Actor actor, Language language) {
        return Lines.of(
                Stream.of(actor.summary(), actor.remark())
                        .flatMap(Optional::stream)
                        .map(text -> text.in(language)),
                domains(actor).map(domain -> domain.label().in(language)).distinct(),
                actor.relations().stream()
                        .flatMap(relation -> catalogue.actor(relation.to()).stream())
                        .map(Actor::fullName),
                catalogue.casesOf(actor).stream().map(study -> study.text().in(language).title()),
                actor.website().stream());
    }

    private List<String> labels(Actor actor, Language language) {
        var vocabulary = catalogue.vocabulary();
        return Stream.concat(
                        domains(actor)
                                .map(domain ->
                                        vocabulary.label(
                                                Vocabulary.Kind.GROUP, domain.group(), language)),
                        actor.regions().stream()
                                .map(key ->
                                        vocabulary.label(Vocabulary.Kind.REGION, key, language)))
                .distinct()
                .toList();
    }
}
