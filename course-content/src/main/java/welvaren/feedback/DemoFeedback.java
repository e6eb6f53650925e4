package welvaren.feedback;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static welvaren.db.Tables.FEEDBACK;
import static welvaren.db.Tables.FEEDBACK_REMARK;
import static welvaren.db.Tables.HAND_IN;
import static welvaren.db.Tables.HAND_IN_TEXT;
import static welvaren.db.Tables.HAND_IN_VERSION;
import static welvaren.db.Tables.PEER_REVIEW;
import static welvaren.db.Tables.PEER_ROUND;
import static welvaren.db.Tables.SAMPLE_RATING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;
import welvaren.account.Accounts;
import welvaren.account.DemoPeople;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortId;
import welvaren.cohort.CohortPeople;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.cohort.MyCohorts;
import welvaren.content.Activity.Visibility;
import welvaren.content.Catalogues;
import welvaren.content.UnitRef;
import welvaren.feedback.PeerRound.SampleRating;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.learning.StepRows;
import welvaren.person.PersonId;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;
import welvaren.writing.Writings;

/// What invented people handed in and said about it, for the demo class. Written down as it would
/// have come about, without mails. Never in production.
@Component
public class DemoFeedback {

    private static final String MODULE = "samenwerken";
    private static final int DUE_IN_DAYS = 5;

    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    private record Demo(Sheet alone, Sheet charter) {}

    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    private record Sheet(
            String unit,
            String activity,
            @Nullable String sample,
            @Nullable Map<String, String> ratings,
            List<HandedIn> handedIn) {

        StepRef ref() {
            return StepRef.activity(new UnitRef(MODULE, unit), activity);
        }
    }

    private record HandedIn(String by, List<Version> versions) {}

    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    private record Version(
            int daysAgo,
            @Nullable String note,
            Map<String, String> texts,
            @Nullable Said said,
            @Nullable List<Said> reviewed) {}

    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    private record Said(
            @Nullable String by,
            @Nullable String verdict,
            int daysAgo,
            Map<String, String> remarks) {}

    private final DSLContext db;
    private final Accounts accounts;
    private final MyCohorts cohorts;
    private final CohortPeople people;
    private final Catalogues catalogues;
    private final PeerRounds rounds;
    private final Writings writings;

    DemoFeedback(
            DSLContext db,
            Accounts accounts,
            MyCohorts cohorts,
            CohortPeople people,
            Catalogues catalogues,
            PeerRounds rounds,
            Writings writings) {
        this.db = db;
        this.accounts = accounts;
        this.cohorts = cohorts;
        this.people = people;
        this.catalogues = catalogues;
        this.rounds = rounds;
        this.writings = writings;
    }

    /// Adds it to the demo class, which was added just before; nothing where a school left out the
    /// worksheets.
    @Transactional
    public void add() {
        var lecturer = lecturer();
        for (var mine : cohorts.of(lecturer).stream().limit(1).toList()) {
            var cohort = mine.cohort();
            var fellows =
                    people.of(lecturer, cohort.uuid()).stream()
                            .collect(toMap(Fellow::name, fellow -> fellow, (one, _) -> one));
            var demo = read();
            if (isThere(demo.alone())) {
                handIn(cohort.id(), demo.alone(), fellows, lecturer.id());
            }
            if (isThere(demo.charter())) {
                begin(lecturer, cohort.uuid(), demo.charter());
                handIn(cohort.id(), demo.charter(), fellows, lecturer.id());
                giveOut(cohort.id(), demo.charter(), fellows);
            }
        }
    }

    private static Demo read() {
        try (var yaml = requireNonNull(DemoFeedback.class.getResourceAsStream("demo.yaml"))) {
            Object words = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return new JsonMapper().convertValue(words, Demo.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Viewer.SignedIn lecturer() {
        return DemoPeople.ALL.stream()
                .filter(person -> person.roles().contains(Role.LECTURER))
                .map(person -> accounts.byEmail(person.email()).orElseThrow().viewer())
                .findFirst()
                .orElseThrow();
    }

    private boolean isThere(Sheet sheet) {
        return Handable.sheet(catalogues.current(), sheet.ref(), Language.NL).isPresent();
    }

    private void handIn(
            CohortId cohort, Sheet sheet, Map<String, Fellow> fellows, PersonId lecturer) {
        for (var handedIn : sheet.handedIn()) {
            Optional.ofNullable(fellows.get(handedIn.by()))
                    .ifPresent(author -> handIn(cohort, sheet, handedIn, author, lecturer));
        }
    }

    private void handIn(
            CohortId cohort, Sheet sheet, HandedIn handedIn, Fellow author, PersonId lecturer) {
        long handIn =
                db.insertInto(HAND_IN)
                        .set(HAND_IN.COHORT_ID, cohort)
                        .set(HAND_IN.PERSON_ID, author.id())
                        .set(HAND_IN.STEP_ID, StepRows.idOf(sheet.ref()))
                        .returning(HAND_IN.ID)
                        .fetchSingle(HAND_IN.ID);
        var number = 0;
        for (var version : handedIn.versions()) {
            number++;
            var id = put(handIn, number, version);
            Optional.ofNullable(version.said()).ifPresent(said -> answer(id, said, lecturer));
        }
        write(author, sheet.ref(), handedIn.versions().getLast().texts());
    }

    private long put(long handIn, int number, Version version) {
        long id =
                db.insertInto(HAND_IN_VERSION)
                        .set(HAND_IN_VERSION.HAND_IN_ID, handIn)
                        .set(HAND_IN_VERSION.NUMBER, number)
                        .set(HAND_IN_VERSION.NOTE, Optional.ofNullable(version.note()).orElse(""))
                        .set(HAND_IN_VERSION.HANDED_IN_AT, ago(version.daysAgo()))
                        .returning(HAND_IN_VERSION.ID)
                        .fetchSingle(HAND_IN_VERSION.ID);
        version.texts()
                .forEach((field, body) ->
                        db.insertInto(HAND_IN_TEXT)
                                .set(HAND_IN_TEXT.VERSION_ID, id)
                                .set(HAND_IN_TEXT.FIELD_KEY, field)
                                .set(HAND_IN_TEXT.BODY, body)
                                .execute());
        return id;
    }

    private void answer(long version, Said said, PersonId lecturer) {
        db.update(HAND_IN_VERSION)
                .set(HAND_IN_VERSION.VERDICT, said.verdict())
                .set(HAND_IN_VERSION.ANSWERED_AT, ago(said.daysAgo()))
                .where(HAND_IN_VERSION.ID.eq(version))
                .execute();
        say(version, said, lecturer, "lecturer");
    }

    private void say(long version, Said said, PersonId by, String givenAs) {
        long feedback =
                db.insertInto(FEEDBACK)
                        .set(FEEDBACK.VERSION_ID, version)
                        .set(FEEDBACK.BY_PERSON_ID, by)
                        .set(FEEDBACK.GIVEN_AS, givenAs)
                        .set(FEEDBACK.GIVEN_AT, ago(said.daysAgo()))
                        .returning(FEEDBACK.ID)
                        .fetchSingle(FEEDBACK.ID);
        said.remarks()
                .forEach((place, body) ->
                        db.insertInto(FEEDBACK_REMARK)
                                .set(FEEDBACK_REMARK.FEEDBACK_ID, feedback)
                                .set(
                                        FEEDBACK_REMARK.PLACE,
                                        place.equals("whole") ? "whole." : place)
                                .set(FEEDBACK_REMARK.BODY, body)
                                .execute());
    }

    /// What she handed in last stands in her worksheet, too.
    private void write(Fellow author, StepRef sheet, Map<String, String> texts) {
        var viewer = new Viewer.SignedIn(author.id(), author.name(), author.language());
        texts.forEach((field, body) ->
                writings.write(
                        viewer,
                        new FieldRef(sheet, field),
                        new Draft(body, 0, UUID.randomUUID(), Visibility.LECTURER)));
    }

    private void begin(Viewer.SignedIn lecturer, UUID cohort, Sheet sheet) {
        var rubric =
                Rubric.of(
                        Handable.sheet(catalogues.current(), sheet.ref(), Language.NL)
                                .orElseThrow(),
                        Language.NL);
        var ratings = Optional.ofNullable(sheet.ratings()).orElseGet(Map::of);
        rounds.set(
                lecturer,
                cohort,
                sheet.ref(),
                OptionalInt.empty(),
                new PeerSettings(
                        PeerMode.OPEN,
                        Optional.of(Cohort.today().plusDays(DUE_IN_DAYS)),
                        2,
                        rubric,
                        Optional.ofNullable(sheet.sample()).orElse(""),
                        rubric.criteria().stream()
                                .map(row -> rating(row.key(), ratings.getOrDefault(row.key(), "")))
                                .toList()));
    }

    /// “1: the reasons”.
    private static SampleRating rating(String criterion, String words) {
        var parts = words.split(": ", 2);
        return new SampleRating(criterion, Integer.parseInt(parts[0]), parts[1]);
    }

    /// As if everybody had been given what there was when she handed in.
    private void giveOut(CohortId cohort, Sheet sheet, Map<String, Fellow> fellows) {
        var round =
                db.select(PEER_ROUND.ID)
                        .from(PEER_ROUND)
                        .where(PEER_ROUND.COHORT_ID.eq(cohort))
                        .and(PeerRows.is(sheet.ref()))
                        .fetchSingle()
                        .value1();
        var allocation = new Allocation<String, String>(2);
        for (var handedIn : sheet.handedIn()) {
            allocation.handedIn(handedIn.by(), handedIn.by());
            for (var given : allocation.share()) {
                give(round, cohort, sheet, given, fellows);
            }
        }
    }

    private void give(
            long round,
            CohortId cohort,
            Sheet sheet,
            Allocation.Given<String, String> given,
            Map<String, Fellow> fellows) {
        var work =
                sheet.handedIn().stream()
                        .filter(handedIn -> handedIn.by().equals(given.work()))
                        .findFirst()
                        .orElseThrow()
                        .versions()
                        .getLast();
        var version =
                db.select(HAND_IN_VERSION.ID)
                        .from(HAND_IN_VERSION)
                        .where(HAND_IN_VERSION.handIn().COHORT_ID.eq(cohort))
                        .and(HAND_IN_VERSION.handIn().STEP_ID.eq(StepRows.idOf(sheet.ref())))
                        .and(HAND_IN_VERSION.handIn().PERSON_ID.eq(id(fellows, given.work())))
                        .fetchSingle()
                        .value1();
        var reviewer = id(fellows, given.reviewer());
        var said =
                Optional.ofNullable(work.reviewed()).orElseGet(List::of).stream()
                        .filter(one -> given.reviewer().equals(one.by()))
                        .findFirst();
        db.insertInto(PEER_REVIEW)
                .set(PEER_REVIEW.ROUND_ID, round)
                .set(PEER_REVIEW.VERSION_ID, version)
                .set(PEER_REVIEW.PERSON_ID, reviewer)
                .set(PEER_REVIEW.GIVEN_AT, ago(4))
                .set(PEER_REVIEW.SENT_AT, said.map(one -> ago(one.daysAgo())).orElse(null))
                .execute();
        said.ifPresent(one -> {
            say(version, one, reviewer, "peer");
            rate(round, reviewer, one);
        });
    }

    private void rate(long round, PersonId reviewer, Said said) {
        said.remarks().keySet().stream()
                .filter(place -> place.startsWith("level."))
                .forEach(place ->
                        db.insertInto(SAMPLE_RATING)
                                .set(SAMPLE_RATING.ROUND_ID, round)
                                .set(SAMPLE_RATING.PERSON_ID, reviewer)
                                .set(
                                        SAMPLE_RATING.CRITERION_KEY,
                                        place.substring("level.".length()))
                                .set(SAMPLE_RATING.LEVEL, 1)
                                .execute());
    }

    private static PersonId id(Map<String, Fellow> fellows, String name) {
        return Optional.ofNullable(fellows.get(name)).map(Fellow::id).orElseThrow();
    }

    private static Instant ago(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS);
    }
}
