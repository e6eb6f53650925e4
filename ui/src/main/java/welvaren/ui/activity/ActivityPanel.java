package welvaren.ui.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import welvaren.content.Activity;
import welvaren.learning.StepProgress;
import welvaren.ui.design.Icon;

/// An activity: what kind it is, how long it takes, and what there is to do.
public final class ActivityPanel extends Composite<Section> {

    private final Span status = new Span();

    /// @param state how far she is; empty when she did not begin
    public ActivityPanel(Desk desk, Activity activity, Optional<StepProgress> state) {
        var heading = new H3(activity.title());
        heading.setId("h-" + activity.key());
        getContent().addClassName("quiz");
        getContent().getElement().setAttribute("aria-labelledby", "h-" + activity.key());
        getContent().add(head(activity), heading, body(desk, activity, state));
        show(state);
    }

    /// How far she is now.
    public void show(Optional<StepProgress> state) {
        var done = state.filter(StepProgress::isSettled).isPresent();
        status.setText(getTranslation(done ? "activity.status-done" : "activity.status-open"));
        status.setClassName("strong", done);
    }

    private Component head(Activity activity) {
        var kind = Kind.of(activity);
        var tag = new Span(Icon.small(kind.icon()), new Span(getTranslation(kind.message())));
        tag.addClassName("tag");
        var facts = new Span(new Span(facts(activity) + " · "), status);
        facts.addClassNames("small", "sub");
        var head = new Div(tag, facts);
        head.addClassNames("row", "between", "wrapf");
        return head;
    }

    private String facts(Activity activity) {
        var minutes = getTranslation("activity.minutes", activity.minutes());
        return activity.required()
                ? minutes
                : minutes + " · " + getTranslation("activity.optional");
    }

    private static Component body(Desk desk, Activity activity, Optional<StepProgress> state) {
        return switch (activity) {
            case Activity.Quiz quiz -> new QuizBody(desk, quiz, state);
            case Activity.Reading reading -> new ReadingBody(desk, reading, state);
            case Activity.Written written -> new WritingBody(desk, written, state);
        };
    }

    /// How a kind of activity is named and drawn.
    private enum Kind {
        READING("book-open"),
        QUIZ("pencil"),
        REFLECTION("lightbulb"),
        WORKSHEET("sticky-note"),
        DISCUSSION("messages-square"),
        GROUP("users"),
        ASSIGNMENT("map-pin");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        String icon() {
            return icon;
        }

        String message() {
            return "activity.kind." + name().toLowerCase(Locale.ROOT);
        }

        static Kind of(Activity activity) {
            return switch (activity) {
                case Activity.Reading _ -> READING;
                case Activity.Quiz _ -> QUIZ;
                case Activity.Reflection _ -> REFLECTION;
                case Activity.Worksheet _ -> WORKSHEET;
                case Activity.Discussion _ -> DISCUSSION;
                case Activity.GroupActivity _ -> GROUP;
                case Activity.FieldAssignment _ -> ASSIGNMENT;
            };
        }
    }
}
