package welvaren.search;

import java.util.Comparator;

/// A value to narrow by, and how many there would be.
public record FacetValue(String value, int count) {

    static final Comparator<FacetValue> MOST_FIRST =
            Comparator.comparingInt(FacetValue::count).reversed().thenComparing(FacetValue::value);
}
