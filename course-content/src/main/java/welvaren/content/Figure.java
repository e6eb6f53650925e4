package welvaren.content;

import java.math.BigDecimal;
import java.util.Optional;

/// A number with what it counts, when it was true and who says so.
///
/// @param unit what one of it is: `%`, `maanden`; empty when the label says it
/// @param asOf a year, a month or a day: `2019`, `2019-04`, `2019-04-30`
public record Figure(
        String key,
        BigDecimal value,
        String unit,
        String label,
        String asOf,
        Optional<Source> source) {}
