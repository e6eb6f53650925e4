package welvaren.ui.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import java.util.Locale;
import java.util.Set;
import welvaren.account.Registration.Reason;

/// Says at each field why it was refused.
public final class Reasons {

    private Reasons() {}

    public static <F extends Component & HasValidation> void atName(F field, Set<Reason> reasons) {
        at(field, reasons, Reason.NAME_BLANK, Reason.NAME_TOO_LONG);
    }

    public static <F extends Component & HasValidation> void atEmail(F field, Set<Reason> reasons) {
        at(field, reasons, Reason.EMAIL_MALFORMED);
    }

    public static <F extends Component & HasValidation> void atPassword(
            F field, Set<Reason> reasons) {
        at(
                field,
                reasons,
                Reason.PASSWORD_TOO_SHORT,
                Reason.PASSWORD_TOO_LONG,
                Reason.PASSWORD_COMMON);
    }

    private static <F extends Component & HasValidation> void at(
            F field, Set<Reason> reasons, Reason... about) {
        field.setInvalid(false);
        for (var reason : about) {
            if (reasons.contains(reason)) {
                field.setInvalid(true);
                field.setErrorMessage(field.getTranslation(message(reason)));
                return;
            }
        }
    }

    private static String message(Reason reason) {
        return "register." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
