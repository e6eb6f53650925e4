package welvaren.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import welvaren.privacy.Erasing;
import welvaren.ui.signin.Visit;

/// Where an administrator erases the account of somebody who asked for it; typing the whole address
/// is the confirmation.
@Route("admin/erase")
@AnonymousAllowed
class EraseView extends AdminPage {

    private final Erasing erasing;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final EmailField address = new EmailField();
    private final Button erase = new Button();
    private final Paragraph said = new Paragraph();

    EraseView(Visit visit, Erasing erasing) {
        super(visit, AdminLinks.ERASE);
        this.erasing = erasing;
        lead.addClassName("sub");
        address.setManualValidation(true);
        erase.addThemeVariants(ButtonVariant.AURA_PRIMARY, ButtonVariant.AURA_DANGER);
        erase.setDisableOnClick(true);
        erase.addClickListener(_ -> erase());
        said.getElement().setAttribute("role", "status");
        lead.addClassName("prose");
        var form = new Div(address, erase, said);
        form.addClassName("form-part");
        getContent().add(heading, lead, form);
    }

    @Override
    void translate() {
        heading.setText(getTranslation("erase.somebody"));
        lead.setText(getTranslation("erase.somebody.lead"));
        address.setLabel(getTranslation("erase.somebody.address"));
        erase.setText(getTranslation("erase.somebody.do"));
        said.setText("");
    }

    private void erase() {
        switch (erasing.eraseOnRequest(viewer(), address.getValue())) {
            case ERASED -> {
                say("", getTranslation("erase.somebody.done"));
                address.clear();
            }
            case NOBODY -> say(getTranslation("erase.somebody.unknown"), "");
            case LAST_ADMINISTRATOR -> say(getTranslation("erase.last-administrator"), "");
        }
        erase.setEnabled(true);
    }

    private void say(String wrong, String done) {
        address.setInvalid(!wrong.isEmpty());
        address.setErrorMessage(wrong);
        said.setText(done);
    }

    @Override
    String title() {
        return getTranslation("erase.somebody");
    }
}
