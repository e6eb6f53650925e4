package welvaren.ui.activity;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import welvaren.content.Activity;
import welvaren.learning.StepProgress;
import welvaren.ui.design.Icon;
import welvaren.ui.design.SafeHtml;

/// Something to read elsewhere.
class ReadingBody extends Div {

    ReadingBody(Desk desk, Activity.Reading reading, Optional<StepProgress> state) {
        add(new SafeHtml(reading.text().html(), "activity-text"));
        reading.url().ifPresent(url -> add(new Paragraph(link(url))));
        var done = state.filter(StepProgress::isSettled).isPresent();
        add(new DoneRow(desk, reading, done, "activity.read", Optional::empty));
    }

    private Anchor link(String url) {
        var link = new Anchor(url, getTranslation("activity.open-elsewhere"), AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener");
        link.addClassName("more");
        link.add(Icon.small("arrow-up-right"));
        return link;
    }
}
