package welvaren.ui.cohort;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import welvaren.cohort.CohortPlan;
import welvaren.cohort.FreeWeeks;
import welvaren.ui.design.RuledHeading;

/// Which weeks of a cohort are class-free.
class FreeWeeksPart extends Composite<Section> {

    private final Paragraph lead = new Paragraph();
    private final CheckboxGroup<LocalDate> weeks = new CheckboxGroup<>();
    private final Button save;
    private FreeWeeks before = new FreeWeeks(List.of());

    FreeWeeksPart(Consumer<FreeWeeks> keep) {
        save = PeopleView.button(() -> keep.accept(new FreeWeeks(List.copyOf(weeks.getValue()))));
        weeks.addClassName("weeks");
    }

    void show(CohortPlan plan) {
        var cohort = plan.cohort();
        before = plan.freeWeeks();
        weeks.setItems(
                Stream.iterate(
                                FreeWeeks.weekOf(cohort.startsOn()),
                                monday -> !monday.isAfter(cohort.endsOn()),
                                monday -> monday.plusWeeks(1))
                        .toList());
        weeks.setValue(Set.copyOf(before.mondays()));
    }

    /// Somebody else may have chosen others; hers stay chosen here until she saves.
    void takeBase(CohortPlan now) {
        before = now.freeWeeks();
    }

    /// Those that the days on the page take into account.
    FreeWeeks before() {
        return before;
    }

    void translate() {
        lead.setText(getTranslation("plan.free.lead"));
        weeks.setLabel(getTranslation("plan.free.weeks"));
        weeks.setItemLabelGenerator(
                monday -> getTranslation("plan.free.week", Days.date(monday, getLocale())));
        save.setText(getTranslation("plan.free.save"));
        getContent().removeAll();
        getContent().add(new RuledHeading(getTranslation("plan.free")), lead, weeks, save);
    }
}
