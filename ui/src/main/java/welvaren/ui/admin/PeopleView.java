package welvaren.ui.admin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import welvaren.membership.Member;
import welvaren.membership.MemberList;
import welvaren.ui.design.EmptyState;
import welvaren.ui.signin.Visit;

/// Everybody with an account, page by page, to be found by name or address.
@Route(AdminLinks.PEOPLE)
@AnonymousAllowed
class PeopleView extends AdminPage implements AfterNavigationObserver {

    private static final int MOTIF = 4;
    private static final int LONGEST_QUERY = 100;

    private final MemberList list;
    private final H1 heading = new H1();
    private final Anchor invite = new Anchor(AdminLinks.INVITE);
    private final Anchor importing = new Anchor(AdminLinks.IMPORT);
    private final TextField box = new TextField();
    private final Button search = new Button();
    private final Paragraph total = new Paragraph();
    private final Div found = new Div();
    private String words = "";
    private int page = 1;

    PeopleView(Visit visit, MemberList list) {
        super(visit, AdminLinks.PEOPLE);
        this.list = list;
        invite.addClassNames("btn");
        importing.addClassNames("btn", "sec");
        total.getElement().setAttribute("role", "status");
        total.addClassName("sub");
        box.setMaxLength(LONGEST_QUERY);
        box.setClearButtonVisible(true);
        search.addClickListener(_ -> ask());
        box.addKeyPressListener(Key.ENTER, _ -> ask());
        var asking = new Div(box, search);
        asking.addClassNames("row", "wrapf", "adminsearch");
        var doing = new Div(invite, importing);
        doing.addClassNames("row", "wrapf");
        var top = new Div(heading, doing);
        top.addClassNames("row", "between", "wrapf");
        getContent().add(top, asking, total, found);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = event.getLocation().getQueryParameters();
        words = asked.getSingleParameter(AdminLinks.WORDS).orElse("");
        page = AdminLinks.page(asked);
        box.setValue(words);
        draw();
    }

    private void ask() {
        getUI().ifPresent(ui ->
                ui.navigate(AdminLinks.PEOPLE, AdminLinks.asking(box.getValue().strip())));
    }

    @Override
    void translate() {
        heading.setText(getTranslation("admin.people"));
        invite.setText(getTranslation("admin.invite"));
        importing.setText(getTranslation("admin.import"));
        box.setLabel(getTranslation("admin.find"));
        search.setText(getTranslation("admin.find.submit"));
        draw();
    }

    private void draw() {
        var people = list.find(viewer(), words, page);
        total.setText(getTranslation("admin.people.total", people.all()));
        found.removeAll();
        if (people.members().isEmpty()) {
            found.add(new EmptyState(MOTIF, getTranslation("admin.people.none")));
        } else {
            var items = new UnorderedList();
            items.addClassName("members");
            people.members().forEach(member -> items.add(item(member)));
            found.add(
                    items,
                    new PageLinks(page, people.pages(), other -> AdminLinks.found(words, other)));
        }
    }

    private ListItem item(Member member) {
        var name = new Anchor(AdminLinks.person(member), member.name());
        name.addClassName("name");
        var email = new Span(member.email());
        email.addClassNames("small", "sub", "email");
        var seen = new Span(lastSignIn(member));
        seen.addClassNames("small", "sub");
        return new ListItem(new Div(name, email), new MemberTags(member), seen);
    }

    private String lastSignIn(Member member) {
        return member.lastSignIn()
                .map(day ->
                        getTranslation(
                                "admin.last-sign-in",
                                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                        .withLocale(getLocale())
                                        .format(day)))
                .orElseGet(() -> getTranslation("admin.never-signed-in"));
    }

    @Override
    String title() {
        return getTranslation("admin.people");
    }
}
