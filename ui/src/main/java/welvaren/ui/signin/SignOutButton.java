package welvaren.ui.signin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Scope;

/// Signs out here, and forgets this browser.
@SpringComponent
@Scope("prototype")
public class SignOutButton extends Button {

    SignOutButton(Session session) {
        addThemeVariants(ButtonVariant.AURA_TERTIARY);
        addClickListener(_ -> {
            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
            session.end();
        });
    }

    public void translate() {
        setText(getTranslation("login.sign-out"));
    }
}
