package welvaren.ui.exchange;

import java.util.Optional;
import welvaren.content.Activity;
import welvaren.content.Catalogue;
import welvaren.language.Language;
import welvaren.learning.StepRef;

/// What a thread is called: by who opened it, or by the unit whose discussion it is.
final class ThreadTitle {

    private ThreadTitle() {}

    static String of(
            Optional<StepRef> prompt, String title, Catalogue catalogue, Language language) {
        return prompt.flatMap(step ->
                        catalogue
                                .unit(step.unit())
                                .flatMap(unit ->
                                        unit.text()
                                                .in(language)
                                                .activity(step.key())
                                                .map(Activity::title)))
                .or(() -> prompt.map(StepRef::key))
                .orElse(title);
    }
}
