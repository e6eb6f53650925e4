package welvaren.ui.signin;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import welvaren.person.Viewer;

/// Who is asking, in the request at hand.
@Component
public class Visit {

    public Viewer viewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof PersonDetails details
                ? details.viewer()
                : Viewer.ANONYMOUS;
    }
}
