package welvaren.ui.cohort;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import welvaren.cohort.Changing;
import welvaren.cohort.Cohorts;
import welvaren.cohort.Creating;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.person.Role;
import welvaren.ui.design.Notice;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.design.Sure;
import welvaren.ui.signin.Visit;

/// What a cohort is called and when it takes place; and how it is put away. For who leads it.
@Route(CohortLinks.ONE + "/" + CohortLinks.SETTINGS)
@AnonymousAllowed
class SettingsView extends CohortPage {

    private final Cohorts cohorts;
    private final SettingsForm form = new SettingsForm();
    private final SettingsForm copy = new SettingsForm();
    private final Notice good = Notice.good();
    private final Notice bad = Notice.bad();
    private final Button save = new Button();
    private int version;

    SettingsView(Visit visit, MyCohorts mine, Cohorts cohorts) {
        super(visit, mine, CohortLinks.SETTINGS);
        this.cohorts = cohorts;
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.addClickListener(_ -> save());
    }

    @Override
    protected boolean mayLook(MyCohort viewers) {
        return viewers.role().leads();
    }

    @Override
    protected void load(BeforeEnterEvent event) {
        form.show(mine().cohort());
        copy.showNextYear(mine().cohort());
        version = mine().cohort().version();
        good.hush();
        bad.hush();
    }

    @Override
    protected void fill(Div page) {
        form.translate();
        save.setText(getTranslation("cohort.save"));
        var moves = PeopleView.small();
        moves.setText(getTranslation("cohort.settings.moves"));
        save.setVisible(!mine().cohort().isArchived());
        page.add(new H1(getTranslation("cohort.way.settings")), good, form, moves, bad, save);
        if (viewer().has(Role.LECTURER)) {
            page.add(copying());
        }
        page.add(putAway());
    }

    /// For another year: the same plan, and nobody in it but who copies it.
    private Section copying() {
        copy.translate("cohort.copy.name");
        var make = new Button(getTranslation("cohort.copy"), _ -> copy());
        return new Section(
                new RuledHeading(getTranslation("cohort.copy.heading")),
                new Paragraph(getTranslation("cohort.copy.what")),
                copy,
                make);
    }

    private void copy() {
        decide(by -> {
            switch (cohorts.copy(by, uuid(), copy.value())) {
                case Creating.Created(var made) ->
                        getUI().ifPresent(ui -> ui.navigate(CohortLinks.cohort(made)));
                case Creating.Refused(var reasons) -> copy.say(reasons);
            }
        });
    }

    private Section putAway() {
        var archived = mine().cohort().isArchived();
        var deed =
                new Sure(() ->
                        decide(by -> {
                            if (archived) {
                                cohorts.reopen(by, uuid());
                            } else {
                                cohorts.archive(by, uuid());
                            }
                            reread();
                            version = mine().cohort().version();
                            draw();
                        }));
        var what = archived ? "cohort.reopen" : "cohort.archive";
        deed.translate(
                getTranslation(what),
                getTranslation(what + ".sure"),
                getTranslation(what + ".yes"));
        return new Section(
                new RuledHeading(getTranslation(what + ".heading")),
                new Paragraph(getTranslation(what + ".what")),
                deed);
    }

    private void save() {
        decide(by -> answer(cohorts.change(by, uuid(), version, form.value())));
    }

    /// Who comes second sees what stands there now, keeps what she typed, and may save it over
    /// that.
    private void answer(Changing outcome) {
        good.hush();
        bad.hush();
        form.say(Set.of());
        reread();
        switch (outcome) {
            case Changing.Changed(var now) -> {
                version = now;
                draw();
                good.say(getTranslation("cohort.saved"));
            }
            case Changing.ChangedMeanwhile _ -> {
                var cohort = mine().cohort();
                version = cohort.version();
                bad.say(
                        getTranslation(
                                "cohort.meanwhile",
                                cohort.name(),
                                Days.date(cohort.startsOn(), getLocale()),
                                Days.date(cohort.endsOn(), getLocale())));
            }
            case Changing.Archived _ -> {
                draw();
                bad.say(getTranslation("cohort.not-done.archived"));
            }
            case Changing.Refused(var reasons) -> form.say(reasons);
        }
    }
}
