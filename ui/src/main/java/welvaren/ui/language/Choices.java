package welvaren.ui.language;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import welvaren.language.Language;

/// What somebody chose for this browser: the language (`?lang=` first, then a cookie, then what the
/// browser asks for) and light, dark or as the system. The two cookies hold nothing else.
public final class Choices {

    /// Light, dark or as the system has it.
    public enum Theme {
        SYSTEM(ColorScheme.Value.LIGHT_DARK),
        LIGHT(ColorScheme.Value.LIGHT),
        DARK(ColorScheme.Value.DARK);

        private final ColorScheme.Value scheme;

        Theme(ColorScheme.Value scheme) {
            this.scheme = scheme;
        }

        public ColorScheme.Value scheme() {
            return scheme;
        }

        private String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final String LANGUAGE_PARAMETER = "lang";
    private static final String LANGUAGE_COOKIE = "language";
    private static final String THEME_COOKIE = "theme";
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private Choices() {}

    public static Language language(VaadinRequest request) {
        return inAddress(request)
                .flatMap(Language::ofTag)
                .or(() -> cookie(request, LANGUAGE_COOKIE).flatMap(Language::ofTag))
                .orElseGet(() -> asked(request.getHeader("Accept-Language"), request.getLocale()));
    }

    /// The address of a page comes twice: with the request for the document, and within the request
    /// that the document then makes for what is on it.
    private static Optional<String> inAddress(VaadinRequest request) {
        return Optional.ofNullable(request.getParameter(LANGUAGE_PARAMETER))
                .or(() ->
                        Optional.ofNullable(
                                        request.getParameter(
                                                ApplicationConstants.REQUEST_QUERY_PARAMETER))
                                .map(QueryParameters::fromString)
                                .flatMap(query -> query.getSingleParameter(LANGUAGE_PARAMETER)));
    }

    private static Language asked(@Nullable String header, Locale locale) {
        return header == null ? Language.NL : Language.of(locale);
    }

    public static Theme theme(VaadinRequest request) {
        return cookie(request, THEME_COOKIE)
                .flatMap(tag ->
                        Arrays.stream(Theme.values())
                                .filter(theme -> theme.tag().equals(tag))
                                .findFirst())
                .orElse(Theme.SYSTEM);
    }

    /// From now on, here and on the next visit.
    public static void choose(UI ui, Language language) {
        remember(LANGUAGE_COOKIE, language.tag());
        ui.setLocale(language.locale());
        ui.getPage().executeJs("document.documentElement.lang = $0", language.tag());
    }

    /// From now on, here and on the next visit.
    public static void choose(UI ui, Theme theme) {
        remember(THEME_COOKIE, theme.tag());
        ui.getPage().setColorScheme(theme.scheme());
    }

    static Optional<String> cookie(VaadinRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// Not part of a test's request, so there may be no response.
    private static void remember(String name, String value) {
        var response = VaadinResponse.getCurrent();
        if (response != null) {
            var cookie = new Cookie(name, value);
            cookie.setPath("/");
            cookie.setMaxAge(A_YEAR_IN_SECONDS);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }
}
