package welvaren.ui.learning;

import java.util.List;
import welvaren.cohort.Cohort;
import welvaren.content.Catalogue;
import welvaren.content.CourseModule;
import welvaren.content.CourseUnit;
import welvaren.content.CourseUnit.UnitText;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.learning.Progress;
import welvaren.learning.Progress.InUnit;
import welvaren.ui.activity.OpenTab;
import welvaren.ui.exchange.UnitTalks;
import welvaren.work.Work;
import welvaren.writing.Texts;

/// A unit as one reader has it before her: in her language, with her work.
///
/// @param tab where she works
/// @param progress how far she was when the page was drawn
/// @param edition the catalogue as the page shows it
/// @param cohorts those in which she can hand in what she writes
/// @param talks what her cohorts say at discussions
/// @param texts what she had written when the page was drawn
record Lesson(
        Catalogue catalogue,
        CourseModule module,
        CourseUnit unit,
        Language language,
        Work work,
        OpenTab tab,
        Progress progress,
        Texts.InUnit texts,
        Edition edition,
        List<Cohort> cohorts,
        UnitTalks talks) {

    UnitRef ref() {
        return unit.ref();
    }

    UnitText text() {
        return unit.text().in(language);
    }

    Language shownIn() {
        return unit.text().shown(language).language();
    }

    /// How far she was when the page was drawn.
    InUnit far() {
        return progress.unit(ref()).orElseThrow();
    }

    /// How far she is now.
    InUnit farNow() {
        return work.progress().unit(ref()).orElseThrow();
    }
}
