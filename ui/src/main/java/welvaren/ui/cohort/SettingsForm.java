package welvaren.ui.cohort;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortSettings;
import welvaren.cohort.CohortSettings.Reason;

/// The name of a cohort, its language and its days.
class SettingsForm extends Composite<Div> {

    private static final int WEEKS_OF_A_YEAR = 52;

    private final TextField name = new TextField();
    private final LanguageChoice language = new LanguageChoice();
    private final DayPicker first = new DayPicker();
    private final DayPicker last = new DayPicker();
    private Set<Reason> reasons = Set.of();

    SettingsForm() {
        getContent().addClassName("form");
        getContent().add(name, language, first, last);
    }

    void show(Cohort cohort) {
        name.setValue(cohort.name());
        language.setValue(cohort.language());
        first.setValue(cohort.startsOn());
        last.setValue(cohort.endsOn());
    }

    /// The same weekday a year later.
    void showNextYear(Cohort cohort) {
        show(cohort);
        first.setValue(cohort.startsOn().plusWeeks(WEEKS_OF_A_YEAR));
        last.setValue(cohort.endsOn().plusWeeks(WEEKS_OF_A_YEAR));
    }

    CohortSettings value() {
        return new CohortSettings(name.getValue(), language.getValue(), first.day(), last.day());
    }

    /// Does something when another first day is chosen.
    void onFirstDay(Runnable deed) {
        first.addValueChangeListener(_ -> deed.run());
    }

    /// Proposes a last day.
    void proposeLast(LocalDate day) {
        last.setValue(day);
    }

    /// Says at each field what is wrong with it.
    void say(Set<Reason> wrong) {
        reasons = wrong;
        say(name, Reason.NAME_BLANK, Reason.NAME_TOO_LONG);
        say(first, Reason.START_MISSING, Reason.START_FAR_AWAY);
        say(last, Reason.END_MISSING, Reason.END_BEFORE_START, Reason.TOO_LONG);
    }

    private void say(HasValidation field, Reason... about) {
        var found = Arrays.stream(about).filter(reasons::contains).findFirst();
        field.setInvalid(found.isPresent());
        field.setErrorMessage(found.map(this::message).orElse(""));
    }

    private String message(Reason reason) {
        return getTranslation(
                "cohort.wrong." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                CohortSettings.LONGEST_NAME,
                CohortSettings.MOST_YEARS);
    }

    void translate() {
        translate("cohort.name");
    }

    /// @param called the message that asks for the name
    void translate(String called) {
        name.setLabel(getTranslation(called));
        name.setHelperText(getTranslation("cohort.name.help"));
        language.translate();
        first.translate("cohort.first-day");
        last.translate("cohort.last-day");
        say(reasons);
    }
}
