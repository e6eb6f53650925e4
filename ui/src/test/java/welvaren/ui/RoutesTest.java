package welvaren.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.util.ClassUtils.resolveClassName;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.internal.HasUrlParameterFormat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class RoutesTest {

    /// Every page there is. A colon stands for a key.
    private static final List<String> ROUTES =
            List.of(
                    "",
                    "about",
                    "accessibility",
                    "actors",
                    "actors/:",
                    "admin/audit",
                    "admin/erase",
                    "admin/import",
                    "admin/invite",
                    "admin/mail",
                    "admin/people",
                    "admin/people/:",
                    "admin/retention",
                    "cases",
                    "cases/:",
                    "certificates/:",
                    "cohorts",
                    "cohorts/:",
                    "cohorts/:/agenda",
                    "cohorts/:/agreements",
                    "cohorts/:/begin",
                    "cohorts/:/exchange",
                    "cohorts/:/exchange/:",
                    "cohorts/:/feedback",
                    "cohorts/:/feedback/:/:/:",
                    "cohorts/:/feedback/hand-ins/:",
                    "cohorts/:/feedback/peers/:/:/:",
                    "cohorts/:/feedback/reviews/:",
                    "cohorts/:/people",
                    "cohorts/:/plan",
                    "cohorts/:/progress",
                    "cohorts/:/progress/people/:",
                    "cohorts/:/progress/units/:/:",
                    "cohorts/:/settings",
                    "cohorts/new",
                    "confirm",
                    "editor/suggestions",
                    "editor/suggestions/:",
                    "first-administrator",
                    "forgotten",
                    "glossary",
                    "join/:",
                    "login",
                    "me",
                    "me/account",
                    "me/data",
                    "modules",
                    "modules/:",
                    "modules/:/:",
                    "notifications",
                    "password",
                    "privacy",
                    "register",
                    "search",
                    "shortlist",
                    "suggest",
                    "teachers",
                    "teachers/:/:",
                    "teachers/rhythms/:",
                    "worksheets",
                    "worksheets/:/:/:");

    @Test
    void these_are_all_pages() {
        assertThat(shapes().stream().distinct().sorted().toList()).isEqualTo(ROUTES);
    }

    /// Vaadin would start without a warning and always show the first.
    @Test
    void no_two_pages_have_one_shape() {
        assertThat(shapes()).doesNotHaveDuplicates();
    }

    private static List<String> shapes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var shapes = new ArrayList<String>();
        for (var found : scanner.findCandidateComponents("welvaren.ui")) {
            var name = requireNonNull(found.getBeanClassName());
            shapes.add(shape(resolveClassName(name, null).asSubclass(Component.class)));
        }
        return shapes;
    }

    private static String shape(Class<? extends Component> view) {
        var path = view.getAnnotation(Route.class).value();
        return HasUrlParameterFormat.getTemplate(path, view).replaceAll(":[^/]+", ":");
    }
}
