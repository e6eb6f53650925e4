package welvaren.ui.suggestions;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.Optional;

/// What somebody typed into the form and did not send yet: it outlives a page that is loaded again,
/// in the memory of the server and as long as her visit. One at a time, and not more than could be
/// sent.
///
/// @param about of which text, as its address has it; empty for a new case
record Unsent(
        String about,
        String title,
        String body,
        String source,
        String name,
        boolean credited,
        String email,
        boolean answerWanted)
        implements Serializable {

    private static final int LONGEST = 30_000;

    /// What was typed about that before.
    static Optional<Unsent> of(String about) {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(Unsent.class))
                .filter(unsent -> unsent.about.equals(about));
    }

    void keep() {
        if (title.length() + body.length() + source.length() + name.length() + email.length()
                <= LONGEST) {
            VaadinSession.getCurrent().setAttribute(Unsent.class, this);
        }
    }

    static void forget() {
        VaadinSession.getCurrent().setAttribute(Unsent.class, null);
    }
}
