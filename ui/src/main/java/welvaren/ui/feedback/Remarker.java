package welvaren.ui.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import welvaren.content.Activity.RubricRow;
import welvaren.feedback.Place;
import welvaren.feedback.Place.Part;
import welvaren.feedback.Remarking;
import welvaren.feedback.Remarks;
import welvaren.feedback.Rubric;
import welvaren.ui.design.Icon;
import welvaren.ui.design.Notice;

/// The fields in which somebody says what she thinks of a piece of work. Each is saved by itself as
/// she types; what became of that is said once for all.
class Remarker {

    private static final Logger log = LoggerFactory.getLogger(Remarker.class);

    /// Also while she goes on typing: after a crash no more than this is lost.
    private static final int SAVED_EACH_MILLISECONDS = 1000;

    private final Remarks draft;
    private final BiFunction<Place, String, Remarking> save;
    private final Map<Place, Component> fields = new HashMap<>();
    private final Span saved = new Span(Icon.small("check"), new Span());
    private final Notice problem = Notice.bad();
    private final Notice other = Notice.plain();

    /// @param save keeps what she typed
    Remarker(Remarks draft, BiFunction<Place, String, Remarking> save) {
        this.draft = draft;
        this.save = save;
        saved.addClassNames("tag", "ok", "saved");
        saved.getElement().setAttribute("role", "status");
        saved.setVisible(false);
    }

    /// Says whether it was saved.
    Component status() {
        var status = new Div(saved, problem);
        status.addClassName("status");
        return status;
    }

    /// Says when somebody else is at it.
    Notice other() {
        return other;
    }

    /// The one field for that place.
    Component text(Place place, String label, int rows) {
        return fields.computeIfAbsent(place, _ -> area(place, label, rows));
    }

    private TextArea area(Place place, String label, int rows) {
        var area = new TextArea(label);
        area.setMinRows(rows);
        area.setWidthFull();
        area.setValue(draft.at(place.part(), place.key()));
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(SAVED_EACH_MILLISECONDS);
        listen(area, place);
        return area;
    }

    /// One part for each criterion, with its levels.
    ///
    /// @param texts what is asked for each, with the message of its label
    Component rubric(Rubric rubric, List<Map.Entry<Part, String>> texts) {
        var all = new Div();
        all.addClassName("rubric");
        for (var row : rubric.criteria()) {
            var section = new Section(new H3(row.criterion()), levels(row));
            for (var text : texts) {
                section.add(
                        text(
                                new Place(text.getKey(), row.key()),
                                all.getTranslation(text.getValue()),
                                1));
            }
            all.add(section);
        }
        return all;
    }

    private Component levels(RubricRow row) {
        return fields.computeIfAbsent(new Place(Part.LEVEL, row.key()), place -> group(place, row));
    }

    private Component group(Place place, RubricRow row) {
        var group = new RadioButtonGroup<String>();
        group.setAriaLabel(row.criterion());
        group.setItems(
                IntStream.rangeClosed(1, row.levels().size()).mapToObj(String::valueOf).toList());
        group.setItemLabelGenerator(number -> row.levels().get(Integer.parseInt(number) - 1));
        group.addClassName("levels");
        draft.level(row.key())
                .ifPresent(level -> {
                    if (level <= row.levels().size()) {
                        group.setValue(String.valueOf(level));
                    }
                });
        listen(group, place);
        return group;
    }

    private void listen(HasValue<?, String> field, Place place) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(place, change.getValue());
            }
        });
    }

    private void save(Place place, String words) {
        problem.hush();
        try {
            say(save.apply(place, words));
        } catch (RuntimeException e) {
            log.error("A remark could not be saved", e);
            saved.setVisible(false);
            problem.say(problem.getTranslation("activity.not-saved"));
        }
    }

    private void say(Remarking remarking) {
        switch (remarking) {
            case Remarking.Saved _ -> saved();
            case Remarking.SavedBeside(var name, var _) -> {
                saved();
                beside(name);
            }
            case Remarking.AnsweredMeanwhile(var name) -> {
                saved();
                other.say(other.getTranslation("feedback.answered-meanwhile", name));
            }
            case Remarking.TooLong(var most) -> {
                saved.setVisible(false);
                problem.say(problem.getTranslation("feedback.too-long", most));
            }
        }
    }

    /// That somebody else is at it.
    void beside(String name) {
        other.say(other.getTranslation("feedback.beside", name));
    }

    private void saved() {
        ((Span) saved.getComponentAt(1)).setText(saved.getTranslation("feedback.draft-saved"));
        saved.setVisible(true);
    }
}
