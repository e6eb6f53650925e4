package welvaren.ui.privacy;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Date;
import java.util.stream.IntStream;
import welvaren.person.Viewer;
import welvaren.privacy.Erasing;
import welvaren.ui.design.SecretField;
import welvaren.ui.signin.Session;

/// Erases the account of whoever types her password once more, at once and for good.
class EraseAccount extends Composite<Section> {

    private static final int CONSEQUENCES = 3;

    private final Viewer.SignedIn person;
    private final Erasing erasing;
    private final Session session;
    private final boolean withPassword;
    private final SecretField password = new SecretField();
    private final TextField address = new TextField();
    private final Button erase = new Button();

    EraseAccount(Viewer.SignedIn person, Erasing erasing, Session session) {
        this.person = person;
        this.erasing = erasing;
        this.session = session;
        withPassword = erasing.confirmsWithPassword(person);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        erase.addThemeVariants(ButtonVariant.AURA_PRIMARY, ButtonVariant.AURA_DANGER);
        erase.setDisableOnClick(true);
        erase.addClickListener(_ -> erase());
    }

    void translate() {
        getContent().removeAll();
        var consequences = new UnorderedList();
        consequences.addClassName("pts");
        IntStream.range(0, CONSEQUENCES)
                .forEach(i -> consequences.add(new ListItem(getTranslation("erase.text." + i))));
        password.setLabel(getTranslation("erase.password"));
        address.setLabel(getTranslation("erase.address"));
        erase.setText(getTranslation("erase.do"));
        getContent().add(new H2(getTranslation("erase.heading")), consequences);
        getContent().add(withPassword ? password : address, erase);
    }

    private void erase() {
        var typed = withPassword ? password.getValue() : address.getValue();
        switch (erasing.eraseOwn(person, typed)) {
            case Erasing.Outcome.Erased _ -> leave();
            case Erasing.Outcome.NotConfirmed _ ->
                    say(getTranslation(withPassword ? "erase.wrong" : "erase.wrong-address"));
            case Erasing.Outcome.LastAdministrator _ ->
                    say(getTranslation("erase.last-administrator"));
            case Erasing.Outcome.TooOften(var again) ->
                    say(getTranslation("erase.too-often", Date.from(again)));
        }
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        session.end();
    }

    private void say(String wrong) {
        HasValidation field = withPassword ? password : address;
        field.setInvalid(true);
        field.setErrorMessage(wrong);
        erase.setEnabled(true);
    }
}
