package welvaren.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.util.ClassUtils.resolveClassName;

import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import welvaren.account.Accounts;
import welvaren.account.DemoPeople;
import welvaren.content.Activity.Visibility;
import welvaren.content.Activity.Written;
import welvaren.content.Catalogues;
import welvaren.content.CourseUnit;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.ui.browser.RunningApplication;
import welvaren.ui.testing.Wire;
import welvaren.work.Works;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;

/// What comes over the wire to others holds nothing of what Noor writes. The status of an answer
/// says nothing about that (a page that is refused is drawn like any other), so every word that is
/// sent is looked at.
class StrangersTest {

    private static final DemoPeople.DemoPerson NOOR = DemoPeople.ALL.get(0);
    private static final DemoPeople.DemoPerson YASSIN = DemoPeople.ALL.get(1);
    private static final String CANARY = "kanarie";

    private static final List<String> PAGES = new ArrayList<>();

    @BeforeAll
    static void noor_writes_in_every_field_of_a_unit() {
        var catalogue = RunningApplication.bean(Catalogues.class).current();
        var unit =
                catalogue.units().stream()
                        .filter(one -> !sheets(one).isEmpty())
                        .findFirst()
                        .orElseThrow();
        var account = RunningApplication.bean(Accounts.class).byEmail(NOOR.email()).orElseThrow();
        var work = RunningApplication.bean(Works.class).of(account.viewer());
        for (var sheet : sheets(unit)) {
            var step = StepRef.activity(unit.ref(), sheet.key());
            for (var field : sheet.fields()) {
                for (var input : field.inputKeys()) {
                    work.write(new FieldRef(step, input), draft("-sheet-" + input));
                }
            }
        }
        for (var part : unit.text().in(Language.NL).parts()) {
            work.write(FieldRef.note(unit.ref(), part.key()), draft("-note-" + part.key()));
        }
        PAGES.addAll(pages());
        PAGES.add("modules/" + unit.ref().module());
        PAGES.add("modules/%s/%s".formatted(unit.ref().module(), unit.ref().unit()));
        PAGES.add("nowhere");
        for (var sheet : sheets(unit)) {
            PAGES.add(
                    "worksheets/%s/%s/%s"
                            .formatted(unit.ref().module(), unit.ref().unit(), sheet.key()));
        }
    }

    private static List<Written> sheets(CourseUnit unit) {
        return unit.text().in(Language.NL).parts().stream()
                .flatMap(part -> part.activities().stream())
                .filter(Written.class::isInstance)
                .map(Written.class::cast)
                .toList();
    }

    private static Draft draft(String words) {
        return new Draft(CANARY + words, 0, UUID.randomUUID(), Visibility.COHORT);
    }

    /// The addresses of all pages that need nothing more than their name.
    private static List<String> pages() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("welvaren.ui").stream()
                .<Class<?>>map(found -> resolveClassName(found.getBeanClassName(), null))
                .filter(view -> !HasUrlParameter.class.isAssignableFrom(view))
                .map(view -> view.getAnnotation(Route.class).value())
                .filter(path -> !path.contains(":"))
                .toList();
    }

    @Test
    void she_herself_reads_it() {
        var noor = signedIn(NOOR);

        assertThat(everythingSaidTo(noor)).contains(CANARY + "-sheet-", CANARY + "-note-");
    }

    @Test
    void somebody_else_who_signed_in_gets_nothing_of_it() {
        assertThat(everythingSaidTo(signedIn(YASSIN)))
                .contains(YASSIN.name().split(" ")[0])
                .doesNotContain(CANARY)
                .doesNotContain(NOOR.email());
    }

    @Test
    void a_guest_gets_nothing_of_it() {
        assertThat(everythingSaidTo(new Wire(RunningApplication.address())))
                .doesNotContain(CANARY)
                .doesNotContain(NOOR.email());
    }

    @Test
    void who_signs_in_gets_another_session() {
        var browser = new Wire(RunningApplication.address()).open("about");
        var before = browser.cookie("JSESSIONID");

        browser.signIn(YASSIN.email(), DemoPeople.PASSWORD);

        assertThat(before).isPresent();
        assertThat(browser.cookie("JSESSIONID")).isPresent().isNotEqualTo(before);
    }

    private static Wire signedIn(DemoPeople.DemoPerson person) {
        return new Wire(RunningApplication.address()).signIn(person.email(), DemoPeople.PASSWORD);
    }

    private static String everythingSaidTo(Wire wire) {
        var said = new StringBuilder();
        for (var page : PAGES) {
            said.append(wire.open(page).heard());
        }
        assertThat(said.toString().getBytes(StandardCharsets.UTF_8).length).isGreaterThan(100_000);
        return said.toString();
    }
}
