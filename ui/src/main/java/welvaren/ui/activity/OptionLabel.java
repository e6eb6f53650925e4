package welvaren.ui.activity;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.function.Predicate;
import welvaren.content.Question.Option;
import welvaren.ui.design.Icon;

/// An option in words; when she chose it well, that is said with it.
class OptionLabel extends Span {

    private OptionLabel(Option option, boolean chosenWell) {
        add(new Span(option.text()));
        if (chosenWell) {
            var right = new Span(Icon.small("check"), new Span(getTranslation("quiz.well-chosen")));
            right.addClassNames("tag", "ok");
            addClassNames("right", "row", "between", "wrapf");
            add(right);
        }
    }

    /// @param chosen whether an option is to be marked, if it is right
    static ComponentRenderer<OptionLabel, Option> renderer(Predicate<Option> chosen) {
        return new ComponentRenderer<>(
                option -> new OptionLabel(option, option.right() && chosen.test(option)));
    }
}
