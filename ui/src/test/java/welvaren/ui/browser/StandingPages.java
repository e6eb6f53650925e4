package welvaren.ui.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import welvaren.account.Account;
import welvaren.account.Accounts;
import welvaren.account.DemoPeople;
import welvaren.account.People;
import welvaren.account.Registration;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortSettings;
import welvaren.cohort.Cohorts;
import welvaren.cohort.Creating;
import welvaren.cohort.Enrolments;
import welvaren.cohort.Extensions;
import welvaren.cohort.FirstPlan;
import welvaren.cohort.JoinCodes;
import welvaren.content.Activity.Visibility;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.notebook.SavedItem.SavedActor;
import welvaren.notebook.SavedItem.SavedCase;
import welvaren.person.Viewer;
import welvaren.suggestion.Draft;
import welvaren.suggestion.Subject;
import welvaren.suggestion.Suggestion.Sender;
import welvaren.suggestion.SuggestionQueue;
import welvaren.suggestion.Suggestions;
import welvaren.work.Works;
import welvaren.writing.FieldRef;

/// Tests that keep a page open for each kind of visitor, and go from place to place in it as a
/// person does: what pages share is loaded only once.
abstract class StandingPages extends BrowserTest {

    /// Who looks.
    enum Who {
        GUEST,
        LEARNER,
        PARTICIPANT,
        LECTURER,
        EDITOR,
        ADMINISTRATOR
    }

    private static final UnitRef UNIT = new UnitRef("samenwerken", "waarom-samenwerken");
    private static final String CASE = "gbo-centrale";

    private record Visitor(Who who, Language language) {}

    private final Map<Visitor, Page> pages = new HashMap<>();

    /// The page of this visitor, large, by day and in Dutch.
    final Page page(Who who) {
        return page(who, Language.NL);
    }

    final Page page(Who who, Language language) {
        return pages.computeIfAbsent(new Visitor(who, language), this::openFor);
    }

    private Page openFor(Visitor visitor) {
        var page = another(1280, 900, ColorScheme.LIGHT);
        switch (visitor.who()) {
            case GUEST -> {}
            case LEARNER -> remember(page, learner("Nele Mertens").viewer());
            case PARTICIPANT -> remember(page, viewer(demo("noor")));
            case LECTURER -> remember(page, viewer(demo("karel")));
            case EDITOR -> remember(page, viewer(demo("grace")));
            case ADMINISTRATOR -> remember(page, viewer(demo("ines")));
        }
        go(page, "/about?lang=" + visitor.language().tag());
        return page;
    }

    @AfterAll
    void closeAll() {
        pages.values().forEach(page -> page.context().close());
    }

    /// Closes this visitor's page; she comes anew.
    final void close(Who who) {
        var page = pages.remove(new Visitor(who, Language.NL));
        if (page != null) {
            page.context().close();
        }
    }

    static DemoPeople.DemoPerson demo(String name) {
        return DemoPeople.ALL.stream()
                .filter(person -> person.email().startsWith(name + "@"))
                .findFirst()
                .orElseThrow();
    }

    static Account account(DemoPeople.DemoPerson person) {
        return RunningApplication.bean(Accounts.class).byEmail(person.email()).orElseThrow();
    }

    /// Somebody new who did a little of everything.
    static Account learner(String name) {
        var email = "learner%d@school.example".formatted(System.nanoTime());
        var made =
                RunningApplication.bean(People.class)
                        .register(name, email, DemoPeople.PASSWORD, Language.NL);
        var account = ((Registration.Registered) made).account();
        var work = RunningApplication.bean(Works.class).of(account.viewer());
        var part = new StepRef(UNIT, StepRef.Kind.PART, "wat-is-samenwerking");
        work.complete(part);
        work.stopAt(part);
        work.write(
                new FieldRef(part, "note"),
                new welvaren.writing.Draft(
                        "Onze balie deelt al met het CAW.", 0, UUID.randomUUID(), Visibility.ME));
        work.save(new SavedCase(CASE));
        work.save(new SavedActor("vvsg"));
        return account;
    }

    /// A suggestion that waits, by its address.
    static String suggestion(String body) {
        RunningApplication.bean(Suggestions.class)
                .send(
                        viewer(demo("noor")),
                        new Draft(
                                Optional.of(new Subject(Subject.Kind.CASE, CASE)),
                                Language.NL,
                                "GBO Centrale",
                                body,
                                "https://voorbeeld.example",
                                new Sender("Mia Maes", "mia@school.example", false)));
        var waiting = RunningApplication.bean(SuggestionQueue.class).waiting(viewer(demo("grace")));
        return waiting.stream()
                .filter(sent -> sent.body().equals(body))
                .map(sent -> "/editor/suggestions/" + sent.uuid())
                .findFirst()
                .orElseThrow();
    }

    /// The page of a cohort that has everything: participants, an extension, a class-free week, and
    /// somebody who is invited. The learner is in it.
    static String cohort(Viewer.SignedIn learner) {
        var karel = viewer(demo("karel"));
        var today = Cohort.today();
        var settings =
                new CohortSettings(
                        "Sociaal werk 3B",
                        Language.NL,
                        Optional.of(today.minusWeeks(3)),
                        Optional.of(today.plusWeeks(10)));
        var plan = new FirstPlan.OfRhythm("dertien-weken");
        var made = RunningApplication.bean(Cohorts.class).create(karel, settings, plan);
        var uuid = ((Creating.Created) made).cohort();
        var code = RunningApplication.bean(JoinCodes.class).entrance(karel, uuid).code();
        var enrolments = RunningApplication.bean(Enrolments.class);
        enrolments.join(learner, code);
        enrolments.join(viewer(demo("noor")), code);
        RunningApplication.bean(Extensions.class)
                .grant(
                        karel,
                        uuid,
                        account(demo("noor")).uuid(),
                        Optional.empty(),
                        7,
                        "Zorgt voor haar moeder");
        return "/cohorts/" + uuid;
    }

    /// Goes there as by a link, and waits until the page is drawn and begins at its heading.
    static void visit(Page page, String path) {
        page.evaluate(
                """
                path => {
                    document.activeElement?.blur();
                    const link = document.createElement("a");
                    link.href = path;
                    document.body.append(link);
                    link.click();
                    link.remove();
                }
                """,
                path);
        arrived(page, path);
    }

    /// Waits for the page behind an address: a new page begins at its heading.
    static void arrived(Page page, String path) {
        page.waitForFunction(
                """
                path => location.pathname + location.search === path
                    && document.activeElement?.matches("main h1")
                """,
                path);
        drawn(page);
    }
}
