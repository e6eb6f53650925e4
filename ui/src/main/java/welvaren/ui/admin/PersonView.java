package welvaren.ui.admin;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import welvaren.membership.Decided;
import welvaren.membership.Member;
import welvaren.membership.MemberList;
import welvaren.membership.Memberships;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.ui.design.Notice;
import welvaren.ui.design.Sure;
import welvaren.ui.signin.Visit;

/// One account: its roles, and whether its owner can sign in.
@Route(AdminLinks.PEOPLE)
@AnonymousAllowed
class PersonView extends AdminPage implements HasUrlParameter<String> {

    private final MemberList list;
    private final Memberships memberships;
    private final H1 name = new H1();
    private final Paragraph email = new Paragraph();
    private final Div tags = new Div();
    private final Notice good = Notice.good();
    private final Notice bad = Notice.bad();
    private final H2 rolesHeading = new H2();
    private final RoleChoice roles = new RoleChoice();
    private final Button save = new Button();
    private final H2 accountHeading = new H2();
    private final Paragraph account = new Paragraph();
    private final Sure close = new Sure(() -> close());
    private final Button reopen = new Button();
    private final Button again = new Button();
    private @Nullable Member member;
    private String said = "";

    PersonView(Visit visit, MemberList list, Memberships memberships) {
        super(visit, AdminLinks.PEOPLE);
        this.list = list;
        this.memberships = memberships;
        email.addClassName("sub");
        save.addClickListener(_ -> saveRoles());
        reopen.addClickListener(_ -> decided("reopened", memberships::reopen));
        again.addClickListener(_ -> decided("invited", memberships::inviteAgain));
        var buttons = new Div(again, close, reopen);
        buttons.addClassNames("row", "wrapf");
        getContent()
                .add(
                        name,
                        email,
                        tags,
                        good,
                        bad,
                        new Section(rolesHeading, roles, save),
                        new Section(accountHeading, account, buttons));
    }

    @Override
    public void setParameter(BeforeEvent event, String uuid) {
        if (!viewer().has(Role.ADMINISTRATOR)) {
            throw new NotFoundException();
        }
        member = list.one(viewer(), parsed(uuid)).orElseThrow(NotFoundException::new);
        roles.setValue(member().roles());
        draw();
    }

    private static UUID parsed(String uuid) {
        try {
            return UUID.fromString(uuid);
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }

    private Member member() {
        return requireNonNull(member);
    }

    private void saveRoles() {
        decided("roles", (by, uuid) -> memberships.changeRoles(by, uuid, roles.getValue()));
    }

    private void close() {
        decided("closed", memberships::close);
    }

    private void decided(String what, BiFunction<Viewer.SignedIn, UUID, Decided> decision) {
        decide(by -> {
            var decided = decision.apply(by, member().uuid());
            said =
                    decided == Decided.DONE
                            ? "admin.done." + what
                            : "admin.not-done."
                                    + decided.name().toLowerCase(Locale.ROOT).replace('_', '-');
            list.one(by, member().uuid()).ifPresent(known -> member = known);
            draw();
        });
    }

    @Override
    void translate() {
        rolesHeading.setText(getTranslation("admin.roles"));
        roles.translate();
        roles.setLabel("");
        roles.setAriaLabel(getTranslation("admin.roles"));
        save.setText(getTranslation("admin.roles.save"));
        accountHeading.setText(getTranslation("admin.account"));
        reopen.setText(getTranslation("admin.reopen"));
        again.setText(getTranslation("admin.invite-again"));
        draw();
    }

    private void draw() {
        if (member == null) {
            return;
        }
        name.setText(member().name());
        email.setText(member().email());
        tags.removeAll();
        tags.add(new MemberTags(member()));
        account.setText(
                getTranslation(
                        "admin.account." + member().state().name().toLowerCase(Locale.ROOT)));
        close.translate(
                getTranslation("admin.close"),
                getTranslation("admin.close.sure", member().name()),
                getTranslation("admin.close.yes"));
        close.setVisible(member().state() != Member.State.CLOSED);
        reopen.setVisible(member().state() == Member.State.CLOSED);
        again.setVisible(member().state() == Member.State.INVITED);
        good.hush();
        bad.hush();
        if (!said.isEmpty()) {
            (said.startsWith("admin.done") ? good : bad).say(getTranslation(said, member().name()));
        }
    }

    @Override
    String title() {
        return member == null ? getTranslation("admin.people") : member().name();
    }
}
