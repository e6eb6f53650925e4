package welvaren.ui.testing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.springframework.util.ClassUtils.resolveClassName;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestConstructor;
import welvaren.account.Account;
import welvaren.account.People;
import welvaren.account.Registration;
import welvaren.content.Catalogues;
import welvaren.content.ContentFolders;
import welvaren.content.ContentImport;
import welvaren.language.Language;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.testing.TestDatabase;
import welvaren.ui.Welvaren;
import welvaren.ui.signin.PersonDetails;

/// A test of views as a person uses them: the real services on the real database with the shipped
/// content, and a page in memory instead of a browser. One Spring context for all of them, a fresh
/// database for each class, a fresh visitor for each test.
@SpringBootTest(
        classes = {Welvaren.class, UiTest.Database.class},
        properties = {
            "spring.flyway.enabled=false",
            "welvaren.jobs=off",
            "welvaren.data=target/ui-test-data-${welvaren.test.fork:1}",
            "welvaren.evaluation=true",
            "welvaren.demo=no"
        })
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class UiTest {

    /// Not marked as a configuration: the application that browser tests start would find it.
    static class Database {

        @Bean
        DataSource dataSource() {
            return TestDatabase.only().dataSource();
        }
    }

    private static final Routes ROUTES = everyView();

    @Autowired private ApplicationContext context;
    @Autowired private ContentImport contentImport;
    @Autowired private Catalogues catalogues;
    @Autowired private People people;

    @BeforeAll
    void freshDatabase() {
        ServerSecurity.restore();
        TestDatabase.only().startOver();
        catalogues.reload();
        contentImport.run(ContentFolders.shipped());
    }

    /// A visitor who did not sign in, and reads Dutch.
    @BeforeEach
    void arrive() {
        SecurityContextHolder.clearContext();
        newPage();
    }

    private void newPage() {
        MockVaadin.setup(UiTest::framed, new MockSpringServlet(ROUTES, context, UiTest::framed));
        UI.getCurrent().setLocale(Language.NL.locale());
    }

    /// Karibu knows no automatic layouts, and shows the first page as soon as there is a UI.
    private static UI framed() {
        var registry =
                ApplicationRouteRegistry.getInstance(VaadinService.getCurrent().getContext());
        scan(new AnnotationTypeFilter(Layout.class))
                .forEach(layout -> registry.setLayout(layout.asSubclass(RouterLayout.class)));
        return new UI();
    }

    @AfterEach
    void leave() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /// The same browser, and nobody is signed in any more.
    protected void arriveAgain() {
        leave();
        arrive();
    }

    /// From here on it is somebody with an account who visits.
    protected Account signedIn(String name) {
        var email = name.toLowerCase(Locale.ROOT) + System.nanoTime() + "@school.example";
        var account =
                ((Registration.Registered)
                                people.register(name, email, "drie gewone woorden", Language.NL))
                        .account();
        signIn(account);
        return account;
    }

    /// The same for somebody who looks after accounts and the installation.
    protected Account signedInAdministrator(String name) {
        return signedIn(name, Role.ADMINISTRATOR);
    }

    /// The same for somebody with a role.
    protected Account signedIn(String name, Role role) {
        var learner = signedIn(name);
        var viewer = learner.viewer();
        var account =
                new Account(
                        learner.uuid(),
                        learner.email(),
                        new Viewer.SignedIn(viewer.id(), name, viewer.language(), Set.of(role)));
        signIn(account);
        return account;
    }

    /// From here on she visits, in a page of her own.
    protected void signIn(Account account) {
        leave();
        var person = PersonDetails.of(account);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                person, null, person.getAuthorities()));
        newPage();
    }

    /// Opens a page by its address, without the first slash.
    protected static void open(String path) {
        UI.getCurrent().navigate(path);
    }

    /// All words on the page, as a reader sees them.
    protected static String page() {
        return UI.getCurrent()
                .getChildren()
                .map(child -> child.getElement().getTextRecursively())
                .collect(joining());
    }

    private static Routes everyView() {
        var routes = new Routes();
        routes.getErrorRoutes().clear();
        scan(new AnnotationTypeFilter(Route.class))
                .forEach(view -> routes.getRoutes().add(view.asSubclass(Component.class)));
        scan(new AssignableTypeFilter(HasErrorParameter.class))
                .forEach(view -> routes.getErrorRoutes().add(errorView(view)));
        return routes;
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends HasErrorParameter<?>> errorView(Class<?> view) {
        return (Class<? extends HasErrorParameter<?>>) view;
    }

    /// Package-private classes, too, which Karibu's own scan passes over.
    private static List<Class<?>> scan(TypeFilter wanted) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(wanted);
        return scanner.findCandidateComponents("welvaren.ui").stream()
                .<Class<?>>map(
                        found -> resolveClassName(requireNonNull(found.getBeanClassName()), null))
                .toList();
    }
}
