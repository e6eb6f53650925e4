package welvaren.ui.design;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/// A field for a password, of which the button that shows it speaks the reader's language.
public class SecretField extends PasswordField implements LocaleChangeObserver {

    private static final long serialVersionUID = 1;

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement()
                .executeJs(
                        "this.i18n = {...this.i18n, reveal: $0}",
                        getTranslation("password.reveal"));
    }
}
