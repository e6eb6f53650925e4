package welvaren.ui.cohort;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.HashSet;
import java.util.List;
import welvaren.cohort.Beginnings;
import welvaren.cohort.CohortPlans;
import welvaren.cohort.Goal;
import welvaren.cohort.MyCohorts;
import welvaren.cohort.PlannedUnit;
import welvaren.cohort.Profile;
import welvaren.cohort.Standing;
import welvaren.content.Catalogues;
import welvaren.content.UnitRef;
import welvaren.person.Viewer;
import welvaren.ui.account.OwnAccountLinks;
import welvaren.ui.design.Notice;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.signin.Visit;

/// The first week of a cohort: who one is to the others, and what one wants to reach.
@Route(CohortLinks.ONE + "/" + CohortLinks.BEGIN)
@AnonymousAllowed
class BeginView extends CohortPage {

    private final Beginnings beginnings;
    private final CohortPlans plans;
    private final Catalogues catalogues;
    private final TextField pronouns = new TextField();
    private final TextArea brings = new TextArea();
    private final TextArea goal = new TextArea();
    private final MultiSelectComboBox<UnitRef> serving = new MultiSelectComboBox<>();
    private final Button save = new Button();
    private final Notice good = Notice.good();

    BeginView(
            Visit visit,
            MyCohorts mine,
            Beginnings beginnings,
            CohortPlans plans,
            Catalogues catalogues) {
        super(visit, mine, CohortLinks.BEGIN);
        this.beginnings = beginnings;
        this.plans = plans;
        this.catalogues = catalogues;
        pronouns.setMaxLength(Profile.LONGEST_PRONOUNS);
        brings.setMaxLength(Profile.LONGEST_BRINGS);
        goal.setMaxLength(Goal.LONGEST);
        serving.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.addClickListener(_ -> save());
    }

    @Override
    protected void load(BeforeEnterEvent event) {
        var person = (Viewer.SignedIn) viewer();
        var profile = beginnings.profile(person);
        pronouns.setValue(profile.pronouns());
        brings.setValue(profile.brings());
        var aimed = beginnings.goal(person, uuid());
        goal.setValue(aimed.text());
        var units = units();
        serving.setItems(units);
        var chosen = new HashSet<>(aimed.units());
        chosen.retainAll(units);
        serving.setValue(chosen);
        good.hush();
    }

    private List<UnitRef> units() {
        return plans.of(viewer(), uuid()).orElseThrow().units().stream()
                .filter(unit -> unit.standing() != Standing.HIDDEN)
                .map(PlannedUnit::unit)
                .toList();
    }

    @Override
    protected void fill(Div page) {
        pronouns.setLabel(getTranslation("begin.pronouns"));
        pronouns.setHelperText(getTranslation("begin.pronouns.help"));
        brings.setLabel(getTranslation("begin.brings"));
        brings.setHelperText(getTranslation("begin.brings.help"));
        goal.setLabel(getTranslation("begin.goal"));
        goal.setHelperText(getTranslation("begin.goal.help"));
        serving.setLabel(getTranslation("begin.serving"));
        serving.setItemLabelGenerator(this::title);
        save.setText(getTranslation("cohort.save"));
        var called =
                new Paragraph(
                        getTranslation("begin.called", ((Viewer.SignedIn) viewer()).name()) + " ");
        called.add(OwnAccountLinks.account(getTranslation("begin.called.change")));
        var who = new Div(called, pronouns, brings);
        who.addClassName("form");
        var what = new Div(goal, serving);
        what.addClassName("form");
        page.add(
                new H1(getTranslation("cohort.way.begin")),
                new Section(new RuledHeading(getTranslation("begin.who")), who),
                new Section(new RuledHeading(getTranslation("begin.what")), what),
                good,
                save);
    }

    private String title(UnitRef unit) {
        return catalogues.current().unit(unit).orElseThrow().text().in(language()).title();
    }

    private void save() {
        decide(person -> {
            beginnings.tell(person, new Profile(pronouns.getValue(), brings.getValue()));
            var units = units().stream().filter(serving.getValue()::contains).toList();
            beginnings.aim(person, uuid(), new Goal(goal.getValue(), units));
            good.say(getTranslation("cohort.saved"));
        });
    }
}
