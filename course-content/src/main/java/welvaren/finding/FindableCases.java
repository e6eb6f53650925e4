package welvaren.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import welvaren.content.Actor;
import welvaren.content.CaseStudy;
import welvaren.content.CaseStudy.CaseBlock;
import welvaren.content.CaseStudy.CaseText;
import welvaren.content.Catalogue;
import welvaren.content.Vocabulary;
import welvaren.content.Vocabulary.Theme;
import welvaren.finding.Findable.Passage;
import welvaren.finding.Findable.Text;
import welvaren.language.Language;

/// Cases as they can be found: one passage for each block.
class FindableCases {

    /// Where the page shows the seventh block.
    private static final String TAKEAWAYS = "takeaways";

    private final Catalogue catalogue;
    private final Synonyms synonyms;

    FindableCases(Catalogue catalogue, Synonyms synonyms) {
        this.catalogue = catalogue;
        this.synonyms = synonyms;
    }

    Findable findable(CaseStudy study) {
        return new Findable(
                FindableRef.caseStudy(study.key()),
                study.text().map((language, text) -> text(study, language, text)),
                List.of(),
                List.of(),
                Map.of(
                        Facet.TYPE, Set.of(FindableRef.Kind.CASE.word()),
                        Facet.MODULE, Set.of(study.module()),
                        Facet.THEME, Set.copyOf(study.themes()),
                        Facet.SECTOR, Set.of(study.sector()),
                        Facet.REGION, Set.copyOf(study.regions()),
                        Facet.LANGUAGE, Findable.tags(study.text().languages()),
                        Facet.YEAR, study.year().map(Set::of).orElseGet(Set::of)),
                Audience.EVERYBODY);
    }

    private Text text(CaseStudy study, Language language, CaseText text) {
        var passages = new ArrayList<Passage>();
        passages.add(new Passage(Optional.empty(), Optional.empty(), top(study, text)));
        passages.add(
                new Passage(
                        Optional.of(TAKEAWAYS),
                        Optional.empty(),
                        Lines.of(text.takeaways().stream())));
        text.blocks().stream().map(FindableCases::passage).forEach(passages::add);
        var words = new ArrayList<String>();
        study.themes().stream()
                .flatMap(theme -> catalogue.vocabulary().theme(theme).stream())
                .flatMap(theme -> words(theme, language))
                .forEach(words::add);
        words.addAll(labels(study, language));
        words.addAll(synonyms.of(language, text.title(), passages));
        return new Text(text.title(), passages, words);
    }

    private String top(CaseStudy study, CaseText text) {
        return Lines.of(
                Stream.of(text.lead()),
                Stream.of(
                                text.targetGroup(),
                                text.duration(),
                                text.cost(),
                                text.paidBy(),
                                text.status())
                        .flatMap(Optional::stream),
                study.actors().stream()
                        .flatMap(actor -> catalogue.actor(actor).stream())
                        .map(Actor::fullName));
    }

    private static Passage passage(CaseBlock block) {
        return new Passage(
                Optional.of(block.key().name().toLowerCase(Locale.ROOT)),
                Optional.of(block.title()),
                block.text().plain());
    }

    private static Stream<String> words(Theme theme, Language language) {
        return Stream.concat(
                Stream.of(theme.label().in(language)),
                theme.practice().only(language).stream().flatMap(List::stream));
    }

    private List<String> labels(CaseStudy study, Language language) {
        var vocabulary = catalogue.vocabulary();
        return Stream.concat(
                        Stream.of(
                                vocabulary.label(Vocabulary.Kind.SECTOR, study.sector(), language)),
                        study.regions().stream()
                                .map(key ->
                                        vocabulary.label(Vocabulary.Kind.REGION, key, language)))
                .toList();
    }
}
