package welvaren.ui.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import welvaren.cohort.Cohort;
import welvaren.language.Language;

/// Moments in words: “gisteren, 16.42 uur”.
final class Moments {

    private Moments() {}

    /// @param in whose language is spoken
    static String words(Instant moment, Component in) {
        var day = Cohort.day(moment);
        var today = Cohort.today();
        var time = time(LocalTime.ofInstant(moment, Cohort.HERE), in);
        if (day.equals(today)) {
            return in.getTranslation("exchange.today", time);
        } else if (day.equals(today.minusDays(1))) {
            return in.getTranslation("exchange.yesterday", time);
        } else {
            var pattern = day.getYear() == today.getYear() ? "d MMMM" : "d MMMM yyyy";
            var date =
                    DateTimeFormatter.ofPattern(pattern, UI.getCurrent().getLocale()).format(day);
            return in.getTranslation("exchange.day", date, time);
        }
    }

    private static String time(LocalTime time, Component in) {
        return DateTimeFormatter.ofPattern(pattern(in), UI.getCurrent().getLocale()).format(time);
    }

    private static String pattern(Component in) {
        return Language.of(UI.getCurrent().getLocale()) == Language.NL ? "H.mm" : "H:mm";
    }

    /// For beside a name.
    static Span span(Instant moment, Component in) {
        var words = new Span(words(moment, in));
        words.addClassNames("small", "mut");
        return words;
    }
}
