package welvaren.ui.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import welvaren.account.Account;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortSettings;
import welvaren.cohort.Cohorts;
import welvaren.cohort.Creating;
import welvaren.cohort.Enrolments;
import welvaren.cohort.FirstPlan;
import welvaren.cohort.JoinCodes;
import welvaren.content.Activity.Visibility;
import welvaren.content.Activity.Written;
import welvaren.content.Catalogues;
import welvaren.content.CourseModule;
import welvaren.content.CourseUnit;
import welvaren.content.WorksheetField.ScaleField;
import welvaren.exchange.Contribution;
import welvaren.exchange.Posting;
import welvaren.exchange.Posts;
import welvaren.finding.Findables;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.privacy.MyData;
import welvaren.search.Search;
import welvaren.search.SearchRequest;
import welvaren.testing.Canaries;
import welvaren.ui.exchange.ExchangeLinks;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.testing.UiTest;
import welvaren.work.PersonWork;
import welvaren.work.Works;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;

/// What somebody writes is read by her alone, whatever she chose: nobody can read along until there
/// are cohorts. One distinct text stands in every field of the first unit of each module, and in
/// every margin.
class PrivateTextsTest extends UiTest {

    private static final String WORD = "kanarie";
    private static final String TALK = "papegaai";

    private final Works works;
    private final Catalogues catalogues;
    private final MyData myData;
    private final Search search;
    private final Findables findables;
    private final Canaries canaries;
    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final JoinCodes codes;
    private final Posts posts;
    private int many;

    PrivateTextsTest(
            Works works,
            Catalogues catalogues,
            MyData myData,
            Search search,
            Findables findables,
            Canaries canaries,
            Cohorts cohorts,
            Enrolments enrolments,
            JoinCodes codes,
            Posts posts) {
        this.works = works;
        this.catalogues = catalogues;
        this.myData = myData;
        this.search = search;
        this.findables = findables;
        this.canaries = canaries;
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.codes = codes;
        this.posts = posts;
    }

    @Test
    void what_somebody_writes_reaches_nobody_else() throws IOException {
        var noor = signedIn("Noor");
        units().forEach(unit -> fill(works.of(noor.viewer()), unit));
        assertThat(many).isGreaterThan(50);

        assertThat(pages()).as("her own pages show them").contains(WORD);
        assertThat(archive(noor.viewer())).contains(WORD);
        for (var role : EnumSet.allOf(Role.class)) {
            var other = withRole(signedIn("Zoe"), role);
            signIn(other);
            assertThat(pages()).as(role.word()).doesNotContain(WORD);
            expectNothingFor(other.viewer());
        }
        var learner = signedIn("Lotte");
        assertThat(pages()).doesNotContain(WORD);
        expectNothingFor(learner.viewer());
        arriveAgain();
        assertThat(pages()).as("a guest's").doesNotContain(WORD);
        expectNotFoundBy(Viewer.ANONYMOUS);

        assertThat(canaries.found(WORD))
                .as("no mail, no log, no other table")
                .containsExactly("written.body");
    }

    /// Everybody in the cohort reads along, and nobody else: no stranger, no lecturer of another
    /// cohort, nobody who left.
    @Test
    void what_is_said_in_a_cohort_reaches_nobody_outside() throws IOException {
        var karel = signedIn("Karel", Role.LECTURER);
        var cohort = cohort(karel);
        var noor = joined("Noor", karel, cohort);
        var left = joined("Bas", karel, cohort);
        enrolments.leave(left.viewer(), cohort);
        var title = TALK + "-title";
        var opened =
                (Posting.Posted) posts.open(noor.viewer(), cohort, title, said(TALK + "-body"));
        posts.say(karel.viewer(), opened.thread(), said(TALK + "-answer"));
        var paths =
                List.of(
                        ExchangeLinks.threads(cohort),
                        ExchangeLinks.thread(cohort, opened.thread()));

        signIn(noor);
        assertThat(pages(paths)).contains(TALK + "-title", TALK + "-body", TALK + "-answer");
        assertThat(archive(noor.viewer()))
                .contains(TALK + "-title", TALK + "-body")
                .doesNotContain(TALK + "-answer");
        for (var role : EnumSet.allOf(Role.class)) {
            var other = withRole(signedIn("Zoe"), role);
            if (role == Role.LECTURER) {
                cohort(other);
            }
            signIn(other);
            expectNothingOfTheTalk(other.viewer(), paths);
        }
        signIn(left);
        expectNothingOfTheTalk(left.viewer(), paths);
        arriveAgain();
        assertThat(pages(paths)).doesNotContain(TALK);
        assertThat(canaries.found(TALK)).containsExactlyInAnyOrder("thread.title", "post.body");
    }

    private void expectNothingOfTheTalk(Viewer.SignedIn viewer, List<String> paths)
            throws IOException {
        assertThat(pages(paths)).doesNotContain(TALK);
        assertThat(pages(List.of("", "me", "cohorts"))).doesNotContain(TALK);
        assertThat(archive(viewer)).doesNotContain(TALK);
        var asked = new SearchRequest(TALK, Language.NL, Map.of(), 1, 10);
        assertThat(search.find(asked, viewer).toString()).doesNotContain(TALK + "-");
    }

    private UUID cohort(Account lecturer) {
        var today = Cohort.today();
        var settings =
                new CohortSettings(
                        "Zorg", Language.NL, Optional.of(today), Optional.of(today.plusWeeks(9)));
        var plan = new FirstPlan.Spread(List.of(units().getFirst().ref()));
        return ((Creating.Created) cohorts.create(lecturer.viewer(), settings, plan)).cohort();
    }

    private Account joined(String name, Account lecturer, UUID cohort) {
        var account = signedIn(name);
        enrolments.join(account.viewer(), codes.entrance(lecturer.viewer(), cohort).code());
        return account;
    }

    private static Contribution said(String body) {
        return new Contribution(body, Optional.empty(), UUID.randomUUID());
    }

    private List<CourseUnit> units() {
        return catalogues.current().modules().stream()
                .map(CourseModule::units)
                .map(List::getFirst)
                .toList();
    }

    private void fill(PersonWork work, CourseUnit unit) {
        var text = unit.text().in(Language.NL);
        text.parts()
                .forEach(part -> write(work, FieldRef.note(unit.ref(), part.key()), Visibility.ME));
        text.activities().stream()
                .filter(Written.class::isInstance)
                .map(Written.class::cast)
                .forEach(activity -> fill(work, unit, activity));
    }

    /// Each activity gets another visibility, as wide as any.
    private void fill(PersonWork work, CourseUnit unit, Written activity) {
        var step = StepRef.activity(unit.ref(), activity.key());
        var visibility = Visibility.values()[many % Visibility.values().length];
        activity.fields().stream()
                .filter(field -> !(field instanceof ScaleField))
                .flatMap(field -> field.inputKeys().stream())
                .forEach(key -> write(work, new FieldRef(step, key), visibility));
        work.choose(step, visibility);
    }

    private void write(PersonWork work, FieldRef field, Visibility visibility) {
        many++;
        work.write(field, new Draft(WORD + "-" + many, 0, UUID.randomUUID(), visibility));
    }

    private static Account withRole(Account account, Role role) {
        var viewer = account.viewer();
        return new Account(
                account.uuid(),
                account.email(),
                new Viewer.SignedIn(viewer.id(), viewer.name(), viewer.language(), Set.of(role)));
    }

    /// All that is sent to a browser for the pages where texts could stand.
    private String pages() {
        var paths = new ArrayList<>(List.of("", "me", "me/data", "shortlist", "worksheets"));
        units().forEach(unit -> paths.add(LearningLinks.unit(unit.ref())));
        return pages(paths);
    }

    private static String pages(List<String> paths) {
        var all = new StringBuilder();
        for (var path : paths) {
            open(path);
            UI.getCurrent().getChildren().forEach(child -> collect(child.getElement(), all));
        }
        return all.toString();
    }

    private static void collect(Element element, StringBuilder all) {
        if (element.isTextNode()) {
            all.append(element.getText()).append('\n');
            return;
        }
        element.getAttributeNames().forEach(name -> all.append(element.getAttribute(name)));
        element.getPropertyNames().forEach(name -> all.append(element.getPropertyRaw(name)));
        element.getChildren().forEach(child -> collect(child, all));
    }

    private void expectNothingFor(Viewer.SignedIn viewer) throws IOException {
        assertThat(archive(viewer)).doesNotContain(WORD);
        assertThat(works.of(viewer).notebook(Language.NL).entries()).isEmpty();
        expectNotFoundBy(viewer);
    }

    private void expectNotFoundBy(Viewer viewer) {
        var asked = new SearchRequest(WORD, Language.NL, Map.of(), 1, 10);
        assertThat(search.find(asked, viewer).toString()).doesNotContain(WORD + "-");
        assertThat(findables.all().map(Object::toString)).noneMatch(text -> text.contains(WORD));
    }

    private String archive(Viewer.SignedIn viewer) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(myData.of(viewer, Language.NL).content())) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), UTF_8));
            }
        }
        return all.toString();
    }
}
