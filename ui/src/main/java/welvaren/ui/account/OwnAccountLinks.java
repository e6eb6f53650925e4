package welvaren.ui.account;

import com.vaadin.flow.component.html.Anchor;

/// Where one's own account is.
public final class OwnAccountLinks {

    private OwnAccountLinks() {}

    public static Anchor account(String text) {
        return new Anchor("me/account", text);
    }
}
