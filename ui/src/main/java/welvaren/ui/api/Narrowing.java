package welvaren.ui.api;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import welvaren.finding.Facet;

/// What a search is narrowed by; each parameter may come more than once. The values are those that
/// an answer gives in `facets`.
record Narrowing(
        @Nullable List<String> type,
        @Nullable List<String> theme,
        @Nullable List<String> region,
        @Nullable List<String> sector,
        @Nullable List<String> module,
        @Nullable List<String> group,
        @Nullable List<String> role,
        @Nullable List<String> language,
        @Nullable List<String> year) {

    Map<Facet, List<String>> byFacet() {
        var asked = new EnumMap<Facet, List<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = of(facet);
            if (values != null) {
                asked.put(facet, values);
            }
        }
        return asked;
    }

    private @Nullable List<String> of(Facet facet) {
        return switch (facet) {
            case TYPE -> type;
            case THEME -> theme;
            case REGION -> region;
            case SECTOR -> sector;
            case MODULE -> module;
            case GROUP -> group;
            case ROLE -> role;
            case LANGUAGE -> language;
            case YEAR -> year;
        };
    }
}
