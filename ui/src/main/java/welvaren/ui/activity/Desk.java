package welvaren.ui.activity;

import java.util.List;
import welvaren.cohort.Cohort;
import welvaren.content.Activity;
import welvaren.content.UnitRef;
import welvaren.learning.StepRef;
import welvaren.work.Work;
import welvaren.writing.FieldRef;
import welvaren.writing.Texts;

/// What the activities of a unit share.
///
/// @param texts what she wrote in this unit so far
/// @param tab where she works
/// @param progressed is run after each change of progress
/// @param wrote is run after each text that was saved
/// @param cohorts those in which she can hand in what she writes
public record Desk(
        UnitRef unit,
        Work work,
        Texts.InUnit texts,
        OpenTab tab,
        Runnable progressed,
        Runnable wrote,
        List<Cohort> cohorts) {

    StepRef step(Activity activity) {
        return StepRef.activity(unit, activity.key());
    }

    FieldRef field(Activity activity, String key) {
        return new FieldRef(step(activity), key);
    }
}
