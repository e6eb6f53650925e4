package welvaren.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives the first response of a page its status: Vaadin alone would answer 200 for whatever is
/// asked. What is plainly a file that does not exist never reaches Vaadin, so it makes no session.
@Component
class AddressFilter extends OncePerRequestFilter {

    private static final List<String> NO_PAGES =
            List.of(
                    "/VAADIN/",
                    "/wv/",
                    "/diagrams/",
                    "/calendar/",
                    "/aura/",
                    "/lumo/",
                    "/api/",
                    "/search/",
                    "/citations/",
                    "/actuator/health",
                    "/ping",
                    "/error");

    private final Addresses addresses;

    AddressFilter(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !request.getMethod().equals("GET")
                || request.getParameter("v-r") != null
                || NO_PAGES.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(1);
        switch (addresses.find(path)) {
            case Addresses.Found.Here() -> chain.doFilter(request, response);
            case Addresses.Found.Moved(var there) -> move(request, response, there);
            case Addresses.Found.Nothing() -> {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                if (asksForPage(request)) {
                    chain.doFilter(request, response);
                }
            }
        }
    }

    private static void move(
            HttpServletRequest request, HttpServletResponse response, String there) {
        var query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", "/" + there + (query == null ? "" : "?" + query));
    }

    private static boolean asksForPage(HttpServletRequest request) {
        var last = request.getRequestURI().replaceFirst(".*/", "");
        var accept = request.getHeader("Accept");
        return !last.contains(".")
                && (accept == null || accept.contains("html") || accept.contains("*/*"));
    }
}
