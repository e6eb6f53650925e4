package welvaren.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.val;
import static welvaren.content.SmallCourse.part;
import static welvaren.content.SmallCourse.reflection;
import static welvaren.db.Tables.CHANGE;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.types.DayToSecond;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.content.Activity.Visibility;
import welvaren.content.SmallCourse;
import welvaren.content.UnitRef;
import welvaren.learning.StepRef;
import welvaren.person.Viewer;
import welvaren.testing.Persons;
import welvaren.testing.StoreTest;
import welvaren.writing.Saving.Conflict;
import welvaren.writing.Saving.Saved;
import welvaren.writing.Saving.TooLong;

class WritingsTest extends StoreTest {

    private static final UnitRef UNIT = new UnitRef("samenwerken", "unit-1");
    private static final StepRef THINK = StepRef.activity(UNIT, "think");
    private static final FieldRef ANSWER = new FieldRef(THINK, "answer");
    private static final FieldRef NOTE = FieldRef.note(UNIT, "why");
    private static final UUID LAPTOP = new UUID(0, 1);
    private static final UUID PHONE = new UUID(0, 2);

    private final Writings writings;
    private final Texts texts;
    private final Audiences audiences;
    private final SmallCourse course;
    private final Persons persons;
    private final DSLContext db;

    private Viewer.SignedIn noor = new Viewer.SignedIn(null, "", null);

    WritingsTest(
            Writings writings,
            Texts texts,
            Audiences audiences,
            SmallCourse course,
            Persons persons,
            DSLContext db) {
        this.writings = writings;
        this.texts = texts;
        this.audiences = audiences;
        this.course = course;
        this.persons = persons;
        this.db = db;
    }

    @BeforeEach
    void noorAndAReflection() {
        theFileSays(Visibility.ME);
        noor = persons.signedIn("Noor");
    }

    @Test
    void what_she_types_stands_in_the_field() {
        assertThat(write(LAPTOP, 0, "Wij")).isEqualTo(1);
        assertThat(write(LAPTOP, 1, "Wij delen")).isEqualTo(2);

        assertThat(text(ANSWER).body()).isEqualTo("Wij delen");
        assertThat(texts.of(noor, UNIT).text(NOTE)).isEqualTo(Text.NONE);
    }

    @Test
    void two_tabs_never_overwrite_each_other_silently() {
        write(LAPTOP, 0, "Wij");
        write(LAPTOP, 1, "Wij delen");

        var saving = writings.write(noor, ANSWER, draft(PHONE, 1, "Ik wacht"));

        assertThat(saving).isEqualTo(new Conflict(text(ANSWER)));
        assertThat(text(ANSWER).body()).isEqualTo("Wij delen");
    }

    @Test
    void who_wants_her_draft_nevertheless_loses_nothing() {
        write(LAPTOP, 0, "Wij delen");
        var theirs = (Conflict) writings.write(noor, ANSWER, draft(PHONE, 0, "Ik wacht"));

        write(PHONE, theirs.theirs().version(), "Ik wacht");

        assertThat(text(ANSWER).body()).isEqualTo("Ik wacht");
        assertThat(before()).containsExactly("Wij delen");
    }

    @Test
    void of_two_tabs_that_begin_at_once_one_is_told_of_the_other() throws Exception {
        Callable<Saving> laptop = () -> writings.write(noor, ANSWER, draft(LAPTOP, 0, "Wij"));
        Callable<Saving> phone = () -> writings.write(noor, ANSWER, draft(PHONE, 0, "Ik"));

        try (var tabs = Executors.newFixedThreadPool(2)) {
            var outcomes =
                    tabs.invokeAll(List.of(laptop, phone)).stream().map(Future::resultNow).toList();

            assertThat(outcomes).hasAtLeastOneElementOfType(Saved.class);
            assertThat(outcomes).hasAtLeastOneElementOfType(Conflict.class);
        }
    }

    @Test
    void the_same_text_twice_is_no_conflict_and_no_change() {
        write(LAPTOP, 0, "Wij");
        db.deleteFrom(CHANGE).execute();

        assertThat(write(PHONE, 0, "Wij")).isEqualTo(1);

        assertThat(db.fetchCount(CHANGE)).isZero();
        assertThat(before()).isEmpty();
    }

    @Test
    void an_hour_of_typing_keeps_a_version_every_ten_minutes() {
        var version = 0;
        for (var seconds = 0; seconds < 3600; seconds += 20) {
            version = write(LAPTOP, version, "Na " + seconds + " seconden");
            timePasses(Duration.ofSeconds(20));
        }

        assertThat(before()).hasSizeBetween(4, 6);
    }

    @Test
    void a_text_that_rested_is_kept_before_it_changes() {
        write(LAPTOP, 0, "Gisteren klaar");
        timePasses(Duration.ofDays(1));

        write(LAPTOP, 1, "");
        write(LAPTOP, 2, "O");

        assertThat(before()).containsExactly("Gisteren klaar");
    }

    @Test
    void a_text_has_at_most_100000_characters() {
        assertThat(writings.write(noor, ANSWER, draft(LAPTOP, 0, "x".repeat(100_001))))
                .isEqualTo(new TooLong(100_000));
        assertThat(write(LAPTOP, 0, "x".repeat(100_000))).isEqualTo(1);
    }

    @Test
    void characters_that_no_database_keeps_do_no_harm() {
        write(LAPTOP, 0, "a\u0000b\ud83d c 🚲");

        assertThat(text(ANSWER).body()).isEqualTo("ab c 🚲");
    }

    @Test
    void a_note_is_a_text_in_the_margin_and_has_no_audience() {
        writings.write(noor, NOTE, new Draft("Vragen aan Lotte", 0, LAPTOP, Visibility.COHORT));

        assertThat(text(NOTE).body()).isEqualTo("Vragen aan Lotte");
        assertThat(texts.of(noor, UNIT).audiences()).isEmpty();
        assertThatThrownBy(() -> audiences.choose(noor, NOTE.step(), Visibility.COHORT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_edit_of_the_content_never_shows_her_text_to_more_people() {
        write(LAPTOP, 0, "Alleen voor mij");

        theFileSays(Visibility.COHORT);
        write(LAPTOP, 1, "Nog altijd alleen voor mij");

        assertThat(audience()).isEqualTo(Visibility.ME);
    }

    @Test
    void what_the_field_said_while_she_typed_counts_when_the_file_widened_meanwhile() {
        theFileSays(Visibility.COHORT);

        writings.write(noor, ANSWER, new Draft("Wij", 0, LAPTOP, Visibility.ME));

        assertThat(audience()).isEqualTo(Visibility.ME);
    }

    @Test
    void a_page_cannot_widen_beyond_the_file_but_she_can() {
        theFileSays(Visibility.LECTURER);
        writings.write(noor, ANSWER, new Draft("Wij", 0, LAPTOP, Visibility.COHORT));
        assertThat(audience()).isEqualTo(Visibility.LECTURER);

        audiences.choose(noor, THINK, Visibility.COHORT);
        assertThat(audience()).isEqualTo(Visibility.COHORT);

        audiences.choose(noor, THINK, Visibility.ME);
        write(LAPTOP, 1, "Toch niet");
        assertThat(audience()).isEqualTo(Visibility.ME);
    }

    @Test
    void nobody_else_reads_or_changes_what_she_wrote() {
        var yassin = persons.signedIn("Yassin");
        write(LAPTOP, 0, "Alleen voor mij");
        writings.write(noor, NOTE, draft(LAPTOP, 0, "Ook alleen voor mij"));
        audiences.choose(noor, THINK, Visibility.COHORT);

        for (var other : List.of(yassin, Viewer.ANONYMOUS)) {
            var seen = texts.of(other, noor.id(), UNIT);
            assertThat(seen.texts()).isEmpty();
            assertThat(seen.audiences()).isEmpty();
        }
        assertThat(texts.of(yassin, UNIT).texts()).isEmpty();
        assertThat(texts.before(yassin, ANSWER)).isEmpty();

        writings.write(yassin, ANSWER, draft(LAPTOP, 0, "Van Yassin"));
        audiences.choose(yassin, THINK, Visibility.ME);
        assertThat(text(ANSWER).body()).isEqualTo("Alleen voor mij");
        assertThat(audience()).isEqualTo(Visibility.COHORT);
        assertThat(texts.of(noor, noor.id(), UNIT).texts()).hasSize(2);
    }

    private void theFileSays(Visibility visibility) {
        course.startOver();
        course.add("samenwerken", List.of(part("why", reflection("think", visibility))));
    }

    private int write(UUID hand, int base, String body) {
        return ((Saved) writings.write(noor, ANSWER, draft(hand, base, body))).text().version();
    }

    private static Draft draft(UUID hand, int base, String body) {
        return new Draft(body, base, hand, Visibility.ME);
    }

    /// Instead of waiting, what was written is made older.
    private void timePasses(Duration duration) {
        var interval = val(DayToSecond.valueOf(duration));
        db.execute(
                "update written set written_at = written_at - {0}, kept_at = kept_at - {0}",
                interval);
    }

    private Text text(FieldRef field) {
        return texts.of(noor, UNIT).text(field);
    }

    private Visibility audience() {
        return texts.of(noor, UNIT).audiences().get(THINK);
    }

    private List<String> before() {
        return texts.before(noor, ANSWER).stream().map(Text::body).toList();
    }
}
