package welvaren.ui.testing;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/// Where Spring Security keeps who is signed in is one for a whole process, and each application
/// that starts sets its own. In a process with a server and the pages without one, the server's
/// must stay: its filters clear that one, and would leave in another who asked before.
public final class ServerSecurity {

    private static final AtomicReference<SecurityContextHolderStrategy> SERVERS =
            new AtomicReference<>();

    private ServerSecurity() {}

    /// To be called when the server has started.
    public static void started() {
        SERVERS.set(SecurityContextHolder.getContextHolderStrategy());
    }

    /// To be called when something else has started.
    static void restore() {
        Optional.ofNullable(SERVERS.get())
                .ifPresent(SecurityContextHolder::setContextHolderStrategy);
    }
}
