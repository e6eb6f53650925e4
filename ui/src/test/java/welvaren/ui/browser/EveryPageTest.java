package welvaren.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.account.SingleUseLinks;
import welvaren.account.SingleUseLinks.Link;
import welvaren.account.SingleUseLinks.Purpose;
import welvaren.language.Language;

/// What holds for each page, whoever looks at it with whatever window and colours: about half of
/// them in Dutch, the others in English. How a page changes while somebody uses it is looked at in
/// [EveryStateTest].
class EveryPageTest extends StandingPages {

    record Place(Who who, Language language, String path) {}

    /// Is there only as long as there is no administrator: [EveryStateTest] looks at it.
    private static final String FIRST_ADMINISTRATOR = "first-administrator";

    private static final List<String> PUBLIC =
            List.of(
                    "/",
                    "/modules",
                    "/modules/samenwerken",
                    "/modules/samenwerken/waarom-samenwerken",
                    "/modules/burgerinitiatieven/kennismaken-en-verzamelen",
                    "/cases",
                    "/cases/gbo-centrale",
                    "/actors",
                    "/actors/vvsg",
                    "/search?q=onthaal",
                    "/glossary",
                    "/worksheets",
                    "/worksheets/burgerinitiatieven/kennismaken-en-verzamelen/poster",
                    "/teachers",
                    "/teachers/samenwerken/waarom-samenwerken",
                    "/teachers/rhythms/dertien-weken",
                    "/me",
                    "/me/account",
                    "/me/data",
                    "/shortlist",
                    "/privacy",
                    "/accessibility",
                    "/login",
                    "/register",
                    "/suggest",
                    "/suggest?about=case/gbo-centrale",
                    "/forgotten",
                    "/password?token=none",
                    "/confirm?token=none",
                    "/cohorts",
                    "/join/none-here",
                    "/about");

    /// What looks different to who signed in.
    private static final List<String> HERS =
            List.of("/", "/modules", "/modules/samenwerken", "/me", "/me/account", "/me/data");

    private static final List<String> ADMINISTRATION =
            List.of(
                    "/admin/people",
                    "/admin/invite",
                    "/admin/import",
                    "/admin/mail",
                    "/admin/audit",
                    "/admin/retention",
                    "/admin/erase");

    static Stream<Place> places() {
        var together = CohortPages.of(cohort(viewer(demo("yassin"))));
        return Stream.of(
                        byTurns(PUBLIC),
                        places(Who.GUEST, Language.NL, links()),
                        places(Who.LEARNER, Language.EN, HERS.stream()),
                        places(Who.ADMINISTRATOR, Language.EN, ADMINISTRATION.stream()),
                        places(
                                Who.ADMINISTRATOR,
                                Language.EN,
                                Stream.of("/admin/people/" + account(demo("noor")).uuid())),
                        places(Who.LECTURER, Language.NL, cohorts()),
                        places(Who.LECTURER, Language.NL, together.lecturers().stream()),
                        places(Who.PARTICIPANT, Language.EN, together.participants().stream()),
                        places(
                                Who.EDITOR,
                                Language.NL,
                                Stream.of(suggestion("Er zijn er zeven."), "/editor/suggestions")))
                .flatMap(places -> places);
    }

    private static Stream<String> cohorts() {
        var one = cohort(viewer(demo("yassin")));
        return Stream.of(
                "/cohorts",
                one + "?as=participant",
                "/cohorts/new",
                one,
                one + "/agenda",
                one + "/agreements",
                one + "/begin",
                one + "/plan",
                one + "/people",
                one + "/settings");
    }

    private static Stream<Place> byTurns(List<String> paths) {
        return IntStream.range(0, paths.size())
                .mapToObj(i ->
                        new Place(Who.GUEST, i % 2 == 0 ? Language.NL : Language.EN, paths.get(i)));
    }

    private static Stream<Place> places(Who who, Language language, Stream<String> paths) {
        return paths.map(path -> new Place(who, language, path));
    }

    /// What a mail would lead to.
    private static Stream<String> links() {
        var noor = account(demo("noor"));
        return Stream.of(
                "/password?token=" + token(new Link(Purpose.RESET, noor.viewer().id(), "")),
                "/confirm?token="
                        + token(new Link(Purpose.VERIFICATION, noor.viewer().id(), noor.email())));
    }

    private static String token(Link link) {
        var links = RunningApplication.bean(SingleUseLinks.class);
        return java.util.Objects.requireNonNull(
                RunningApplication.bean(TransactionTemplate.class).execute(_ -> links.make(link)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_page_is_accessible_to_everybody(Place place) {
        var page = page(place.who(), place.language());
        var before = page.title();

        visit(page, place.path());

        assertThat(page.title()).as("title").isNotBlank().isNotEqualTo(before);
        assertThat(page.locator("html")).hasAttribute("lang", place.language().tag());
        Look.at(page).expectAccessibleToEverybody();
        expectOnlyWhatIsTold(page.context());
    }

    @Test
    void where_there_is_nothing_it_says_so() {
        var page = page(Who.LEARNER, Language.EN);
        go(page, "/no-such-page?lang=en");

        Look.at(page).expectAccessibleToEverybody();
    }

    @Test
    void no_page_is_left_out() {
        var context = RunningApplication.bean(ServletContext.class);
        var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(context));
        var routes = RouteConfiguration.forRegistry(registry);
        var visited =
                places().map(place -> place.path().substring(1).replaceFirst("\\?.*", ""))
                        .flatMap(path -> routes.getRoute(path).stream())
                        .toList();

        assertThat(routes.getAvailableRoutes())
                .filteredOn(route -> !route.getTemplate().equals(FIRST_ADMINISTRATOR))
                .extracting(route -> (Object) route.getNavigationTarget())
                .isSubsetOf(visited);
    }
}
