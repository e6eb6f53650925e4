package welvaren.ui.cohort;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import welvaren.cohort.CohortPlan;
import welvaren.cohort.PlannedUnit;
import welvaren.cohort.Standing;
import welvaren.content.CourseModule;
import welvaren.language.Language;

/// The units of one module in the plan of a cohort; the module as a whole can be made the same.
class ModulePlan extends Composite<Div> {

    private final CourseModule module;
    private final H3 title = new H3();
    private final Select<Standing> all = new Select<>();
    private final List<UnitPlan> units;

    ModulePlan(CourseModule module, CohortPlan plan) {
        this.module = module;
        units =
                module.units().stream()
                        .map(unit -> new UnitPlan(unit, plan.unit(unit.ref()).orElseThrow()))
                        .toList();
        all.setItems(Standing.values());
        all.addValueChangeListener(chosen ->
                Optional.ofNullable(chosen.getValue())
                        .ifPresent(standing -> units.forEach(unit -> unit.become(standing))));
        var top = new Div(title, all);
        top.addClassNames("row", "between", "wrapf");
        var list = new UnorderedList();
        list.addClassName("unitplan");
        units.forEach(list::add);
        getContent().addClassName("moduleplan");
        getContent().add(top, list);
    }

    void translate(Language language) {
        var name = module.text().in(language).title();
        title.setText(name);
        all.setAriaLabel(getTranslation("plan.module", name));
        all.setPlaceholder(getTranslation("plan.module.all"));
        all.setItemLabelGenerator(standing -> UnitPlan.word(this, standing));
        units.forEach(unit -> unit.translate(language));
    }

    /// What was changed since it was shown.
    List<PlannedUnit> edited() {
        return units.stream().flatMap(unit -> unit.edited().stream()).toList();
    }

    /// Shows what others made of the units that were not changed here.
    void takeOthers(CohortPlan now) {
        units.forEach(unit -> now.unit(unit.ref()).ifPresent(unit::takeOthers));
    }
}
