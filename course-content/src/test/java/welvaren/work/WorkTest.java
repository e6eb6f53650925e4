package welvaren.work;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.content.SmallCourse.part;
import static welvaren.content.SmallCourse.quiz;
import static welvaren.content.SmallCourse.reflection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.content.Activity.Visibility;
import welvaren.content.SmallCourse;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.learning.ProgressLog;
import welvaren.learning.StepProgress.Status;
import welvaren.learning.StepRef;
import welvaren.learning.UnitProgress;
import welvaren.notebook.Notebook.Entry;
import welvaren.notebook.SavedItem;
import welvaren.notebook.SavedItem.SavedUnit;
import welvaren.testing.Persons;
import welvaren.testing.StoreTest;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;
import welvaren.writing.Saving.Conflict;
import welvaren.writing.Saving.Saved;
import welvaren.writing.Saving.TooLong;
import welvaren.writing.Text;

class WorkTest extends StoreTest {

    private static final UnitRef FIRST = new UnitRef("samenwerken", "unit-1");
    private static final UnitRef SECOND = new UnitRef("samenwerken", "unit-2");
    private static final StepRef WHY = StepRef.part(FIRST, "why");
    private static final StepRef HOW = StepRef.part(FIRST, "how");
    private static final StepRef THINK = StepRef.activity(FIRST, "think");
    private static final StepRef TEST = StepRef.activity(SECOND, "test");
    private static final FieldRef ANSWER = new FieldRef(THINK, "answer");
    private static final SavedItem UNIT = new SavedUnit(SECOND);
    private static final UUID TAB = new UUID(0, 1);

    private final Works works;
    private final Merging merging;
    private final ProgressLog log;
    private final SmallCourse course;
    private final Persons persons;

    WorkTest(Works works, Merging merging, ProgressLog log, SmallCourse course, Persons persons) {
        this.works = works;
        this.merging = merging;
        this.log = log;
        this.course = course;
        this.persons = persons;
    }

    @BeforeEach
    void aModuleOfTwoUnits() {
        course.startOver();
        course.add(
                "samenwerken",
                List.of(part("why", reflection("think", Visibility.LECTURER)), part("how")),
                List.of(part("who", quiz("test", 2))));
    }

    @Test
    void a_guest_and_a_person_who_do_the_same_are_equally_far() {
        var person = works.of(persons.signedIn("Noor"));
        var guest = works.of(new GuestMemory());

        for (var work : List.of(person, guest)) {
            doSomething(work);
        }

        assertThat(guest.isKept()).isFalse();
        assertThat(person.isKept()).isTrue();
        var one = guest.progress();
        var other = person.progress();
        assertThat(one.next()).isEqualTo(other.next()).contains(HOW);
        assertThat(one.modules())
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(Instant.class)
                .isEqualTo(other.modules());
        assertThat(one.unit(FIRST).orElseThrow().percent()).isEqualTo(66);
        assertThat(guest.texts(FIRST).audiences()).isEqualTo(person.texts(FIRST).audiences());
        assertThat(guest.texts(FIRST).text(ANSWER).body())
                .isEqualTo(person.texts(FIRST).text(ANSWER).body());
        assertThat(guest.texts(SECOND).texts()).isEmpty();
        assertThat(titles(guest)).isEqualTo(titles(person)).hasSize(2);
        assertThat(guest.isSaved(UNIT)).isTrue();
        assertThat(person.isSaved(UNIT)).isTrue();
    }

    @Test
    void a_guest_has_two_tabs_too() {
        var guest = works.of(new GuestMemory());
        write(guest, 0, "Wij");

        assertThat(guest.write(ANSWER, draft(0, "Ik"))).isInstanceOf(Conflict.class);
        assertThat(guest.write(ANSWER, draft(0, "Wij"))).isInstanceOf(Saved.class);
    }

    @Test
    void the_memory_of_a_guest_has_an_end() {
        var guest = works.of(new GuestMemory());
        for (var i = 0; i < 5; i++) {
            assertThat(guest.write(new FieldRef(THINK, "f" + i), draft(0, "x".repeat(100_000))))
                    .isInstanceOf(Saved.class);
        }

        assertThat(guest.write(ANSWER, draft(0, "Wij"))).isEqualTo(new TooLong(0));
    }

    @Test
    void the_memory_of_a_guest_can_be_kept_with_her_session() throws Exception {
        var memory = new GuestMemory();
        doSomething(works.of(memory));

        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(memory);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var same = works.of((GuestMemory) in.readObject());
            assertThat(same.progress()).isEqualTo(works.of(memory).progress());
            assertThat(same.texts(FIRST)).isEqualTo(works.of(memory).texts(FIRST));
        }
    }

    @Test
    void at_sign_in_her_work_as_a_guest_becomes_hers_once() {
        var memory = new GuestMemory();
        var guest = works.of(memory);
        doSomething(guest);
        guest.answer(SECOND, quiz("test", 2), "q1", List.of("wrong"));
        guest.answer(SECOND, quiz("test", 2), "q1", List.of("right"));
        var noor = persons.signedIn("Noor");
        var person = works.of(noor);

        assertThat(merging.merge(memory, noor)).isTrue();
        assertThat(merging.merge(memory, noor)).isFalse();

        assertThat(person.progress()).isEqualTo(guest.progress());
        assertThat(person.texts(FIRST)).isEqualTo(guest.texts(FIRST));
        assertThat(titles(person)).isEqualTo(titles(guest));
        assertThat(log.of(noor, SECOND)).hasSize(2);
    }

    @Test
    void what_she_did_before_is_never_less_afterwards() {
        var memory = new GuestMemory();
        var guest = works.of(memory);
        var noor = persons.signedIn("Noor");
        var person = works.of(noor);
        person.complete(WHY);
        person.answer(SECOND, quiz("test", 2), "q1", List.of("right"));

        guest.complete(WHY);
        guest.complete(HOW);
        guest.reset(FIRST);
        guest.complete(THINK);
        guest.unmark(THINK);
        guest.answer(SECOND, quiz("test", 2), "q2", List.of("wrong"));
        merging.merge(memory, noor);

        var first = UnitProgress.of(log.of(noor, FIRST));
        assertThat(first.step(WHY).orElseThrow().status()).isEqualTo(Status.DONE);
        assertThat(first.step(HOW)).isEmpty();
        assertThat(first.step(THINK).orElseThrow().status()).isEqualTo(Status.OPENED);
        var second = person.progress().unit(SECOND).orElseThrow().steps().getLast();
        assertThat(second.progress().orElseThrow().answers()).containsOnlyKeys("q1", "q2");
    }

    @Test
    void of_two_texts_the_newer_stands_and_the_older_is_kept() {
        var older = new GuestMemory();
        write(works.of(older), 0, "Als gast");
        var noor = persons.signedIn("Noor");
        var person = works.of(noor);
        write(person, 0, "Als Noor");
        var newer = new GuestMemory();
        write(works.of(newer), 0, "Weer als gast");

        merging.merge(older, noor);
        assertThat(person.texts(FIRST).text(ANSWER).body()).isEqualTo("Als Noor");
        merging.merge(newer, noor);
        assertThat(person.texts(FIRST).text(ANSWER).body()).isEqualTo("Weer als gast");

        assertThat(works.texts().before(noor, ANSWER))
                .extracting(Text::body)
                .containsExactly("Als Noor", "Als gast");
    }

    @Test
    void of_two_audiences_the_narrower_counts() {
        var memory = new GuestMemory();
        var guest = works.of(memory);
        write(guest, 0, "Als gast");
        guest.choose(THINK, Visibility.ME);
        var noor = persons.signedIn("Noor");
        works.of(noor).choose(THINK, Visibility.COHORT);

        merging.merge(memory, noor);

        assertThat(works.of(noor).texts(FIRST).audiences()).containsEntry(THINK, Visibility.ME);
    }

    @Test
    void the_later_of_two_places_is_where_she_stopped() {
        var older = new GuestMemory();
        works.of(older).stopAt(WHY);
        var noor = persons.signedIn("Noor");
        var person = works.of(noor);
        person.stopAt(HOW);

        merging.merge(older, noor);

        assertThat(person.progress().place(FIRST).orElseThrow().step()).isEqualTo(HOW);
    }

    @Test
    void what_an_import_took_away_meanwhile_does_not_keep_her_from_signing_in() {
        var memory = new GuestMemory();
        var guest = works.of(memory);
        var gone = new UnitRef("gone", "gone");
        guest.complete(StepRef.part(gone, "gone"));
        guest.complete(StepRef.part(FIRST, "gone"));
        guest.complete(WHY);
        guest.stopAt(StepRef.part(gone, "gone"));
        guest.write(FieldRef.note(gone, "gone"), draft(0, "Weg"));
        guest.choose(StepRef.activity(gone, "gone"), Visibility.ME);
        guest.save(new SavedUnit(gone));
        var noor = persons.signedIn("Noor");

        assertThat(merging.merge(memory, noor)).isTrue();

        assertThat(works.of(noor).progress().unit(FIRST).orElseThrow().done()).isEqualTo(1);
    }

    private static void doSomething(Work work) {
        work.complete(WHY);
        work.complete(WHY);
        work.waive(THINK);
        work.stopAt(WHY);
        write(work, 0, "Wij");
        work.save(UNIT);
        work.save(UNIT);
    }

    private static void write(Work work, int base, String body) {
        assertThat(work.write(ANSWER, draft(base, body))).isInstanceOf(Saved.class);
    }

    private static Draft draft(int base, String body) {
        return new Draft(body, base, TAB, Visibility.LECTURER);
    }

    private static List<String> titles(Work work) {
        return work.notebook(Language.NL).entries().stream().map(Entry::title).toList();
    }
}
