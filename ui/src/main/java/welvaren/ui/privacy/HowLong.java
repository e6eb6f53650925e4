package welvaren.ui.privacy;

import com.vaadin.flow.component.Component;
import welvaren.privacy.Retention;

/// How long something is kept, in words.
public final class HowLong {

    private HowLong() {}

    /// @param page speaks the reader's language
    public static String said(Retention kept, Component page) {
        return switch (kept) {
            case Retention.UntilErased _ -> page.getTranslation("privacy.kept.erased");
            case Retention.After(var period, _) ->
                    period.getDays() > 0
                            ? page.getTranslation("privacy.kept.days", period.getDays())
                            : page.getTranslation("privacy.kept.months", period.toTotalMonths());
        };
    }
}
