package welvaren.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import welvaren.mail.MailDesk;
import welvaren.mail.MailList;
import welvaren.mail.MailList.State;
import welvaren.ui.design.EmptyState;
import welvaren.ui.design.Notice;
import welvaren.ui.signin.Visit;

/// What became of the mails: waiting, given up, sent; and without a mail server what would have
/// been sent.
@Route(AdminLinks.MAIL)
@AnonymousAllowed
class MailView extends AdminPage implements AfterNavigationObserver {

    private static final int MOTIF = 3;

    private final MailList list;
    private final MailDesk desk;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final Notice unsent = Notice.plain();
    private final Notice done = Notice.good();
    private final Nav states = new Nav();
    private final Button all = new Button();
    private final Div found = new Div();
    private Optional<State> state = Optional.empty();
    private int page = 1;

    MailView(Visit visit, MailList list, MailDesk desk) {
        super(visit, AdminLinks.MAIL);
        this.list = list;
        this.desk = desk;
        lead.addClassName("sub");
        states.addClassNames("row", "wrapf");
        all.addClickListener(_ -> tryAllAgain());
        getContent().add(heading, lead, unsent, done, states, all, found);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = event.getLocation().getQueryParameters();
        state = asked.getSingleParameter(AdminLinks.STATE).flatMap(MailView::stateOf);
        page = AdminLinks.page(asked);
        draw();
    }

    private static Optional<State> stateOf(String word) {
        return Arrays.stream(State.values()).filter(state -> word(state).equals(word)).findFirst();
    }

    static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void tryAllAgain() {
        decide(by -> {
            done.say(getTranslation("admin.mail.tried", desk.tryAllAgain(by)));
            draw();
        });
    }

    @Override
    void translate() {
        heading.setText(getTranslation("admin.mail"));
        lead.setText(getTranslation("admin.mail.lead"));
        if (list.sending()) {
            unsent.hush();
        } else {
            unsent.say(getTranslation("admin.mail.no-server"));
        }
        done.hush();
        all.setText(getTranslation("admin.mail.all-again"));
        states.getElement().setAttribute("aria-label", getTranslation("admin.mail.states"));
        draw();
    }

    private void draw() {
        states.removeAll();
        states.add(chip("admin.mail.all", "", state.isEmpty()));
        for (var one : State.values()) {
            states.add(
                    chip(
                            "admin.mail.state." + word(one),
                            word(one),
                            state.filter(one::equals).isPresent()));
        }
        var mails = list.find(viewer(), state, page);
        all.setVisible(list.sending() && mails.mails().stream().anyMatch(MailItem::wasGivenUp));
        found.removeAll();
        if (mails.mails().isEmpty()) {
            found.add(new EmptyState(MOTIF, getTranslation("admin.mail.none")));
        } else {
            var items = new UnorderedList();
            items.addClassName("mails");
            mails.mails()
                    .forEach(mail ->
                            items.add(
                                    new MailItem(
                                            mail,
                                            item ->
                                                    decide(by ->
                                                            item.show(desk.read(by, mail.uuid()))),
                                            () ->
                                                    decide(by -> {
                                                        desk.tryAgain(by, mail.uuid());
                                                        draw();
                                                    }))));
            var word = state.map(MailView::word).orElse("");
            found.add(
                    items,
                    new PageLinks(page, mails.pages(), other -> AdminLinks.mails(word, other)));
        }
    }

    private Anchor chip(String message, String word, boolean here) {
        var chip = new Anchor(AdminLinks.mails(word, 1), getTranslation(message));
        chip.addClassName("chip");
        if (here) {
            chip.addClassName("on");
            chip.getElement().setAttribute("aria-current", "true");
        }
        return chip;
    }

    @Override
    String title() {
        return getTranslation("admin.mail");
    }
}
