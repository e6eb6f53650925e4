package welvaren.ui.feedback;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import welvaren.content.Activity.RubricRow;
import welvaren.feedback.PeerRound.SampleRating;

/// What somebody and her lecturer think of the sample by one criterion, with the lecturer's
/// reasons.
class SampleShown extends Section {

    /// @param own from 1
    SampleShown(RubricRow row, int own, SampleRating lecturers) {
        add(new H3(row.criterion()));
        add(new Paragraph(getTranslation("review.sample.own", level(row, own))));
        add(new Paragraph(getTranslation("review.sample.lecturer", level(row, lecturers.level()))));
        var why = new Paragraph(lecturers.why());
        why.addClassName("said-text");
        add(why);
    }

    private static String level(RubricRow row, int level) {
        return level >= 1 && level <= row.levels().size() ? row.levels().get(level - 1) : "–";
    }
}
