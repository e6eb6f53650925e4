package welvaren.ui.cohort;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import java.util.Optional;
import welvaren.cohort.PlannedUnit;
import welvaren.cohort.Standing;
import welvaren.content.CourseUnit;
import welvaren.content.UnitRef;
import welvaren.language.Language;

/// One unit in the plan of a cohort: what it is there, and until when.
class UnitPlan extends ListItem {

    private final CourseUnit unit;
    private final Span title = new Span();
    private final Select<Standing> standing = new Select<>();
    private final DayPicker due = new DayPicker();
    private PlannedUnit base;

    UnitPlan(CourseUnit unit, PlannedUnit planned) {
        this.unit = unit;
        this.base = planned;
        title.addClassName("name");
        standing.setItems(Standing.values());
        standing.addValueChangeListener(_ -> due.setVisible(isMandatory()));
        due.setClearButtonVisible(true);
        add(title, standing, due);
        show(planned);
    }

    private void show(PlannedUnit planned) {
        standing.setValue(planned.standing());
        due.setValue(planned.dueOn().orElse(null));
        due.setVisible(isMandatory());
    }

    private boolean isMandatory() {
        return standing.getValue() == Standing.MANDATORY;
    }

    UnitRef ref() {
        return unit.ref();
    }

    void become(Standing wanted) {
        standing.setValue(wanted);
    }

    private PlannedUnit value() {
        return new PlannedUnit(
                ref(), standing.getValue(), isMandatory() ? due.day() : Optional.empty());
    }

    /// What was chosen here, where that is something else than was shown.
    Optional<PlannedUnit> edited() {
        return Optional.of(value()).filter(chosen -> !chosen.equals(base));
    }

    /// Shows what others made of it, unless it was changed here.
    void takeOthers(PlannedUnit now) {
        var untouched = edited().isEmpty();
        base = now;
        if (untouched) {
            show(now);
        }
    }

    void translate(Language language) {
        var name = unit.text().in(language).title();
        title.setText(name);
        standing.setAriaLabel(getTranslation("plan.standing.of", name));
        standing.setItemLabelGenerator(one -> word(this, one));
        due.translate("plan.due");
        due.setLabel("");
        due.setAriaLabel(getTranslation("plan.due.of", name));
        due.setPlaceholder(getTranslation("plan.due"));
    }

    static String word(Component page, Standing standing) {
        return page.getTranslation("plan.standing." + standing.name().toLowerCase(Locale.ROOT));
    }
}
