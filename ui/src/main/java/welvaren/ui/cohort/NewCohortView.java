package welvaren.ui.cohort;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import welvaren.cohort.CohortSettings.Reason;
import welvaren.cohort.Cohorts;
import welvaren.cohort.Creating;
import welvaren.cohort.FirstPlan;
import welvaren.cohort.MyCohorts;
import welvaren.content.Catalogues;
import welvaren.content.CourseModule;
import welvaren.content.Rhythm;
import welvaren.language.Language;
import welvaren.ui.design.Crumbs;
import welvaren.ui.design.Notice;
import welvaren.ui.signin.Visit;

/// A lecturer makes a cohort: with a ready rhythm, or with modules of her choice spread over its
/// weeks. The plan can be changed afterwards.
@Route(CohortLinks.NEW)
@AnonymousAllowed
class NewCohortView extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final Visit visit;
    private final MyCohorts mine;
    private final Cohorts cohorts;
    private final Catalogues catalogues;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final Notice wrong = Notice.bad();
    private final SettingsForm settings = new SettingsForm();
    private final RadioButtonGroup<Optional<Rhythm>> rhythms = new RadioButtonGroup<>();
    private final CheckboxGroup<CourseModule> modules = new CheckboxGroup<>();
    private final Button submit = new Button();
    private final Div crumbs = new Div();
    private Set<Reason> reasons = Set.of();

    NewCohortView(Visit visit, MyCohorts mine, Cohorts cohorts, Catalogues catalogues) {
        this.visit = visit;
        this.mine = mine;
        this.cohorts = cohorts;
        this.catalogues = catalogues;
        lead.addClassName("sub");
        var catalogue = catalogues.current();
        var choices = new ArrayList<Optional<Rhythm>>();
        catalogue.teaching().rhythms().forEach(rhythm -> choices.add(Optional.of(rhythm)));
        choices.add(Optional.empty());
        rhythms.setItems(choices);
        rhythms.setValue(choices.getFirst());
        rhythms.addValueChangeListener(_ -> chosen());
        modules.setItems(catalogue.modules());
        modules.setValue(Set.copyOf(catalogue.modules()));
        settings.onFirstDay(this::proposeLast);
        submit.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(_ -> create());
        chosen();
        getContent().addClassNames("wrap", "page", "cohort");
        getContent().add(crumbs, heading, lead, settings, rhythms, modules, wrong, submit);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!mine.mayMake(visit.viewer())) {
            throw new NotFoundException();
        }
    }

    private void chosen() {
        modules.setVisible(rhythms.getValue().isEmpty());
        proposeLast();
    }

    private void proposeLast() {
        var first = settings.value().startsOn();
        rhythms.getValue()
                .ifPresent(rhythm ->
                        first.ifPresent(day -> settings.proposeLast(FirstPlan.endOf(rhythm, day))));
    }

    private void create() {
        submit.setEnabled(true);
        switch (cohorts.create(visit.signedIn(), settings.value(), plan())) {
            case Creating.Created(var cohort) ->
                    getUI().ifPresent(ui -> ui.navigate(CohortLinks.cohort(cohort)));
            case Creating.Refused(var why) -> {
                reasons = why;
                sayWhatIsWrong();
            }
        }
    }

    private FirstPlan plan() {
        return rhythms.getValue()
                .<FirstPlan>map(rhythm -> new FirstPlan.OfRhythm(rhythm.key()))
                .orElseGet(() ->
                        new FirstPlan.Spread(
                                modules.getValue().stream()
                                        .flatMap(module -> module.units().stream())
                                        .map(unit -> unit.ref())
                                        .toList()));
    }

    private void sayWhatIsWrong() {
        settings.say(reasons);
        var about =
                List.of(Reason.NOTHING_CHOSEN, Reason.RHYTHM_GONE).stream()
                        .filter(reasons::contains)
                        .findFirst();
        if (about.isPresent()) {
            wrong.say(
                    getTranslation(
                            about.get() == Reason.NOTHING_CHOSEN
                                    ? "cohort.wrong.nothing-chosen"
                                    : "cohort.wrong.rhythm-gone"));
        } else {
            wrong.hush();
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        crumbs.removeAll();
        var all = new Anchor(CohortLinks.all(), getTranslation("cohorts.heading"));
        crumbs.add(new Crumbs(getTranslation("cohorts.new"), all));
        heading.setText(getTranslation("cohorts.new"));
        lead.setText(getTranslation("cohorts.new.lead"));
        settings.translate();
        rhythms.setLabel(getTranslation("cohort.rhythm"));
        rhythms.setItemLabelGenerator(rhythm ->
                rhythm.map(ready -> ready.title().in(language()))
                        .orElseGet(() -> getTranslation("cohort.rhythm.own")));
        modules.setLabel(getTranslation("cohort.modules"));
        modules.setHelperText(getTranslation("cohort.modules.help"));
        modules.setItemLabelGenerator(module -> module.text().in(language()).title());
        submit.setText(getTranslation("cohort.create"));
        sayWhatIsWrong();
    }

    private Language language() {
        return Language.of(getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("cohorts.new"));
    }
}
