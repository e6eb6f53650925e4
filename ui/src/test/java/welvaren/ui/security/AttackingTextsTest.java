package welvaren.ui.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import welvaren.account.Accounts;
import welvaren.account.People;
import welvaren.account.Registration;
import welvaren.cohort.Agreement;
import welvaren.cohort.Agreements;
import welvaren.cohort.Beginnings;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortSettings;
import welvaren.cohort.Cohorts;
import welvaren.cohort.Creating;
import welvaren.cohort.Enrolments;
import welvaren.cohort.FirstPlan;
import welvaren.cohort.JoinCodes;
import welvaren.cohort.Profile;
import welvaren.cohort.Proposal;
import welvaren.cohort.ProposalBox;
import welvaren.cohort.ProposalKind;
import welvaren.cohort.Proposals;
import welvaren.content.Activity.Visibility;
import welvaren.content.Activity.Written;
import welvaren.content.Catalogues;
import welvaren.content.CourseUnit;
import welvaren.exchange.Contribution;
import welvaren.exchange.Posting;
import welvaren.exchange.Posts;
import welvaren.exchange.ThreadDrafts;
import welvaren.feedback.Answers;
import welvaren.feedback.HandIns;
import welvaren.feedback.Handable;
import welvaren.feedback.HandingIn;
import welvaren.feedback.Place;
import welvaren.feedback.Verdict;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.person.Viewer;
import welvaren.privacy.MyData;
import welvaren.ui.browser.RunningApplication;
import welvaren.ui.feedback.FeedbackLinks;
import welvaren.ui.testing.Wire;
import welvaren.work.Works;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;

/// Some hundred texts that try to be more than text, in every field of a unit, in its margin notes
/// and in a name: whatever the server sends of them is the value of something that shows text, and
/// an export holds no element and no address of theirs. That scripts could not run even otherwise
/// is the policy's work, see [ResponseHeadersTest].
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackingTextsTest {

    private static final String MARK = "kwaad";
    private static final String PASSWORD = "vier losse gewone woorden";
    private static final String EMAIL = "kwaad%d@school.example".formatted(System.nanoTime());

    /// Properties and attributes that a browser shows as they are.
    private static final Set<String> SHOWN =
            Set.of("text", "value", "label", "title", "aria-label", "placeholder", "helperText");

    private static final Set<String> DANGEROUS =
            Set.of("script", "iframe", "object", "embed", "img", "base", "form", "svg", "style");

    private List<String> attacks;
    private CourseUnit unit;
    private Viewer.SignedIn writer;

    @BeforeAll
    void somebody_writes_all_of_them_everywhere() throws IOException {
        attacks =
                new ClassPathResource("xss/payloads.txt")
                        .getContentAsString(UTF_8)
                        .lines()
                        .map(line -> MARK + line)
                        .toList();
        unit =
                RunningApplication.bean(Catalogues.class).current().units().stream()
                        .filter(one -> !sheets(one).isEmpty())
                        .findFirst()
                        .orElseThrow();
        var name = MARK + "<img src=x onerror=alert(1)>";
        writer =
                ((Registration.Registered)
                                RunningApplication.bean(People.class)
                                        .register(name, EMAIL, PASSWORD, Language.NL))
                        .account()
                        .viewer();
        var work = RunningApplication.bean(Works.class).of(writer);
        for (var field : fields()) {
            var all = String.join("\n", attacks);
            work.write(field, new Draft(all, 0, UUID.randomUUID(), Visibility.ME));
        }
    }

    private List<FieldRef> fields() {
        var all = new ArrayList<FieldRef>();
        for (var sheet : sheets(unit)) {
            var step = StepRef.activity(unit.ref(), sheet.key());
            for (var field : sheet.fields()) {
                field.inputKeys().forEach(input -> all.add(new FieldRef(step, input)));
            }
        }
        for (var part : unit.text().in(Language.NL).parts()) {
            all.add(FieldRef.note(unit.ref(), part.key()));
        }
        return all;
    }

    private static List<Written> sheets(CourseUnit unit) {
        return unit.text().in(Language.NL).parts().stream()
                .flatMap(part -> part.activities().stream())
                .filter(Written.class::isInstance)
                .map(Written.class::cast)
                .toList();
    }

    @Test
    void the_server_sends_them_only_as_the_text_of_something() {
        var browser = new Wire(RunningApplication.address()).signIn(EMAIL, PASSWORD);
        var sent = new ArrayList<String>();
        var uuid = cohort();
        var cohort = "cohorts/" + uuid;
        var pages =
                new ArrayList<>(
                        List.of(
                                "",
                                "me",
                                "me/data",
                                path(unit),
                                "search",
                                "cohorts",
                                cohort,
                                cohort + "/agenda",
                                cohort + "/begin",
                                cohort + "/agreements",
                                cohort + "/feedback",
                                cohort + "/exchange",
                                thread(uuid)));
        pages.addAll(handedIn(uuid));
        for (var page : pages) {
            browser.open(page);
            for (var answer : browser.answers()) {
                expectOnlyText(answer, "", sent);
            }
        }

        assertThat(sent).as("places that hold attacks").hasSizeGreaterThan(fields().size() / 2);
        assertThat(String.join("\n", sent)).contains(attacks);
    }

    /// A cohort with a name that attacks, and she in it.
    private UUID cohort() {
        var lecturer =
                RunningApplication.bean(Accounts.class)
                        .byEmail("karel@welvaren.example")
                        .orElseThrow()
                        .viewer();
        var today = Cohort.today();
        var settings =
                new CohortSettings(
                        MARK + "<img src=x onerror=alert(1)><script>alert(1)</script>",
                        Language.NL,
                        Optional.of(today),
                        Optional.of(today.plusWeeks(4)));
        var made =
                RunningApplication.bean(Cohorts.class)
                        .create(lecturer, settings, new FirstPlan.Spread(List.of(unit.ref())));
        var uuid = ((Creating.Created) made).cohort();
        var code = RunningApplication.bean(JoinCodes.class).entrance(lecturer, uuid).code();
        RunningApplication.bean(Enrolments.class).join(writer, code);
        var all = String.join("\n", attacks);
        RunningApplication.bean(Agreements.class)
                .save(writer, uuid, 0, all.substring(0, Agreement.LONGEST));
        var some = all.substring(0, Proposal.LONGEST);
        RunningApplication.bean(Beginnings.class).tell(writer, new Profile("", some));
        var proposals = RunningApplication.bean(Proposals.class);
        proposals.propose(writer, uuid, ProposalKind.CASE, some);
        var proposal =
                RunningApplication.bean(ProposalBox.class).own(writer, uuid).getFirst().uuid();
        proposals.plan(lecturer, uuid, proposal, today);
        proposals.propose(writer, uuid, ProposalKind.QUESTION, some);
        return uuid;
    }

    /// A thread whose title, posts and drafts attack.
    private String thread(UUID cohort) {
        var posts = RunningApplication.bean(Posts.class);
        var all = String.join("\n\n", attacks).lines().limit(150).collect(joining("\n"));
        var title = MARK + "<script>alert(1)</script>";
        var opened = (Posting.Posted) posts.open(writer, cohort, title, said(all));
        for (var attack : attacks.subList(0, 15)) {
            posts.say(writer, opened.thread(), said(attack));
        }
        var drafts = RunningApplication.bean(ThreadDrafts.class);
        drafts.write(
                writer,
                ThreadDrafts.Place.opening(cohort),
                new ThreadDrafts.Kept(title, all, UUID.randomUUID()));
        return "cohorts/" + cohort + "/exchange/" + opened.thread();
    }

    private static Contribution said(String body) {
        return new Contribution(body, Optional.empty(), UUID.randomUUID());
    }

    /// The worksheets of the unit, with an attack in what her lecturer says about them.
    private List<String> handedIn(UUID cohort) {
        var karel =
                RunningApplication.bean(Accounts.class)
                        .byEmail("karel@welvaren.example")
                        .orElseThrow()
                        .viewer();
        var answers = RunningApplication.bean(Answers.class);
        var pages = new ArrayList<String>();
        for (var sheet : Handable.in(unit)) {
            var handed = RunningApplication.bean(HandIns.class).handIn(writer, cohort, sheet, "");
            if (handed instanceof HandingIn.HandedIn(var handIn, var version)) {
                var words = MARK + "<img src=x onerror=alert(1)>";
                answers.save(karel, cohort, handIn, version, Place.WHOLE, words);
                answers.answer(karel, cohort, handIn, version, Verdict.REVISION);
                pages.add(FeedbackLinks.sheet(cohort, sheet));
            }
        }
        assertThat(pages).isNotEmpty();
        return pages;
    }

    private static String path(CourseUnit unit) {
        return "modules/%s/%s".formatted(unit.ref().module(), unit.ref().unit());
    }

    /// @param key under which this stands in what the server says
    private static void expectOnlyText(JsonNode said, String key, List<String> sent) {
        if (isTitle(said, key)) {
            sent.add(said.asString());
        } else if (key.equals("innerHTML") && said.isString()) {
            expectTame(said.asString());
        } else if (said.isString() && said.asString().contains(MARK)) {
            assertThat(SHOWN).as("what shows " + said.asString()).contains(key);
            sent.add(said.asString());
        } else if (said.isObject() && said.has("key") && said.has("value")) {
            expectOnlyText(said.get("value"), said.get("key").asString(), sent);
        } else if (said.isObject()) {
            said.forEachEntry((name, value) -> expectOnlyText(value, name, sent));
        } else if (said.isArray()) {
            said.forEach(value -> expectOnlyText(value, key, sent));
        }
    }

    /// What somebody wrote in Markdown is shown as HTML: only text and links are left of it.
    private static void expectTame(String html) {
        for (var element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            assertThat(element.normalName()).isNotIn(DANGEROUS);
            assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"))
                    .noneMatch(attribute -> attribute.getKey().equals("style"));
            if (element.hasAttr("href")) {
                assertThat(element.attr("href")).matches("(https?://|/(?!/)|#).*");
            }
        }
    }

    /// The title of a page goes to `document.title`, which a browser shows as it is.
    private static boolean isTitle(JsonNode said, String key) {
        return key.equals("execute") && said.isString() && said.asString().endsWith(" · Welvaren");
    }

    @Test
    void what_she_takes_along_to_read_holds_them_as_text_only() throws IOException {
        var page = Jsoup.parse(readable());

        assertThat(page.text()).contains("<script>alert(1)</script>", "onerror=alert(1)>");
        assertThat(page.select("script, iframe, object, embed, img, base, form, svg, video"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"))
                    .noneMatch(attribute -> attribute.getValue().contains("javascript:"))
                    .noneMatch(attribute -> attribute.getValue().contains("evil.example"));
        }
    }

    private String readable() throws IOException {
        var archive = RunningApplication.bean(MyData.class).of(writer, Language.NL);
        try (var zip = new ZipInputStream(archive.content())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("data.html")) {
                    return new String(zip.readAllBytes(), UTF_8);
                }
            }
        }
        throw new AssertionError("There is nothing to read in it");
    }
}
