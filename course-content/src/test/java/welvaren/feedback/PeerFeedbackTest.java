package welvaren.feedback;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static welvaren.db.Tables.MAIL;
import static welvaren.db.Tables.PEER_REVIEW;
import static welvaren.feedback.TestHandIns.SHEET;
import static welvaren.feedback.TestHandIns.anonymous;
import static welvaren.feedback.TestHandIns.settings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.cohort.Cohort;
import welvaren.cohort.TestCohorts;
import welvaren.content.Activity.Visibility;
import welvaren.content.ContentImport;
import welvaren.feedback.MyReviews.ToReview;
import welvaren.feedback.PeerSettings.Reason;
import welvaren.person.NotAllowed;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.testing.Persons;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;
import welvaren.writing.Attachments;
import welvaren.writing.FieldRef;

class PeerFeedbackTest extends StoreTest {

    private final PeerRounds rounds;
    private final MyReviews mine;
    private final Reviews reviews;
    private final PeerOverview overview;
    private final Allocating allocating;
    private final HandInPage page;
    private final TestHandIns test;
    private final TestCohorts cohorts;
    private final Attachments attachments;
    private final Persons persons;
    private final ContentImport imports;
    private final DSLContext db;
    private Viewer.SignedIn karel;
    private Viewer.SignedIn noor;
    private Viewer.SignedIn yassin;
    private Viewer.SignedIn lien;
    private UUID cohort;

    PeerFeedbackTest(
            PeerRounds rounds,
            MyReviews mine,
            Reviews reviews,
            PeerOverview overview,
            Allocating allocating,
            HandInPage page,
            TestHandIns test,
            TestCohorts cohorts,
            Attachments attachments,
            Persons persons,
            ContentImport imports,
            DSLContext db) {
        this.rounds = rounds;
        this.mine = mine;
        this.reviews = reviews;
        this.overview = overview;
        this.allocating = allocating;
        this.page = page;
        this.test = test;
        this.cohorts = cohorts;
        this.attachments = attachments;
        this.persons = persons;
        this.imports = imports;
        this.db = db;
    }

    @BeforeAll
    void content() {
        SampleContent.importInto(imports);
    }

    @BeforeEach
    void aCohort() {
        karel = persons.signedIn("Karel", Role.LECTURER);
        noor = persons.signedIn("Noor");
        yassin = persons.signedIn("Yassin");
        lien = persons.signedIn("Lien");
        cohort = cohorts.with(karel, noor, yassin, lien);
    }

    @Test
    void work_is_given_out_the_moment_somebody_hands_in() {
        test.begin(karel, cohort, settings(PeerMode.OPEN));
        test.handIn(noor, cohort, "Drie buren");
        assertThat(mine.of(noor, cohort)).isEmpty();

        test.handIn(yassin, cohort, "Vier buren");

        assertThat(mine.of(noor, cohort))
                .extracting(review -> review.author().orElseThrow())
                .containsExactly("Yassin");
        assertThat(mine.of(yassin, cohort))
                .extracting(review -> review.author().orElseThrow())
                .containsExactly("Noor");
        assertThat(mine.of(lien, cohort)).as("who handed nothing in").isEmpty();
        assertThat(mails(noor)).as("who was away").containsExactly("review-given");
        assertThat(mails(yassin)).as("who sees it at once").isEmpty();
        test.handIn(lien, cohort, "Vijf buren");
        assertThat(mine.of(lien, cohort)).hasSize(2);
        assertThat(mine.of(noor, cohort)).hasSize(2);
    }

    @Test
    void what_was_handed_in_before_it_was_switched_on_is_taken_along() {
        test.handIn(noor, cohort, "Drie buren");
        test.handIn(yassin, cohort, "Vier buren");

        test.begin(karel, cohort, anonymous());

        assertThat(mine.of(noor, cohort)).hasSize(1);
        assertThat(mine.of(yassin, cohort)).hasSize(1);
    }

    @Test
    void everybody_rates_the_sample_before_she_sees_what_the_lecturer_thinks_of_it() {
        var review = bothHandIn(anonymous());
        var before = mine.at(noor, cohort, review).orElseThrow().sample();
        assertThat(before.isRated()).isFalse();
        assertThat(before.lecturers()).isEmpty();
        fillIn(review);
        assertThat(reviews.send(noor, cohort, review)).isEqualTo(new Sending.SampleFirst());

        assertThat(reviews.rateSample(noor, cohort, review, Map.of("luisteren", 9))).isFalse();
        assertThat(reviews.rateSample(noor, cohort, review, Map.of("luisteren", 2))).isTrue();
        reviews.rateSample(noor, cohort, review, Map.of("luisteren", 1));

        var after = mine.at(noor, cohort, review).orElseThrow().sample();
        assertThat(after.own()).as("the first counts").containsEntry("luisteren", 2);
        assertThat(after.lecturers())
                .singleElement()
                .satisfies(rating -> assertThat(rating.why()).startsWith("Het is een belofte"));
    }

    @Test
    void a_review_has_a_strength_and_a_next_step_for_each_criterion() {
        var review = bothHandIn(anonymous());
        reviews.rateSample(noor, cohort, review, Map.of("luisteren", 2));
        assertThat(reviews.send(noor, cohort, review))
                .isEqualTo(new Sending.Incomplete(Set.of("luisteren")));

        fillIn(review);

        assertThat(page.own(yassin, cohort, SHEET).orElseThrow().latest().feedback())
                .as("not sent")
                .isEmpty();
        assertThat(reviews.send(noor, cohort, review)).isEqualTo(new Sending.Sent());
        var got = page.own(yassin, cohort, SHEET).orElseThrow().latest().feedback().getFirst();
        assertThat(got.by()).as("without names").isEmpty();
        assertThat(got.remarks().at(Place.Part.STRENGTH, "luisteren")).isEqualTo("Concreet.");
        assertThat(seenByKarel().by()).contains("Noor");
        assertThat(mails(yassin)).contains("feedback-given");
        assertThatThrownBy(() -> reviews.save(noor, cohort, review, Place.WHOLE, "Nog iets"))
                .isInstanceOf(NotAllowed.class);

        assertThat(reviews.reply(yassin, cohort, got.uuid(), true, "x".repeat(501))).isFalse();
        assertThat(reviews.reply(yassin, cohort, got.uuid(), true, "Dat helpt.")).isTrue();
        assertThat(mine.at(noor, cohort, review).orElseThrow().reply())
                .contains(new ReviewDesk.Reply(true, "Dat helpt."));
        assertThatThrownBy(() -> reviews.reply(noor, cohort, got.uuid(), false, ""))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void with_names_each_sees_whose_words_these_are() {
        var review = bothHandIn(settings(PeerMode.OPEN));
        test.review(noor, cohort, review, "Goed gezien.");

        var got = page.own(yassin, cohort, SHEET).orElseThrow().latest().feedback().getFirst();
        assertThat(got.by()).contains("Noor");
        assertThat(mine.at(noor, cohort, review).orElseThrow().author()).contains("Yassin");
    }

    @Test
    void a_file_loses_its_name_where_names_are_hidden() {
        var photo = new FieldRef(SHEET, "foto");
        var png = "\u0089PNG\r\n\u001a\n…".getBytes(ISO_8859_1);
        attachments.attach(yassin, photo, "yassin-el-amrani.PNG", png, Visibility.ME);
        var review = bothHandIn(anonymous());

        var file = mine.at(noor, cohort, review).orElseThrow().files().get("foto");
        assertThat(file).isNotNull();
        assertThat(mine.file(noor, cohort, review, file).orElseThrow().fileName())
                .isEqualTo("bestand.png");
        assertThat(mine.file(lien, cohort, review, file)).isEmpty();
        assertThat(page.file(noor, cohort, file)).as("only as a review").isEmpty();
    }

    @Test
    void nobody_sees_work_that_she_was_not_given() {
        var review = bothHandIn(anonymous());
        var elsewhere = persons.signedIn("Els", Role.LECTURER);
        cohorts.with(elsewhere, lien);

        for (var other : List.of(lien, yassin, karel, elsewhere)) {
            assertThat(mine.at(other, cohort, review)).isEmpty();
            assertThatThrownBy(() -> reviews.send(other, cohort, review))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> reviews.save(other, cohort, review, Place.WHOLE, "Ik ook"))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(overview.of(noor, cohort, SHEET)).isEmpty();
        assertThat(rounds.of(elsewhere, cohort)).isEmpty();
        cohorts.leave(yassin, cohort);
        assertThat(mine.at(noor, cohort, review)).as("its author left").isEmpty();
        assertThat(mine.of(noor, cohort)).isEmpty();
        cohorts.leave(noor, cohort);
        assertThat(mine.of(noor, cohort)).isEmpty();
    }

    @Test
    void what_does_not_come_is_given_to_somebody_else_and_still_welcome() {
        var review = bothHandIn(settings(PeerMode.OPEN));
        test.handIn(lien, cohort, "Vijf buren");
        var liens = mine.of(lien, cohort);
        liens.forEach(one -> test.review(lien, cohort, one.review(), "Mooi."));
        var yassins = mine.of(yassin, cohort);
        yassins.forEach(one -> test.review(yassin, cohort, one.review(), "Mooi."));
        test.review(noor, cohort, review, "Mooi.");
        var late = only(mine.of(noor, cohort).stream().filter(one -> !one.isSent()).toList());
        var mia = persons.signedIn("Mia");
        cohorts.join(mia, cohort, karel);
        test.handIn(mia, cohort, "Zes buren");
        mine.of(mia, cohort).forEach(one -> test.review(mia, cohort, one.review(), "Mooi."));

        allocating.care(Instant.now().plus(6, DAYS));
        assertThat(overview.missed(karel, cohort)).isEmpty();
        allocating.care(Instant.now().plus(8, DAYS));

        assertThat(overview.missed(karel, cohort))
                .filteredOn(missed -> missed.person().equals(noor.id()))
                .singleElement()
                .satisfies(missed -> assertThat(missed.reviews()).isEqualTo(1));
        assertThat(overview.missed(noor, cohort)).hasSize(1);
        assertThat(overview.missed(lien, cohort)).isEmpty();
        assertThat(line("Noor").missed()).isEqualTo(1);
        assertThat(line("Lien").got()).isEqualTo(1);
        assertThat(db.fetchCount(PEER_REVIEW, PEER_REVIEW.PERSON_ID.eq(mia.id())))
                .as("Mia reviews Lien's, too")
                .isEqualTo(3);
        test.review(noor, cohort, late.review(), "Toch nog.");
        assertThat(overview.missed(noor, cohort)).isEmpty();
    }

    @Test
    void who_still_has_something_to_review_is_reminded_once() {
        var review = bothHandIn(anonymous());
        test.review(noor, cohort, review, "Mooi.");
        db.update(PEER_REVIEW)
                .set(PEER_REVIEW.GIVEN_AT, Instant.now().plus(9, DAYS))
                .where(PEER_REVIEW.PERSON_ID.in(noor.id(), yassin.id()))
                .execute();

        allocating.care(Instant.now().plus(11, DAYS));
        assertThat(mails(yassin)).doesNotContain("reviews-due");
        allocating.care(Instant.now().plus(12, DAYS));
        allocating.care(Instant.now().plus(13, DAYS));

        assertThat(mails(yassin)).containsOnlyOnce("reviews-due");
        assertThat(mails(noor)).doesNotContain("reviews-due");
    }

    @Test
    void every_reason_is_told_at_once_and_the_second_of_two_lecturers_too() {
        var empty =
                new PeerSettings(
                        PeerMode.OPEN,
                        Optional.of(Cohort.today().minusDays(1)),
                        0,
                        new Rubric(List.of()),
                        " ",
                        List.of());

        assertThat(set(OptionalInt.empty(), empty))
                .isInstanceOfSatisfying(
                        Setting.Refused.class,
                        refused ->
                                assertThat(refused.reasons())
                                        .containsExactlyInAnyOrder(
                                                Reason.DUE_PAST,
                                                Reason.REVIEWS_WRONG,
                                                Reason.CRITERIA_MISSING,
                                                Reason.SAMPLE_BLANK));
        assertThat(set(OptionalInt.empty(), anonymous())).isEqualTo(new Setting.Done());
        assertThat(set(OptionalInt.empty(), anonymous())).isEqualTo(new Setting.ChangedMeanwhile());
        assertThat(set(OptionalInt.of(1), settings(PeerMode.OPEN))).isEqualTo(new Setting.Done());
        assertThat(set(OptionalInt.of(1), anonymous())).isEqualTo(new Setting.ChangedMeanwhile());
    }

    @Test
    void once_a_review_was_sent_rubric_and_names_stay() {
        var review = bothHandIn(anonymous());
        test.review(noor, cohort, review, "Mooi.");

        assertThat(set(OptionalInt.of(1), settings(PeerMode.OPEN))).isEqualTo(new Setting.InUse());
        var later = anonymous();
        var moved =
                new PeerSettings(
                        later.mode(),
                        Optional.of(Cohort.today().plusDays(30)),
                        3,
                        later.rubric(),
                        later.sample(),
                        later.ratings());
        assertThat(set(OptionalInt.of(1), moved)).isEqualTo(new Setting.Done());
        assertThatThrownBy(() -> rounds.set(noor, cohort, SHEET, OptionalInt.of(2), anonymous()))
                .isInstanceOf(NotAllowed.class);
    }

    private Setting set(OptionalInt read, PeerSettings settings) {
        return rounds.set(karel, cohort, SHEET, read, settings);
    }

    /// @return that Noor is to review the work of Yassin
    private UUID bothHandIn(PeerSettings settings) {
        test.begin(karel, cohort, settings);
        test.handIn(noor, cohort, "Drie buren");
        test.handIn(yassin, cohort, "Vier buren");
        return only(mine.of(noor, cohort)).review();
    }

    private void fillIn(UUID review) {
        reviews.save(noor, cohort, review, new Place(Place.Part.LEVEL, "luisteren"), "1");
        reviews.save(
                noor, cohort, review, new Place(Place.Part.STRENGTH, "luisteren"), "Concreet.");
        reviews.save(noor, cohort, review, new Place(Place.Part.NEXT_STEP, "luisteren"), "Wie?");
    }

    private HandIn.Feedback seenByKarel() {
        var handIn = page.own(yassin, cohort, SHEET).orElseThrow().uuid();
        return page.of(karel, cohort, handIn).orElseThrow().latest().feedback().getFirst();
    }

    private PeerOverview.Line line(String name) {
        return overview.of(karel, cohort, SHEET).stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> mails(Viewer.SignedIn person) {
        return db.fetch(MAIL, MAIL.ADDRESS.eq(persons.email(person.id())))
                .map(mail -> mail.getKind());
    }

    private static ToReview only(List<ToReview> reviews) {
        assertThat(reviews).hasSize(1);
        return reviews.getFirst();
    }
}
