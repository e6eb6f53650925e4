package welvaren.ui.cohort;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import welvaren.cohort.CohortInvitations;
import welvaren.cohort.CohortInvitations.Outcome;
import welvaren.cohort.CohortInvitations.Pending;
import welvaren.cohort.CohortInvitations.Told;
import welvaren.cohort.CohortRole;
import welvaren.cohort.InvitationFate;
import welvaren.mail.MailList;
import welvaren.membership.PeopleFile;
import welvaren.membership.PeopleFile.Problem;
import welvaren.membership.PeopleFile.Row;
import welvaren.person.Role;
import welvaren.ui.design.Notice;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.people.FateGrid;
import welvaren.ui.people.PeopleUpload;

/// Invites people by e-mail: one, or a list of which one first sees what becomes of each row; and
/// says who has not answered yet.
class InvitePart extends Composite<Section> {

    /// More than a cohort holds: who brings too many sees which are too many.
    private static final int MOST_ROWS = 20_000;

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final List<CohortRole> ROLES =
            List.of(CohortRole.PARTICIPANT, CohortRole.LECTURER);

    private final PeopleView page;
    private final CohortInvitations invitations;
    private final MailList mails;
    private final Paragraph lead = PeopleView.small();
    private final Notice good = Notice.good();
    private final Notice bad = Notice.bad();
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final Select<CohortRole> role = new Select<>();
    private final Button one = PeopleView.button(this::inviteOne);
    private final H3 listHeading = new H3();
    private final Paragraph listLead = PeopleView.small();
    private final PeopleUpload upload;
    private final Paragraph counts = new Paragraph();
    private final FateGrid<Told> rows =
            new FateGrid<>(Told::row, this::role, told -> fate(told.fate()));
    private final Button confirm = PeopleView.button(this::inviteAll);
    private final Button drop = PeopleView.button(this::forget);
    private final Div rehearsal;
    private final Div pending = new Div();
    private List<Told> told = List.of();

    InvitePart(PeopleView page, CohortInvitations invitations, MailList mails) {
        this.page = page;
        this.invitations = invitations;
        this.mails = mails;
        upload = new PeopleUpload(MOST_ROWS, MOST_BYTES, this::forget, this::rehearse);
        email.setManualValidation(true);
        role.setItems(ROLES);
        role.setValue(CohortRole.PARTICIPANT);
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        confirm.setDisableOnClick(true);
        one.setDisableOnClick(true);
        counts.getElement().setAttribute("role", "status");
        var buttons = new Div(confirm, drop);
        buttons.addClassNames("row", "wrapf");
        rehearsal = new Div(counts, rows, buttons);
        rehearsal.setVisible(false);
    }

    void translate() {
        lead.setText(getTranslation("invite.lead"));
        name.setLabel(getTranslation("register.name"));
        email.setLabel(getTranslation("login.email"));
        role.setLabel(getTranslation("invite.role"));
        role.setItemLabelGenerator(this::word);
        one.setText(getTranslation("invite.submit"));
        listHeading.setText(getTranslation("invite.list"));
        listLead.setText(getTranslation("invite.list.lead"));
        upload.translate(getTranslation("invite.list.choose"));
        drop.setText(getTranslation("invite.drop"));
        rows.translate();
        show();
        drawPending();
        var form = new Div(name, email, role, one);
        form.addClassName("form");
        getContent().removeAll();
        getContent()
                .add(
                        new RuledHeading(getTranslation("invite.heading")),
                        lead,
                        good,
                        bad,
                        form,
                        listHeading,
                        listLead,
                        upload,
                        rehearsal,
                        pending);
    }

    private String word(CohortRole one) {
        return getTranslation("cohort.role." + one.name().toLowerCase(Locale.ROOT));
    }

    private String role(Row row) {
        return row.roles().stream()
                .sorted()
                .map(one -> getTranslation("admin.role." + one.word()))
                .collect(joining(", "));
    }

    private Span fate(InvitationFate fate) {
        return switch (fate) {
            case InvitationFate.Invite _ ->
                    FateGrid.tag(getTranslation("invite.fate.invite"), "ok");
            case InvitationFate.InCohort _ ->
                    FateGrid.tag(getTranslation("invite.fate.in-cohort"), "line");
            case InvitationFate.InvitedBefore _ ->
                    FateGrid.tag(getTranslation("invite.fate.invited-before"), "line");
            case InvitationFate.Repeated(var line) ->
                    FateGrid.tag(getTranslation("invite.fate.repeated", line), "line");
            case InvitationFate.NoRoom _ ->
                    FateGrid.tag(getTranslation("invite.fate.no-room"), "bad");
            case InvitationFate.Refused(var problems) -> rows.problems(problems);
        };
    }

    private void inviteOne() {
        one.setEnabled(true);
        var roles = role.getValue() == CohortRole.LECTURER ? Set.of(Role.LECTURER) : Set.<Role>of();
        var typed = PeopleFile.typed(name.getValue(), email.getValue(), roles);
        say(name, typed.problems(), Problem.NAME_BLANK, Problem.NAME_TOO_LONG);
        say(email, typed.problems(), Problem.EMAIL_MALFORMED);
        if (typed.problems().isEmpty()) {
            invite(List.of(typed));
        }
    }

    private void say(HasValidation field, Set<Problem> problems, Problem... about) {
        var found = List.of(about).stream().filter(problems::contains).findFirst();
        field.setInvalid(found.isPresent());
        field.setErrorMessage(
                found.map(problem ->
                                getTranslation(
                                        "admin.problem."
                                                + problem.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-')))
                        .orElse(""));
    }

    private void inviteAll() {
        confirm.setEnabled(true);
        invite(told.stream().map(Told::row).toList());
    }

    private void invite(List<Row> people) {
        good.hush();
        bad.hush();
        page.decide(by -> {
            switch (invitations.invite(by, page.uuid(), people, page.mine().cohort().language())) {
                case Outcome.Invited(var done) -> invited(done);
                case Outcome.Archived _ -> bad.say(getTranslation("cohort.not-done.archived"));
            }
        });
    }

    private void invited(List<Told> done) {
        var many = count(done);
        if (done.size() == 1 && many == 0) {
            bad.say(fate(done.getFirst().fate()).getText());
            return;
        }
        name.clear();
        email.clear();
        forget();
        var sent = getTranslation("invite.done", many);
        good.say(mails.sending() ? sent : sent + " " + getTranslation("invite.not-sent"));
        drawPending();
    }

    private void rehearse(List<Row> read) {
        page.decide(by -> {
            told = invitations.rehearse(by, page.uuid(), read);
            rehearsal.setVisible(true);
            show();
        });
    }

    private void forget() {
        told = List.of();
        rehearsal.setVisible(false);
        good.hush();
        bad.hush();
        upload.hush();
    }

    private static int count(List<Told> told) {
        return (int)
                told.stream().filter(one -> one.fate() instanceof InvitationFate.Invite).count();
    }

    private void show() {
        var many = count(told);
        rows.show(told);
        counts.setText(getTranslation("invite.counts", many, told.size() - many));
        confirm.setText(getTranslation("invite.confirm", many));
        confirm.setVisible(many > 0);
    }

    private void drawPending() {
        pending.removeAll();
        var all = invitations.pending(page.viewer(), page.uuid());
        if (!all.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("members");
            all.forEach(one -> list.add(item(one)));
            pending.add(new H3(getTranslation("invite.pending")), list);
        }
    }

    private Component item(Pending invited) {
        var who = new Span(invited.name());
        who.addClassName("name");
        var address = new Span(invited.email());
        address.addClassNames("small", "sub", "email");
        var tag = new Span(word(invited.role()));
        tag.addClassNames("tag", "line");
        var withdraw = PeopleView.button(() -> withdraw(invited.uuid()));
        withdraw.setText(getTranslation("invite.withdraw"));
        withdraw.setAriaLabel(getTranslation("invite.withdraw.of", invited.name()));
        return new ListItem(new Div(who, address), new Div(tag), withdraw);
    }

    private void withdraw(UUID invitation) {
        page.decide(by -> {
            invitations.withdraw(by, page.uuid(), invitation);
            drawPending();
        });
    }
}
