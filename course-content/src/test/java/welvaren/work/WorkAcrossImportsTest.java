package welvaren.work;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.testing.SampleContent.LISTENING;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.content.Activity.Quiz;
import welvaren.content.Activity.Visibility;
import welvaren.content.ContentImport;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.notebook.SavedItem.SavedUnit;
import welvaren.testing.Persons;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;
import welvaren.testing.TestDatabase;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;

class WorkAcrossImportsTest extends StoreTest {

    private static final String UNIT = "modules/1-praten/01-luisteren";
    private static final StepRef POSTER = StepRef.activity(LISTENING, "poster");

    private final Works works;
    private final ContentImport imports;
    private final Persons persons;

    WorkAcrossImportsTest(Works works, ContentImport imports, Persons persons) {
        this.works = works;
        this.imports = imports;
        this.persons = persons;
    }

    @BeforeEach
    void theSample() {
        TestDatabase.only().startOver();
        SampleContent.importInto(imports);
    }

    @Test
    void what_she_did_stays_hers_when_everything_is_renamed() {
        var work = works.of(persons.signedIn("Noor"));
        doSomething(work);
        var before = work.progress().unit(LISTENING).orElseThrow();

        SampleContent.sound()
                .editedInBoth(UNIT, "key: poster", "key: affiche\naliases: [poster]")
                .editedInBoth(
                        UNIT, "key: luisteren\ntitle", "key: horen\naliases: [luisteren]\ntitle")
                .importWith(imports);

        var renamed = new UnitRef("praten", "horen");
        var after = work.progress().unit(renamed).orElseThrow();
        assertThat(before.done()).isEqualTo(1);
        assertThat(after.share()).isEqualTo(before.share());
        assertThat(work.texts(renamed).texts()).containsOnlyKeys(field(renamed, "affiche"));
        assertThat(work.progress().place(renamed)).isPresent();
    }

    @Test
    void a_page_that_is_still_open_goes_on_under_the_new_keys() {
        var work = works.of(persons.signedIn("Noor"));
        SampleContent.sound()
                .editedInBoth(UNIT, "key: poster", "key: affiche\naliases: [poster]")
                .editedInBoth(UNIT, "key: proef", "key: test\naliases: [proef]")
                .editedInBoth(
                        UNIT, "key: luisteren\ntitle", "key: horen\naliases: [luisteren]\ntitle")
                .importWith(imports);

        doSomething(work);
        work.choose(POSTER, Visibility.COHORT);
        work.answer(LISTENING, oldQuiz(), "keuze", List.of("a"));
        work.save(new SavedUnit(LISTENING));

        var renamed = new UnitRef("praten", "horen");
        var affiche = StepRef.activity(renamed, "affiche");
        var texts = work.texts(renamed);
        assertThat(texts.text(field(renamed, "affiche")).body()).isEqualTo("Wij");
        assertThat(texts.audiences()).containsEntry(affiche, Visibility.COHORT);
        assertThat(work.progress().place(renamed).orElseThrow().step()).isEqualTo(affiche);
        assertThat(work.progress().unit(renamed).orElseThrow().done()).isEqualTo(1);
        assertThat(work.isSaved(new SavedUnit(renamed))).isTrue();
        var test = work.open(StepRef.activity(renamed, "test"));
        assertThat(test.step(StepRef.activity(renamed, "test")).orElseThrow().answers())
                .containsOnlyKeys("keuze");
    }

    @Test
    void a_page_that_is_still_open_on_what_vanished_goes_on() {
        var work = works.of(persons.signedIn("Noor"));
        SampleContent.sound().without("modules/1-praten").without("cases").importWith(imports);

        doSomething(work);

        assertThat(work.texts(LISTENING).texts()).hasSize(1);
    }

    private static Quiz oldQuiz() {
        return (Quiz)
                SampleContent.catalogue()
                        .unit(LISTENING)
                        .orElseThrow()
                        .text()
                        .in(Language.NL)
                        .activity("proef")
                        .orElseThrow();
    }

    @Test
    void what_vanishes_does_not_count_and_comes_back_as_it_was() {
        var work = works.of(persons.signedIn("Noor"));
        doSomething(work);
        var before = work.progress();

        SampleContent.sound().without("modules/1-praten").without("cases").importWith(imports);
        assertThat(work.progress().unit(LISTENING)).isEmpty();
        assertThat(work.texts(LISTENING).texts()).hasSize(1);

        SampleContent.importInto(imports);
        assertThat(work.progress()).isEqualTo(before);
    }

    private void doSomething(PersonWork work) {
        work.complete(POSTER);
        work.stopAt(POSTER);
        work.write(
                field(LISTENING, "poster"), new Draft("Wij", 0, UUID.randomUUID(), Visibility.ME));
    }

    private static FieldRef field(UnitRef unit, String activity) {
        return new FieldRef(StepRef.activity(unit, activity), "wie");
    }
}
