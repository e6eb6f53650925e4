package welvaren.ui.cohort;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.Locale;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortInvitations;
import welvaren.cohort.CohortPeople;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.cohort.CohortRole;
import welvaren.cohort.Enrolments;
import welvaren.cohort.Enrolments.Decided;
import welvaren.cohort.Entrances;
import welvaren.cohort.JoinCodes;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.mail.MailList;
import welvaren.ui.design.Notice;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.design.Sure;
import welvaren.ui.signin.Visit;

/// Who is in a cohort and as what, and how others get in. For who leads it.
@Route(CohortLinks.ONE + "/" + CohortLinks.PEOPLE)
@AnonymousAllowed
class PeopleView extends CohortPage {

    private final CohortPeople people;
    private final Enrolments enrolments;
    private final EntrancePart entrance;
    private final InvitePart invite;
    private final Notice good = Notice.good();
    private final Notice bad = Notice.bad();

    PeopleView(
            Visit visit,
            MyCohorts cohorts,
            CohortPeople people,
            Enrolments enrolments,
            Entrances entrances,
            JoinCodes codes,
            CohortInvitations invitations,
            MailList mails) {
        super(visit, cohorts, CohortLinks.PEOPLE);
        this.people = people;
        this.enrolments = enrolments;
        this.entrance = new EntrancePart(this, entrances, codes);
        this.invite = new InvitePart(this, invitations, mails);
    }

    @Override
    protected boolean mayLook(MyCohort viewers) {
        return viewers.role().leads();
    }

    @Override
    protected void load(BeforeEnterEvent event) {
        entrance.load();
    }

    @Override
    protected void fill(Div page) {
        entrance.translate();
        invite.translate();
        page.add(new H1(getTranslation("cohort.way.people")), good, bad, list());
        page.add(entrance, invite);
    }

    private Component list() {
        var all = people.of(viewer(), uuid());
        var list = new UnorderedList();
        list.addClassName("members");
        all.forEach(fellow -> list.add(item(fellow)));
        var total = new Span(getTranslation("cohort.people.total", all.size()));
        total.addClassNames("small", "sub");
        return new Section(new RuledHeading(getTranslation("cohort.people"), total), list);
    }

    private ListItem item(Fellow fellow) {
        var name = new Span(fellow.name());
        name.addClassName("name");
        var since = new Span(getTranslation("cohort.joined", Days.date(day(fellow), getLocale())));
        since.addClassNames("small", "sub");
        var remove = new Sure(() -> remove(fellow));
        remove.translate(
                getTranslation("cohort.remove"),
                getTranslation("cohort.remove.sure", fellow.name()),
                getTranslation("cohort.remove.yes"));
        return new ListItem(new Div(name, since), role(fellow), remove);
    }

    private static LocalDate day(Fellow fellow) {
        return Cohort.day(fellow.joinedAt());
    }

    private Component role(Fellow fellow) {
        var choice = new Select<CohortRole>();
        choice.setItems(CohortRole.values());
        choice.setValue(fellow.role());
        choice.setAriaLabel(getTranslation("cohort.role.of", fellow.name()));
        choice.setItemLabelGenerator(
                role -> getTranslation("cohort.role." + role.name().toLowerCase(Locale.ROOT)));
        choice.addValueChangeListener(change ->
                decide(by ->
                        said(
                                enrolments.changeRole(by, uuid(), fellow.uuid(), change.getValue()),
                                "cohort.done.role",
                                fellow)));
        return choice;
    }

    private void remove(Fellow fellow) {
        decide(by ->
                said(enrolments.remove(by, uuid(), fellow.uuid()), "cohort.done.removed", fellow));
    }

    /// She may have stopped leading the cohort herself; then the page goes.
    private void said(Decided decided, String done, Fellow fellow) {
        good.hush();
        bad.hush();
        if (decided == Decided.DONE) {
            good.say(getTranslation(done, fellow.name()));
        } else {
            bad.say(
                    getTranslation(
                            "cohort.not-done."
                                    + decided.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        reread();
        if (mine().role().leads()) {
            draw();
        } else {
            getUI().ifPresent(ui -> ui.navigate(CohortLinks.cohort(uuid())));
        }
    }

    static Button button(Runnable deed) {
        var button = new Button();
        button.addClickListener(_ -> deed.run());
        return button;
    }

    static Paragraph small() {
        var words = new Paragraph();
        words.addClassNames("small", "sub");
        return words;
    }
}
