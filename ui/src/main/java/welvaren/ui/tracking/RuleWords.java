package welvaren.ui.tracking;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import welvaren.language.Language;
import welvaren.tracking.Thresholds;
import welvaren.ui.language.Messages;

/// From when somebody needs attention, in words.
final class RuleWords {

    private RuleWords() {}

    static String of(Thresholds rules, Language language) {
        var words =
                Stream.of(
                                said("days", rules.daysNotSeen(), language),
                                said("late", rules.lateUnits(), language),
                                said("tries", rules.failedTries(), language))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" · "));
        return words.isEmpty()
                ? Messages.in(language, "tracking.why.nothing")
                : Messages.in(language, "tracking.why", words);
    }

    private static Optional<String> said(String rule, Optional<Integer> number, Language language) {
        return number.map(least ->
                Messages.in(language, "tracking.rule." + rule, least, Thresholds.LATELY / 7));
    }
}
