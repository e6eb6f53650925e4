package welvaren.ui.tracking;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import welvaren.language.Language;
import welvaren.tracking.AttentionRules.Changed;
import welvaren.tracking.Thresholds;
import welvaren.ui.design.Notice;

/// From when somebody needs attention, to change; for who leads the cohort.
class RulesForm extends Composite<NativeDetails> {

    private final IntegerField days = number(Thresholds.MOST_DAYS);
    private final IntegerField late = number(Thresholds.MOST_UNITS);
    private final IntegerField tries = number(Thresholds.MOST_TRIES);
    private final Notice good = Notice.good();
    private final Notice bad = Notice.bad();
    private final Supplier<Thresholds> now;
    private final BiFunction<Thresholds, Thresholds, Changed> save;
    private Thresholds read;

    /// @param now those that count
    /// @param save puts others in place of those that were read
    RulesForm(Supplier<Thresholds> now, BiFunction<Thresholds, Thresholds, Changed> save) {
        this.now = now;
        this.read = now.get();
        this.save = save;
        days.setLabel(getTranslation("tracking.rules.days"));
        late.setLabel(getTranslation("tracking.rules.late"));
        tries.setLabel(getTranslation("tracking.rules.tries"));
        days.setHelperText(getTranslation("tracking.rules.empty"));
        fill(read);
        var button = new Button(getTranslation("tracking.rules.save"));
        button.addClickListener(_ -> save());
        var form = new Div(days, late, tries, good, bad, button);
        form.addClassName("form");
        getContent().setSummaryText(getTranslation("tracking.rules"));
        getContent().setContent(form);
    }

    private IntegerField number(int most) {
        var field = new IntegerField();
        field.setMin(1);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setClearButtonVisible(true);
        field.setManualValidation(true);
        return field;
    }

    private void fill(Thresholds rules) {
        days.setValue(rules.daysNotSeen().orElse(null));
        late.setValue(rules.lateUnits().orElse(null));
        tries.setValue(rules.failedTries().orElse(null));
    }

    private void save() {
        good.hush();
        bad.hush();
        var isSound =
                isSound(days, Thresholds.MOST_DAYS)
                        & isSound(late, Thresholds.MOST_UNITS)
                        & isSound(tries, Thresholds.MOST_TRIES);
        if (isSound) {
            var wanted = new Thresholds(value(days), value(late), value(tries));
            switch (save.apply(read, wanted)) {
                case DONE -> {
                    read = wanted;
                    good.say(getTranslation("tracking.rules.saved"));
                }
                case MEANWHILE -> {
                    read = now.get();
                    bad.say(
                            getTranslation(
                                    "tracking.rules.meanwhile",
                                    RuleWords.of(read, Language.of(getLocale()))));
                }
                case ARCHIVED -> bad.say(getTranslation("cohort.not-done.archived"));
            }
        }
    }

    private boolean isSound(IntegerField field, int most) {
        var wrong = value(field).filter(one -> one < 1 || one > most).isPresent();
        field.setInvalid(wrong);
        field.setErrorMessage(getTranslation("tracking.rules.wrong", most));
        return !wrong;
    }

    private static Optional<Integer> value(IntegerField field) {
        return Optional.ofNullable(field.getValue());
    }
}
