package welvaren.ui.design;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import welvaren.content.AsOf;

/// The date of a fact in words, and a warning where it is old.
public final class FactDate {

    private FactDate() {}

    /// @param on whose language it is said in
    /// @param asOf a year, month or day, as in the files
    public static String words(Component on, String asOf) {
        return AsOf.isOld(asOf, LocalDate.now())
                ? on.getTranslation("figure.old", asOf, AsOf.OLD_AFTER_YEARS)
                : asOf;
    }
}
