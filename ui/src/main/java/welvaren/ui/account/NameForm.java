package welvaren.ui.account;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Set;
import welvaren.account.OwnAccount;
import welvaren.account.Registration.Reason;
import welvaren.ui.signin.Reasons;
import welvaren.ui.signin.Told;
import welvaren.ui.signin.Visit;

/// How she is called.
class NameForm extends Composite<Section> implements LocaleChangeObserver {

    private final OwnAccount account;
    private final Visit visit;
    private final H2 heading = new H2();
    private final Told told = new Told();
    private final TextField name = new TextField();
    private final Button submit = new Button();
    private Set<Reason> reasons = Set.of();

    NameForm(OwnAccount account, Visit visit, OwnAccount.Details details) {
        this.account = account;
        this.visit = visit;
        name.setValue(details.name());
        name.setAutocomplete(Autocomplete.NAME);
        submit.addClickListener(_ -> rename());
        getContent().addClassName("form-part");
        getContent().add(heading, told, name, submit);
    }

    private void rename() {
        reasons = account.rename(visit.signedIn(), name.getValue());
        Reasons.atName(name, reasons);
        if (reasons.isEmpty()) {
            told.done(() -> getTranslation("account.name.done"));
        } else {
            told.hush();
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("account.name"));
        name.setLabel(getTranslation("register.name"));
        name.setHelperText(getTranslation("register.name.help"));
        submit.setText(getTranslation("account.name.submit"));
        Reasons.atName(name, reasons);
    }
}
