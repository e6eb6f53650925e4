package welvaren.ui.cohort;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.cohort.MyInvitations;
import welvaren.person.Viewer;
import welvaren.ui.design.EmptyState;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.signin.SignInLinks;
import welvaren.ui.signin.Visit;

/// The cohorts that somebody is in, and the ways into one.
@Route(CohortLinks.ALL)
@Menu(order = 4, title = "menu.cohorts", icon = "users")
@AnonymousAllowed
class CohortsView extends Composite<Div> implements LocaleChangeObserver, HasDynamicTitle {

    private static final int MOTIF = 1;

    private final Visit visit;
    private final MyCohorts cohorts;
    private final MyInvitations invitations;
    private final CodeForm code = new CodeForm();

    CohortsView(Visit visit, MyCohorts cohorts, MyInvitations invitations) {
        this.invitations = invitations;
        this.visit = visit;
        this.cohorts = cohorts;
        getContent().addClassNames("wrap", "page", "cohorts");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        draw();
    }

    private void draw() {
        var lead = new Paragraph(getTranslation("cohorts.lead"));
        lead.addClassName("sub");
        var heading = new Div(new H1(getTranslation("cohorts.heading")), lead);
        getContent().removeAll();
        getContent().add(heading);
        switch (visit.viewer()) {
            case Viewer.SignedIn person -> show(person);
            case Viewer.Anonymous _ -> askToSignIn();
        }
        code.translate();
        var joining = new Section(new RuledHeading(getTranslation("cohorts.join")), code);
        getContent().add(joining);
    }

    private void askToSignIn() {
        getContent()
                .add(
                        new EmptyState(
                                MOTIF,
                                getTranslation("cohorts.guest"),
                                SignInLinks.signIn(
                                        getTranslation("me.sign-in"),
                                        new Location(CohortLinks.ALL))));
    }

    private void show(Viewer.SignedIn person) {
        getContent().add(new InvitedPart(invitations, person, this::draw));
        if (cohorts.mayMake(person)) {
            var make = new Anchor(CohortLinks.NEW, getTranslation("cohorts.new"));
            make.addClassName("btn");
            getContent().add(make);
        }
        var all = cohorts.of(person);
        var now = all.stream().filter(mine -> !mine.cohort().isArchived()).toList();
        var archived = all.stream().filter(mine -> mine.cohort().isArchived()).toList();
        getContent()
                .add(
                        now.isEmpty()
                                ? new EmptyState(MOTIF, getTranslation("cohorts.none"))
                                : list(now));
        if (!archived.isEmpty()) {
            getContent()
                    .add(
                            new Section(
                                    new RuledHeading(getTranslation("cohorts.archived")),
                                    list(archived)));
        }
    }

    private Component list(List<MyCohort> all) {
        var items = new UnorderedList();
        items.addClassName("members");
        all.forEach(mine -> items.add(item(mine)));
        return items;
    }

    private ListItem item(MyCohort mine) {
        var cohort = mine.cohort();
        var name = new Anchor(CohortLinks.cohort(cohort.uuid()), cohort.name());
        name.addClassName("name");
        var days =
                new Span(
                        getTranslation(
                                "cohort.days",
                                Days.date(cohort.startsOn(), getLocale()),
                                Days.date(cohort.endsOn(), getLocale())));
        days.addClassNames("small", "sub");
        var role =
                new Span(
                        getTranslation(
                                "cohort.role." + mine.role().name().toLowerCase(Locale.ROOT)));
        role.addClassNames("tag", "line");
        return new ListItem(new Div(name), days, new Div(role));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("cohorts.heading"));
    }
}
