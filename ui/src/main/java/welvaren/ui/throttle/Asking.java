package welvaren.ui.throttle;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Where the request at hand comes from.
final class Asking {

    private static final int NETWORK_BYTES = 8;

    private Asking() {}

    /// The address of the browser, also for what a page does after its request.
    static String address() {
        var request = VaadinRequest.getCurrent();
        if (request != null) {
            return network(request.getRemoteAddr());
        }
        var session = VaadinSession.getCurrent();
        return session == null ? "" : network(session.getBrowser().getAddress());
    }

    /// Whoever signed in.
    static Optional<String> person() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(signedIn -> !(signedIn instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName);
    }

    /// The network of an address: somebody with one IPv6 address usually has 2⁶⁴ of them.
    static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
