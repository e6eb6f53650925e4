package welvaren.ui.finding;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import welvaren.content.Catalogue;
import welvaren.finding.Facet;
import welvaren.finding.FindableRef;
import welvaren.language.Language;
import welvaren.ui.design.Filters;
import welvaren.ui.design.Filters.Group;
import welvaren.ui.design.Filters.Option;

/// The boxes of some facets, and how they stand in the address: `?theme=onthaal&theme=werk`.
public class FacetFilters extends Composite<Div> {

    private final List<Facet> facets;
    private final Filters filters;

    public FacetFilters(List<Facet> facets, Runnable changed) {
        this.facets = List.copyOf(facets);
        filters = new Filters(changed);
        getContent().add(filters);
    }

    /// What of it belongs to these boxes, and no more.
    public void choose(Map<Facet, Set<String>> asked) {
        var chosen = new LinkedHashMap<String, Set<String>>();
        for (var facet : facets) {
            var values = asked.getOrDefault(facet, Set.of());
            if (!values.isEmpty()) {
                chosen.put(facet.word(), values);
            }
        }
        filters.choose(chosen);
    }

    public Map<Facet, Set<String>> chosen() {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        filters.chosen()
                .forEach((word, values) ->
                        Facet.ofWord(word).ifPresent(facet -> chosen.put(facet, values)));
        return chosen;
    }

    /// What is chosen, for an address.
    public Map<String, List<String>> parameters() {
        var asked = new LinkedHashMap<String, List<String>>();
        filters.chosen().forEach((word, values) -> asked.put(word, List.copyOf(values)));
        return asked;
    }

    /// A box for each value that anything has or that is chosen, in the order of the vocabulary.
    public void draw(
            Catalogue catalogue, Map<Facet, Map<String, Long>> everywhere, Language language) {
        var groups = new ArrayList<Group>();
        for (var facet : facets) {
            var used = everywhere.getOrDefault(facet, Map.of()).keySet();
            var chosen = filters.chosen().getOrDefault(facet.word(), Set.of());
            var options =
                    options(catalogue, facet, language).stream()
                            .filter(option ->
                                    used.contains(option.value())
                                            || chosen.contains(option.value()))
                            .toList();
            if (!options.isEmpty()) {
                groups.add(
                        new Group(facet.word(), getTranslation("facet." + facet.word()), options));
            }
        }
        filters.draw(groups);
    }

    private List<Option> options(Catalogue catalogue, Facet facet, Language language) {
        var words = catalogue.vocabulary();
        return switch (facet) {
            case TYPE ->
                    List.of(FindableRef.Kind.values()).stream()
                            .map(kind -> option(kind.word(), kind(kind)))
                            .toList();
            case THEME ->
                    words.themes().stream()
                            .map(theme ->
                                    new Option(
                                            theme.key(),
                                            theme.label().in(language),
                                            String.join(", ", theme.practice().in(language))))
                            .toList();
            case REGION ->
                    words.regions().stream()
                            .map(word -> option(word.key(), word.label().in(language)))
                            .toList();
            case SECTOR ->
                    words.sectors().stream()
                            .map(word -> option(word.key(), word.label().in(language)))
                            .toList();
            case MODULE ->
                    catalogue.modules().stream()
                            .map(module -> option(module.key(), module.text().in(language).title()))
                            .toList();
            case ROLE ->
                    words.domains().stream()
                            .map(domain -> option(domain.key(), domain.label().in(language)))
                            .toList();
            case LANGUAGE ->
                    Stream.of(Language.values())
                            .map(one ->
                                    option(
                                            one.tag(),
                                            getTranslation("facet.language." + one.tag())))
                            .toList();
            case YEAR ->
                    catalogue.cases().stream()
                            .flatMap(study -> study.year().stream())
                            .distinct()
                            .sorted(Comparator.reverseOrder())
                            .map(year -> option(year, year))
                            .toList();
            case GROUP ->
                    words.groups().stream()
                            .map(word -> option(word.key(), word.label().in(language)))
                            .toList();
        };
    }

    private String kind(FindableRef.Kind kind) {
        return getTranslation("kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private static Option option(String value, String label) {
        return new Option(value, label, "");
    }

    /// How many would be left with each value.
    public void count(Map<Facet, Map<String, Long>> counts) {
        var byWord = new LinkedHashMap<String, Map<String, Long>>();
        for (var facet : facets) {
            byWord.put(facet.word(), requireNonNull(counts.getOrDefault(facet, Map.of())));
        }
        filters.count(byWord);
    }

    /// What is chosen, each a button that takes it away.
    public Component chips() {
        var chips = new Div();
        chips.addClassNames("row", "wrapf", "chips");
        filters.chips().forEach(chips::add);
        return chips;
    }
}
