package welvaren.ui.cohort;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.Optional;

/// Asks for a day, in a calendar whose weeks begin on Monday.
public class DayPicker extends DatePicker {

    /// @param message what is asked
    public void translate(String message) {
        setLabel(getTranslation(message));
        setLocale(getLocale());
        setI18n(new DatePickerI18n().setFirstDayOfWeek(1));
    }

    /// What was chosen.
    public Optional<LocalDate> day() {
        return Optional.ofNullable(getValue());
    }
}
