package welvaren.ui.finding;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import welvaren.content.Catalogue;
import welvaren.content.Vocabulary;
import welvaren.finding.Facet;
import welvaren.finding.FindableRef;
import welvaren.language.Language;

/// What an address asks to narrow by: `?theme=onthaal&theme=werk`.
///
/// @param known what can be chosen here
/// @param wrong what cannot; the page has to say so
public record AskedFacets(Map<Facet, Set<String>> known, List<WrongChoice> wrong) {

    public AskedFacets {
        wrong = List.copyOf(wrong);
    }

    /// @param here the facets of the page
    public static AskedFacets of(QueryParameters asked, List<Facet> here, Catalogue catalogue) {
        var known = new EnumMap<Facet, Set<String>>(Facet.class);
        var wrong = new ArrayList<WrongChoice>();
        for (var facet : Facet.values()) {
            var there = here.contains(facet) ? values(facet, catalogue) : Set.<String>of();
            for (var value : new TreeSet<>(asked.getParameters(facet.word()))) {
                if (there.contains(value)) {
                    known.computeIfAbsent(facet, _ -> new TreeSet<>()).add(value);
                } else {
                    wrong.add(new WrongChoice(facet.word(), value));
                }
            }
        }
        return new AskedFacets(known, wrong);
    }

    private static Set<String> values(Facet facet, Catalogue catalogue) {
        var vocabulary = catalogue.vocabulary();
        return switch (facet) {
            case TYPE -> Stream.of(FindableRef.Kind.values()).map(k -> k.word()).collect(toSet());
            case THEME -> vocabulary.labels(Vocabulary.Kind.THEME).keySet();
            case REGION -> vocabulary.labels(Vocabulary.Kind.REGION).keySet();
            case SECTOR -> vocabulary.labels(Vocabulary.Kind.SECTOR).keySet();
            case GROUP -> vocabulary.labels(Vocabulary.Kind.GROUP).keySet();
            case ROLE -> vocabulary.labels(Vocabulary.Kind.DOMAIN).keySet();
            case LANGUAGE -> Stream.of(Language.values()).map(Language::tag).collect(toSet());
            case YEAR ->
                    catalogue.cases().stream().flatMap(c -> c.year().stream()).collect(toSet());
            case MODULE -> catalogue.modules().stream().map(m -> m.key()).collect(toSet());
        };
    }
}
