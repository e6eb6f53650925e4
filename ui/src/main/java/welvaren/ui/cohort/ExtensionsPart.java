package welvaren.ui.cohort;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import welvaren.cohort.CohortPeople;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.cohort.CohortPlan;
import welvaren.cohort.CohortRole;
import welvaren.cohort.Extension;
import welvaren.cohort.Extensions;
import welvaren.cohort.PlannedUnit;
import welvaren.content.Catalogues;
import welvaren.content.UnitRef;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.design.Sure;

/// Who has more time, for what and why; and more time for one learner.
class ExtensionsPart extends Composite<Section> {

    private static final int USUAL_DAYS = 7;

    private final PlanView page;
    private final CohortPeople people;
    private final Extensions extensions;
    private final Catalogues catalogues;
    private final Select<Fellow> learner = new Select<>();
    private final Select<Optional<UnitRef>> unit = new Select<>();
    private final IntegerField days = new IntegerField();
    private final TextArea reason = new TextArea();
    private final Button give = PeopleView.button(this::give);

    ExtensionsPart(
            PlanView page, CohortPeople people, Extensions extensions, Catalogues catalogues) {
        this.page = page;
        this.people = people;
        this.extensions = extensions;
        this.catalogues = catalogues;
        days.setStepButtonsVisible(true);
        days.setManualValidation(true);
        reason.setMaxLength(Extensions.LONGEST_REASON);
    }

    void show(CohortPlan plan) {
        var chosen = learner.getValue();
        var units = new ArrayList<Optional<UnitRef>>();
        units.add(Optional.empty());
        plan.units().stream()
                .filter(one -> one.dueOn().isPresent())
                .map(PlannedUnit::unit)
                .map(Optional::of)
                .forEach(units::add);
        unit.setItems(units);
        unit.setValue(Optional.empty());
        learner.setItems(participants());
        if (chosen != null && participants().contains(chosen)) {
            learner.setValue(chosen);
        }
        days.setValue(USUAL_DAYS);
    }

    private List<Fellow> participants() {
        return people.of(page.viewer(), page.uuid()).stream()
                .filter(fellow -> fellow.role() == CohortRole.PARTICIPANT)
                .toList();
    }

    void translate() {
        learner.setLabel(getTranslation("extension.learner"));
        learner.setItemLabelGenerator(Fellow::name);
        unit.setLabel(getTranslation("extension.unit"));
        unit.setItemLabelGenerator(this::name);
        days.setLabel(getTranslation("extension.days"));
        reason.setLabel(getTranslation("extension.reason"));
        reason.setHelperText(getTranslation("extension.reason.help"));
        give.setText(getTranslation("extension.give"));
        var form = new Div(learner, unit, days, reason, give);
        form.addClassName("form");
        getContent().removeAll();
        getContent()
                .add(
                        new RuledHeading(getTranslation("extension.heading")),
                        new Paragraph(getTranslation("extension.lead")),
                        list(),
                        form);
    }

    private String name(Optional<UnitRef> ref) {
        return ref.map(one ->
                        catalogues
                                .current()
                                .unit(one)
                                .orElseThrow()
                                .text()
                                .in(page.language())
                                .title())
                .orElseGet(() -> getTranslation("extension.all"));
    }

    private Component list() {
        var list = new UnorderedList();
        list.addClassName("members");
        var names = participants();
        for (var extension : page.plan().extensions()) {
            names.stream()
                    .filter(fellow -> fellow.id().equals(extension.person()))
                    .forEach(fellow -> list.add(item(fellow, extension)));
        }
        return list;
    }

    private ListItem item(Fellow fellow, Extension extension) {
        var name = new Span(fellow.name());
        name.addClassName("name");
        var why = new Span(extension.reason());
        why.addClassNames("small", "sub");
        var what =
                new Span(
                        getTranslation(
                                "extension.what", name(extension.unit()), extension.extraDays()));
        var end =
                new Sure(() ->
                        page.decide(by ->
                                page.extended(
                                        extensions.end(by, page.uuid(), extension.uuid()),
                                        "extension.ended")));
        end.translate(
                getTranslation("extension.end"),
                getTranslation("extension.end.sure", fellow.name()),
                getTranslation("extension.end.yes"));
        return new ListItem(new Div(name, why), what, end);
    }

    private void give() {
        var many = Optional.ofNullable(days.getValue()).orElse(0);
        var wrong = many < 1 || many > Extensions.MOST_DAYS;
        days.setInvalid(wrong);
        days.setErrorMessage(getTranslation("extension.days.wrong", Extensions.MOST_DAYS));
        var who = learner.getValue();
        learner.setInvalid(who == null);
        learner.setErrorMessage(getTranslation("extension.learner.missing"));
        if (!wrong && who != null) {
            page.decide(by -> {
                var outcome =
                        extensions.grant(
                                by,
                                page.uuid(),
                                who.uuid(),
                                unit.getValue(),
                                many,
                                reason.getValue());
                reason.clear();
                page.extended(outcome, "extension.given");
            });
        }
    }
}
