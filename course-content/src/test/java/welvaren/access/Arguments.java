package welvaren.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import welvaren.audit.AuditTrail.Question;
import welvaren.cohort.Clarity;
import welvaren.cohort.CohortRole;
import welvaren.cohort.CohortSettings;
import welvaren.cohort.FirstPlan;
import welvaren.cohort.FreeWeeks;
import welvaren.cohort.Goal;
import welvaren.cohort.Profile;
import welvaren.cohort.ProposalKind;
import welvaren.cohort.TestCohorts;
import welvaren.content.Activity.Quiz;
import welvaren.content.Activity.Visibility;
import welvaren.content.Catalogue;
import welvaren.content.Excerpt;
import welvaren.content.UnitRef;
import welvaren.exchange.Contribution;
import welvaren.exchange.NotificationChoice;
import welvaren.exchange.ThreadDrafts;
import welvaren.exchange.ThreadList;
import welvaren.feedback.PeerSettings;
import welvaren.feedback.Place;
import welvaren.feedback.TestHandIns;
import welvaren.feedback.Verdict;
import welvaren.language.Language;
import welvaren.learning.ProgressEvent;
import welvaren.learning.ResumePlace;
import welvaren.learning.StepRef;
import welvaren.membership.Newcomer;
import welvaren.membership.PeopleFile;
import welvaren.notebook.SavedItem;
import welvaren.person.PersonId;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.suggestion.Edit;
import welvaren.suggestion.Subject;
import welvaren.suggestion.Suggestion;
import welvaren.testing.SampleContent;
import welvaren.tracking.CheckIn;
import welvaren.tracking.CheckInDraft;
import welvaren.tracking.Thresholds;
import welvaren.work.GuestMemory;
import welvaren.writing.Attached;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;
import welvaren.writing.Text;

/// What each door is asked with: always the things of the owner, as somebody would ask who knows
/// every one of her ids. By name of the parameter (of one method, or of all) where that says more,
/// otherwise by its type.
final class Arguments {

    static final StepRef STEP = StepRef.part(SampleContent.LISTENING, "hoe");
    static final StepRef QUIZ = StepRef.activity(SampleContent.LISTENING, "proef");
    static final StepRef SHEET = StepRef.activity(SampleContent.LISTENING, "poster");
    static final FieldRef FIELD = new FieldRef(SHEET, "wie");
    static final FieldRef PHOTO = new FieldRef(SHEET, "foto");
    static final StepRef OTHER_STEP = StepRef.part(SampleContent.LISTENING, "waarom");
    static final SavedItem OTHER_SAVED = new SavedItem.SavedCase("herstelcafe");
    static final SavedItem SAVED = new SavedItem.SavedCase("buurthuis");
    static final byte[] PNG = "\u0089PNG\r\n\u001a\n of the owner".getBytes(ISO_8859_1);
    static final welvaren.suggestion.Draft SUGGESTED =
            new welvaren.suggestion.Draft(
                    Subject.of("case/buurthuis"),
                    Language.NL,
                    "Het buurthuis",
                    "Hers.",
                    "",
                    new Suggestion.Sender("Ada", "", true));
    static final CheckInDraft NOTED =
            new CheckInDraft(
                    CheckIn.Kind.NOTE, "She is tired.", Optional.of(LocalDate.of(2026, 10, 1)));
    static final UUID HAND = new UUID(7, 7);

    /// What is hers in her cohort.
    record InCohort(
            UUID cohort,
            String code,
            UUID extension,
            UUID handIn,
            UUID file,
            UUID thread,
            UUID post,
            UUID checkIn,
            UUID proposal,
            UUID review,
            UUID feedback) {}

    private final Map<Class<?>, Function<Viewer, ?>> byType = new HashMap<>();
    private final Map<String, Function<Viewer, ?>> byName = new HashMap<>();

    Arguments(
            Catalogue catalogue,
            PersonId owner,
            UUID uuid,
            String email,
            String series,
            Attached attached,
            Suggestion suggestion,
            InCohort inCohort) {
        give(Viewer.class, viewer -> viewer);
        give(Viewer.SignedIn.class, viewer -> (Viewer.SignedIn) viewer);
        give(PersonId.class, _ -> owner);
        give(UUID.class, _ -> attached.uuid());
        give(Attached.class, _ -> attached);
        give(StepRef.class, _ -> STEP);
        give(FieldRef.class, _ -> FIELD);
        give(SavedItem.class, _ -> SAVED);
        give(byte[].class, _ -> PNG);
        give(Language.class, _ -> Language.EN);
        give(Visibility.class, _ -> Visibility.COHORT);
        give(Instant.class, _ -> Instant.now().plusSeconds(1));
        give(Draft.class, _ -> new Draft("another text", 2, HAND, Visibility.LECTURER));
        give(Text.class, _ -> new Text("a text of a guest", 1, Instant.now().plusSeconds(1)));
        give(ResumePlace.class, _ -> new ResumePlace(QUIZ, Instant.now().plusSeconds(1)));
        give(GuestMemory.class, _ -> new GuestMemory());
        give(String.class, _ -> email);
        give(UnitRef.class, _ -> SampleContent.LISTENING);
        give(Quiz.class, _ -> quiz(catalogue));
        give(Newcomer.class, _ -> new Newcomer("Ada", email, Set.of(), Language.EN));
        give(Suggestion.class, _ -> suggestion);
        give(welvaren.suggestion.Draft.class, _ -> SUGGESTED);
        byName.put("of.uuid", _ -> suggestion.uuid());
        byName.put("decline.uuid", _ -> suggestion.uuid());
        byName.put("accept.uuid", _ -> suggestion.uuid());
        byName.put("edits", _ -> List.of(edit()));
        byName.put("series", _ -> series);
        byName.put("page", _ -> 1);
        byName.put("state", _ -> Optional.empty());
        byName.put("roles", _ -> Set.of(Role.LECTURER));
        byName.put("rows", _ -> List.of(row(email)));
        for (var about : List.of("one", "inviteAgain", "close", "reopen", "changeRoles")) {
            byName.put(about + ".uuid", _ -> uuid);
        }
        give(CohortSettings.class, _ -> TestCohorts.AUTUMN);
        give(Profile.class, _ -> new Profile("zij", "something else"));
        give(Goal.class, _ -> new Goal("another", List.of()));
        give(Clarity.Said.class, _ -> new Clarity.Said(false, "of another"));
        give(FirstPlan.class, _ -> TestCohorts.EVERYTHING);
        give(CohortRole.class, _ -> CohortRole.COACH);
        give(FreeWeeks.class, _ -> new FreeWeeks(List.of()));
        byName.put("cohort", _ -> inCohort.cohort());
        byName.put("code", _ -> inCohort.code());
        byName.put("extension", _ -> inCohort.extension());
        byName.put("handIn of UUID", _ -> inCohort.handIn());
        byName.put("file of UUID", _ -> inCohort.file());
        byName.put("sheet of StepRef", _ -> SHEET);
        byName.put("review of UUID", _ -> inCohort.review());
        byName.put("feedback of UUID", _ -> inCohort.feedback());
        byName.put("levels of Map", _ -> Map.of("luisteren", 2));
        byName.put("helpful of boolean", _ -> true);
        byName.put("read of OptionalInt", _ -> OptionalInt.of(1));
        give(PeerSettings.class, _ -> TestHandIns.anonymous());
        give(Place.class, _ -> Place.WHOLE);
        give(Verdict.class, _ -> Verdict.ACCEPTED);
        byName.put("checkIn", _ -> inCohort.checkIn());
        byName.put("authors", _ -> List.of(owner));
        give(Thresholds.class, _ -> Thresholds.USUAL);
        give(CheckInDraft.class, _ -> NOTED);
        byName.put("thread of UUID", _ -> inCohort.thread());
        byName.put("post of UUID", _ -> inCohort.post());
        give(Contribution.class, _ -> said());
        give(ThreadList.Which.class, _ -> ThreadList.Which.ALL);
        give(
                ThreadDrafts.Place.class,
                _ ->
                        new ThreadDrafts.Place(
                                inCohort.cohort(),
                                Optional.of(inCohort.thread()),
                                Optional.empty()));
        give(ThreadDrafts.Kept.class, _ -> new ThreadDrafts.Kept("", "typed", HAND));
        give(NotificationChoice.class, _ -> NotificationChoice.USUAL);
        byName.put("announcement of UUID", _ -> inCohort.extension());
        byName.put("at of Optional", _ -> Optional.empty());
        byName.put("number of int", _ -> 0);
        byName.put("numbers", _ -> List.of(1));
        for (var yes : List.of("pinned", "closed", "first", "helpful")) {
            byName.put(yes + " of boolean", _ -> true);
        }
        byName.put("proposal", _ -> inCohort.proposal());
        byName.put("save.read", _ -> 1);
        byName.put("version.number", _ -> 1);
        byName.put("day", _ -> TestCohorts.AUTUMN.startsOn().orElseThrow());
        give(ProposalKind.class, _ -> ProposalKind.QUESTION);
        byName.put("person of UUID", _ -> uuid);
        byName.put("version of int", _ -> 1);
        byName.put("units", _ -> List.of());
        byName.put("until", _ -> Optional.empty());
        byName.put("seats", _ -> OptionalInt.empty());
        byName.put("extraDays", _ -> 3);
        byName.put("unit of Optional", _ -> Optional.of(SampleContent.ASKING));
        byName.put("detach.field", _ -> PHOTO);
        byName.put("remove.field", _ -> PHOTO);
        byName.put("complete.step", _ -> OTHER_STEP);
        byName.put("waive.step", _ -> OTHER_STEP);
        byName.put("save.item", _ -> OTHER_SAVED);
        byName.put("take.item", _ -> OTHER_SAVED);
        byName.put("activity", _ -> SHEET);
        byName.put("question", _ -> "keuze");
        byName.put(
                "question of Question", _ -> new Question("", Optional.empty(), Optional.empty()));
        byName.put("answer", _ -> List.of("b"));
        byName.put(
                "earlier of List", _ -> List.of(new ProgressEvent.Completed(SHEET, Instant.now())));
        byName.put("earlier of Visibility", _ -> Visibility.ME);
    }

    private static PeopleFile.Row row(String email) {
        return new PeopleFile.Row(2, "Ada", email, Set.of(), Optional.empty(), Set.of());
    }

    private <T> void give(Class<T> type, Function<Viewer, ? extends T> argument) {
        byType.put(type, argument);
    }

    /// Something to say; nothing that was said before.
    private static Contribution said() {
        return new Contribution("Something to say", Optional.empty(), UUID.randomUUID());
    }

    private static Edit edit() {
        var page =
                Excerpt.ofCase(SampleContent.sound().files(), "buurthuis", Language.NL)
                        .orElseThrow();
        return new Edit(page, page.text().replace("Niemand", "Bijna niemand"));
    }

    private static Quiz quiz(Catalogue catalogue) {
        return (Quiz)
                catalogue
                        .unit(SampleContent.LISTENING)
                        .orElseThrow()
                        .text()
                        .in(Language.NL)
                        .activity(QUIZ.key())
                        .orElseThrow();
    }

    Object[] of(Method door, Viewer viewer) {
        return Arrays.stream(door.getParameters())
                .map(parameter -> of(door, parameter).apply(viewer))
                .toArray();
    }

    private Function<Viewer, ?> of(Method door, Parameter parameter) {
        var type = parameter.getType();
        for (var name :
                List.of(
                        door.getName() + "." + parameter.getName(),
                        parameter.getName() + " of " + type.getSimpleName(),
                        parameter.getName())) {
            if (byName.containsKey(name)) {
                return byName.get(name);
            }
        }
        if (!byType.containsKey(type)) {
            throw new AssertionError(
                    "Say in Arguments with what %s is asked for %s %s"
                            .formatted(
                                    Doors.name(door), type.getSimpleName(), parameter.getName()));
        }
        return byType.get(type);
    }
}
