package welvaren.ui.tracking;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import welvaren.content.Activity;
import welvaren.content.Catalogue;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.tracking.Reason;
import welvaren.ui.cohort.Days;
import welvaren.ui.language.Messages;

/// Why somebody may need attention, in words: with the day, so that everybody can check it.
record ReasonWords(Catalogue catalogue, Language language) {

    /// All of them on one line; of many questions only the latest by name.
    String inShort(List<Reason> reasons) {
        var tries = reasons.stream().filter(Reason.FailedTries.class::isInstance).toList();
        var others = reasons.stream().filter(reason -> !tries.contains(reason)).map(this::of);
        var latest = tries.stream().skip(Math.max(0, tries.size() - 1)).map(this::of);
        var rest =
                tries.size() > 1
                        ? Stream.of(in("tracking.reason.failed.more", tries.size() - 1))
                        : Stream.<String>empty();
        return Stream.of(others, latest, rest).flatMap(all -> all).collect(joining(" · "));
    }

    String of(Reason reason) {
        return switch (reason) {
            case Reason.NotSeen(var last, var days) ->
                    last.map(day -> in("tracking.reason.not-seen", days, date(day)))
                            .orElseGet(() -> in("tracking.reason.never-seen"));
            case Reason.LateUnits(var many, var since) ->
                    in("tracking.reason.late", many, date(since));
            case Reason.FailedTries(var quiz, _, var tries, var last) ->
                    in("tracking.reason.failed", title(quiz), tries, date(last));
        };
    }

    /// What one would write to the learner about it.
    String toHer(Reason reason) {
        return switch (reason) {
            case Reason.NotSeen _ -> in("tracking.message.not-seen");
            case Reason.LateUnits(var many, _) -> in("tracking.message.late", many);
            case Reason.FailedTries(var quiz, _, _, _) ->
                    in("tracking.message.failed", title(quiz));
        };
    }

    private String title(StepRef quiz) {
        return catalogue
                .unit(quiz.unit())
                .flatMap(unit -> unit.text().in(language).activity(quiz.key()))
                .map(Activity::title)
                .orElse(quiz.key());
    }

    private String date(LocalDate day) {
        return Days.date(day, language.locale());
    }

    private String in(String key, Object... arguments) {
        return Messages.in(language, key, arguments);
    }
}
