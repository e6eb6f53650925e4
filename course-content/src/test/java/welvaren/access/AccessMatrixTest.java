package welvaren.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.access.AccessTable.Reach;
import welvaren.access.AccessTable.Who;
import welvaren.account.RememberedSignIns;
import welvaren.cohort.Agreements;
import welvaren.cohort.Beginnings;
import welvaren.cohort.CalendarAddresses;
import welvaren.cohort.Clarity;
import welvaren.cohort.Goal;
import welvaren.cohort.Profile;
import welvaren.cohort.ProposalBox;
import welvaren.cohort.ProposalKind;
import welvaren.cohort.Proposals;
import welvaren.cohort.TestCohorts;
import welvaren.content.Activity.Visibility;
import welvaren.content.Catalogues;
import welvaren.content.ContentImport;
import welvaren.exchange.TestTalks;
import welvaren.feedback.HandInPage;
import welvaren.feedback.HandIns;
import welvaren.feedback.HandingIn;
import welvaren.feedback.MyReviews;
import welvaren.feedback.TestHandIns;
import welvaren.person.NotAllowed;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.suggestion.SuggestionQueue;
import welvaren.suggestion.Suggestions;
import welvaren.testing.Persons;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;
import welvaren.tracking.CheckIns;
import welvaren.work.PersonWork;
import welvaren.work.Works;
import welvaren.writing.Attaching;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;

/// Holds the domain to the table in `src/test/resources/access.md`: every public method of every
/// component has a row, and does for each who asks exactly what the row says.
///
/// "Sees" is measured and not believed: an answer shows something of the owner when it differs from
/// the answer to the same question in a world in which she has nothing. So what others own looks
/// like what does not exist, down to the last field of the answer. "Changes" is a change of any row
/// that names her.
class AccessMatrixTest extends StoreTest {

    private final ApplicationContext context;
    private final ContentImport imports;
    private final Catalogues catalogues;
    private final Works works;
    private final RememberedSignIns signIns;
    private final Persons persons;
    private final OwnThings things;
    private final Suggestions suggestions;
    private final SuggestionQueue queue;
    private final TestCohorts cohorts;
    private final CalendarAddresses calendars;
    private final Beginnings beginnings;
    private final Clarity clarity;
    private final HandIns handIns;
    private final HandInPage handInPage;
    private final TestTalks talks;
    private final CheckIns checkIns;
    private final Agreements agreements;
    private final Proposals proposals;
    private final ProposalBox box;
    private final MyReviews myReviews;
    private final TestHandIns testHandIns;
    private final TransactionTemplate transaction;
    private final AccessTable table = AccessTable.read();
    private final Map<Who, Viewer> viewers = new LinkedHashMap<>();
    private Viewer.SignedIn owner;
    private Arguments arguments;

    AccessMatrixTest(
            ApplicationContext context,
            ContentImport imports,
            Catalogues catalogues,
            Works works,
            RememberedSignIns signIns,
            Persons persons,
            OwnThings things,
            Suggestions suggestions,
            SuggestionQueue queue,
            TestCohorts cohorts,
            CalendarAddresses calendars,
            Beginnings beginnings,
            Clarity clarity,
            HandIns handIns,
            HandInPage handInPage,
            TestTalks talks,
            CheckIns checkIns,
            Agreements agreements,
            Proposals proposals,
            ProposalBox box,
            MyReviews myReviews,
            TestHandIns testHandIns,
            TransactionTemplate transaction) {
        this.context = context;
        this.imports = imports;
        this.catalogues = catalogues;
        this.works = works;
        this.signIns = signIns;
        this.persons = persons;
        this.things = things;
        this.suggestions = suggestions;
        this.queue = queue;
        this.cohorts = cohorts;
        this.calendars = calendars;
        this.beginnings = beginnings;
        this.clarity = clarity;
        this.handIns = handIns;
        this.handInPage = handInPage;
        this.talks = talks;
        this.checkIns = checkIns;
        this.agreements = agreements;
        this.proposals = proposals;
        this.box = box;
        this.myReviews = myReviews;
        this.testHandIns = testHandIns;
        this.transaction = transaction;
    }

    @BeforeAll
    void everybodyIsThereAndTheOwnerHasSomethingEverywhere() {
        SampleContent.importInto(imports);
        owner = persons.signedIn("Ada");
        persons.grant(owner.id(), Role.EDITOR);
        viewers.put(Who.ANONYMOUS, Viewer.ANONYMOUS);
        viewers.put(Who.OWNER, owner);
        viewers.put(Who.LEARNER, persons.signedIn("Bob"));
        viewers.put(Who.LECTURER, with(Role.LECTURER));
        viewers.put(Who.EDITOR, with(Role.EDITOR));
        viewers.put(Who.ADMINISTRATOR, with(Role.ADMINISTRATOR));
        var lecturer = persons.signedIn("Carla", Role.LECTURER);
        var former = persons.signedIn("Dries");
        viewers.put(Who.HER_LECTURER, lecturer);
        viewers.put(Who.FORMER_FELLOW, former);
        var fellow = persons.signedIn("Eva");
        var cohort = cohorts.with(lecturer, owner, former, fellow);
        cohorts.leave(former, cohort);
        cohorts.with((Viewer.SignedIn) viewers.get(Who.LECTURER));
        calendars.renew(owner);
        beginnings.tell(owner, new Profile("zij", "ten years of care"));
        beginnings.aim(owner, cohort, new Goal("hers", List.of(SampleContent.LISTENING)));
        clarity.say(owner, SampleContent.LISTENING, new Clarity.Said(false, "too quick"));
        agreements.save(owner, cohort, 0, "we begin on time");
        proposals.propose(owner, cohort, ProposalKind.CASE, "a case of hers");
        var proposal = box.own(owner, cohort).getFirst().uuid();
        var extension = cohorts.extend(lecturer, cohort, owner);
        var said = talks.opened(owner, cohort, "Her question", "What she asked");
        talks.replyTo(fellow, said, "An answer of hers");
        talks.draft(owner, cohort, said, "What she types");
        talks.report(fellow, said);
        checkIns.write(lecturer, cohort, persons.uuid(owner.id()), Arguments.NOTED);
        var work = works.of(owner);
        work.open(Arguments.STEP);
        work.complete(Arguments.STEP);
        work.stopAt(Arguments.STEP);
        work.write(Arguments.FIELD, new Draft("first", 0, Arguments.HAND, Visibility.COHORT));
        work.write(Arguments.FIELD, new Draft("hers alone", 1, new UUID(8, 8), Visibility.COHORT));
        work.write(
                FieldRef.note(SampleContent.LISTENING, "hoe"),
                new Draft("a note", 0, Arguments.HAND, Visibility.ME));
        work.choose(Arguments.SHEET, Visibility.LECTURER);
        work.save(Arguments.SAVED);
        var attached =
                (Attaching.Done)
                        work.attach(Arguments.PHOTO, "ada.png", Arguments.PNG, Visibility.LECTURER);
        var handedIn = (HandingIn.HandedIn) handIns.handIn(owner, cohort, Arguments.SHEET, "");
        var file =
                handInPage
                        .own(owner, cohort, Arguments.SHEET)
                        .orElseThrow()
                        .latest()
                        .files()
                        .values()
                        .iterator()
                        .next();
        testHandIns.begin(lecturer, cohort, TestHandIns.anonymous());
        testHandIns.handIn(fellow, cohort, "a text of somebody else");
        var review = myReviews.of(owner, cohort).getFirst().review();
        testHandIns.review(
                fellow, cohort, myReviews.of(fellow, cohort).getFirst().review(), "Good.");
        var feedback =
                handInPage
                        .own(owner, cohort, Arguments.SHEET)
                        .orElseThrow()
                        .latest()
                        .feedback()
                        .getFirst()
                        .uuid();
        suggestions.send(owner, Arguments.SUGGESTED);
        var ticket = signIns.remember(owner.id(), "Firefox");
        arguments =
                new Arguments(
                        catalogues.current(),
                        owner.id(),
                        persons.uuid(owner.id()),
                        persons.email(owner.id()),
                        ticket.series(),
                        attached.attached(),
                        queue.waiting(viewers.get(Who.EDITOR)).getFirst(),
                        new Arguments.InCohort(
                                cohort,
                                cohorts.code(lecturer, cohort),
                                extension.uuid(),
                                handedIn.handIn(),
                                file,
                                said.thread(),
                                said.post(),
                                checkIns.of(lecturer, cohort).getFirst().checkIn().uuid(),
                                proposal,
                                review,
                                feedback));
    }

    private Viewer.SignedIn with(Role role) {
        return persons.signedIn(role.word(), role);
    }

    @Test
    void every_way_into_the_domain_has_a_row_and_every_row_a_way() {
        var rows = new TreeSet<>(table.asked().keySet());
        rows.addAll(table.nobodys().keySet());

        assertThat(Doors.of(context).stream().map(Doors::name))
                .as("public methods; a new one gets a row in src/test/resources/access.md")
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void what_a_viewer_asks_is_in_the_table_of_viewers() {
        assertThat(
                        Doors.of(context).stream()
                                .filter(AccessMatrixTest::asksViewer)
                                .map(Doors::name)
                                .filter(table.nobodys()::containsKey))
                .as("methods that take a viewer but are said to be nobody's")
                .allSatisfy(name -> assertThat(table.nobodys().get(name)).startsWith("inside: "));
    }

    private static boolean asksViewer(Method door) {
        return Arrays.stream(door.getParameterTypes()).anyMatch(Viewer.class::isAssignableFrom);
    }

    @Test
    void everybody_reaches_exactly_what_her_row_says() {
        var measured = new ArrayList<String>();
        for (var door : Doors.of(context)) {
            if (table.asked().containsKey(Doors.name(door))) {
                var reaches = new LinkedHashMap<Who, Reach>();
                viewers.forEach((who, viewer) -> reaches.put(who, reach(door, viewer)));
                measured.add(AccessTable.row(Doors.name(door), reaches));
            }
        }

        assertThat(measured)
                .as("rows as measured")
                .containsExactlyInAnyOrderElementsOf(table.rows());
    }

    /// What is not hers alone is never reached by who has a role, either.
    @Test
    void nobody_but_the_owner_reaches_what_she_writes() {
        for (var row : table.asked().entrySet()) {
            if (row.getKey().matches("(writing|learning|notebook|work)\\..*")) {
                for (var who : List.of(Who.LEARNER, Who.LECTURER, Who.EDITOR, Who.ADMINISTRATOR)) {
                    assertThat(row.getValue().get(who)).as(row.getKey()).isEqualTo(Reach.NOTHING);
                }
            }
        }
    }

    private Reach reach(Method door, Viewer viewer) {
        if (viewer == Viewer.ANONYMOUS && onlyForSignedIn(door)) {
            return Reach.UNASKABLE;
        }
        var full = ask(door, viewer, false);
        var empty = ask(door, viewer, true);
        var sees = !full.answer().equals(empty.answer());
        if (!sees && full.answer().startsWith(NotAllowed.class.getName())) {
            return full.changed() ? Reach.CHANGES : Reach.REFUSED;
        } else if (sees) {
            return full.changed() ? Reach.BOTH : Reach.SEES;
        } else {
            return full.changed() ? Reach.CHANGES : Reach.NOTHING;
        }
    }

    private static boolean onlyForSignedIn(Method door) {
        return door.getDeclaringClass() == PersonWork.class
                || List.of(door.getParameterTypes()).contains(Viewer.SignedIn.class);
    }

    private record Answered(String answer, boolean changed) {}

    /// Asks and leaves everything as it was.
    private Answered ask(Method door, Viewer viewer, boolean withoutHerThings) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            if (withoutHerThings) {
                things.wipe(owner.id());
            }
            var before = things.fingerprint(owner.id());
            var answer = answer(door, viewer);
            return new Answered(answer, !before.equals(after(before)));
        });
    }

    /// A refused statement ends the transaction and with it every change.
    private String after(String before) {
        try {
            return things.fingerprint(owner.id());
        } catch (DataAccessException _) {
            return before;
        }
    }

    private String answer(Method door, Viewer viewer) {
        try {
            return Trace.of(door.invoke(holder(door, viewer), arguments.of(door, viewer)));
        } catch (InvocationTargetException e) {
            return e.getCause().getClass().getName();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object holder(Method door, Viewer viewer) {
        return door.getDeclaringClass() == PersonWork.class
                ? works.of((Viewer.SignedIn) viewer)
                : context.getBean(door.getDeclaringClass());
    }
}
