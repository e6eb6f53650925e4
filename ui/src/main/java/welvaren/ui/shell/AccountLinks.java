package welvaren.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Arrays;
import java.util.stream.Collectors;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.ui.admin.AdminLinks;
import welvaren.ui.design.Icon;
import welvaren.ui.signin.Visit;

/// Sign in, or who is signed in.
@SpringComponent
@UIScope
class AccountLinks extends Composite<Div> {

    private static final int INITIALS = 2;

    private final Visit visit;
    private final Anchor admin = new Anchor(AdminLinks.people());
    private final Anchor link = new Anchor();

    AccountLinks(Visit visit) {
        this.visit = visit;
        getContent().addClassName("account");
        admin.addClassName("adminlink");
        admin.add(Icon.of("users"));
        getContent().add(admin, link);
    }

    void show(String path) {
        Shell.current(admin, path.startsWith("admin/"));
        if (visit.viewer() instanceof Viewer.Anonymous) {
            link.setHref("login");
            Shell.current(link, path.equals("login"));
        } else {
            link.setHref("me");
            Shell.current(link, path.equals("me"));
        }
    }

    void translate() {
        admin.setVisible(visit.viewer().has(Role.ADMINISTRATOR));
        admin.setAriaLabel(getTranslation("admin.link"));
        admin.setTitle(getTranslation("admin.link"));
        link.removeAll();
        switch (visit.viewer()) {
            case Viewer.Anonymous _ -> signIn();
            case Viewer.SignedIn person -> initials(person.name());
        }
    }

    private void signIn() {
        link.setClassName("signin");
        link.setText(getTranslation("shell.signin"));
    }

    private void initials(String name) {
        var letters =
                Arrays.stream(name.strip().split("\\s+"))
                        .limit(INITIALS)
                        .map(word -> word.substring(0, 1))
                        .collect(Collectors.joining());
        var avatar = new Span(letters);
        avatar.addClassNames("av");
        avatar.getElement().setAttribute("aria-hidden", "true");
        link.setClassName("me");
        link.setAriaLabel(getTranslation("shell.account", name));
        link.add(avatar);
    }
}
