package welvaren.ui.privacy;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import welvaren.person.Role;
import welvaren.privacy.Erasing;
import welvaren.ui.admin.AdminLinks;
import welvaren.ui.signin.Visit;

/// Where an administrator erases the account of somebody who asked for it; typing the whole address
/// is the confirmation.
@Route("admin/erase")
@AnonymousAllowed
class EraseView extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final Visit visit;
    private final Erasing erasing;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final EmailField address = new EmailField();
    private final Button erase = new Button();
    private final Paragraph said = new Paragraph();

    EraseView(Visit visit, Erasing erasing) {
        this.visit = visit;
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
        getContent().addClassNames("wrap", "page", "admin");
        getContent().add(AdminLinks.ways(PrivacyLinks.erase()), heading, lead, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!visit.viewer().has(Role.ADMINISTRATOR)) {
            throw new NotFoundException();
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("erase.somebody"));
        lead.setText(getTranslation("erase.somebody.lead"));
        address.setLabel(getTranslation("erase.somebody.address"));
        erase.setText(getTranslation("erase.somebody.do"));
        said.setText("");
    }

    private void erase() {
        var found = erasing.eraseOnRequest(visit.viewer(), address.getValue());
        address.setInvalid(!found);
        address.setErrorMessage(found ? "" : getTranslation("erase.somebody.unknown"));
        said.setText(found ? getTranslation("erase.somebody.done") : "");
        if (found) {
            address.clear();
        }
        erase.setEnabled(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("erase.somebody"));
    }
}
