package welvaren.ui.admin;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import welvaren.membership.Fate;
import welvaren.membership.PeopleFile;
import welvaren.membership.PeopleFile.Row;
import welvaren.membership.PeopleImport;
import welvaren.membership.PeopleImport.Told;
import welvaren.person.Viewer;
import welvaren.ui.design.Notice;
import welvaren.ui.people.FateGrid;
import welvaren.ui.people.PeopleUpload;
import welvaren.ui.signin.Visit;

/// Invites many people by a list: first what would become of each row, then one button.
@Route(AdminLinks.IMPORT)
@AnonymousAllowed
class ImportView extends AdminPage {

    private final PeopleImport peopleImport;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final Pre example = new Pre();
    private final PeopleUpload upload =
            new PeopleUpload(
                    PeopleFile.MOST_ROWS,
                    PeopleFile.MOST_BYTES,
                    this::forget,
                    read -> decide(_ -> rehearse(read)));
    private final Notice good = Notice.good();
    private final H2 fates = new H2();
    private final Paragraph counts = new Paragraph();
    private final LanguageChoice language = new LanguageChoice();
    private final Button confirm = new Button();
    private final Button drop = new Button();
    private final FateGrid<Told> rows =
            new FateGrid<>(Told::row, this::roles, told -> fate(told.fate()));
    private final Section rehearsal;
    private List<Told> told = List.of();
    private Runnable saying = () -> {};

    ImportView(Visit visit, PeopleImport peopleImport) {
        super(visit, AdminLinks.PEOPLE);
        this.peopleImport = peopleImport;
        lead.addClassName("lead");
        counts.getElement().setAttribute("role", "status");
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(_ -> decide(this::invite));
        drop.addClickListener(_ -> forget());
        var buttons = new Div(confirm, drop);
        buttons.addClassNames("row", "wrapf");
        rehearsal = new Section(fates, counts, rows, language, buttons);
        rehearsal.setVisible(false);
        getContent().add(heading, lead, example, upload, good, rehearsal);
    }

    private void rehearse(List<Row> read) {
        told = peopleImport.rehearse(viewer(), read);
        rehearsal.setVisible(true);
        show();
    }

    private void invite(Viewer.SignedIn by) {
        try {
            var rowsToInvite = told.stream().map(Told::row).toList();
            var done = count(peopleImport.invite(by, rowsToInvite, language.getValue()));
            forget();
            say(() -> good.say(getTranslation("admin.import.done", done)));
        } finally {
            confirm.setEnabled(true);
        }
    }

    private void forget() {
        told = List.of();
        rehearsal.setVisible(false);
        upload.hush();
        say(() -> {});
    }

    private void say(Runnable what) {
        saying = what;
        good.hush();
        saying.run();
    }

    private String roles(Row row) {
        return row.roles().stream()
                .sorted()
                .map(role -> getTranslation(MemberTags.roleMessage(role)))
                .collect(joining(", "));
    }

    private Span fate(Fate fate) {
        return switch (fate) {
            case Fate.Invite _ -> FateGrid.tag(getTranslation("admin.fate.invite"), "ok");
            case Fate.Known _ -> FateGrid.tag(getTranslation("admin.fate.known"), "line");
            case Fate.Repeated(var line) ->
                    FateGrid.tag(getTranslation("admin.fate.repeated", line), "line");
            case Fate.Refused(var problems) -> rows.problems(problems);
        };
    }

    private static int count(List<Told> told) {
        return (int) told.stream().filter(one -> one.fate() instanceof Fate.Invite).count();
    }

    private void show() {
        var invited = count(told);
        rows.show(told);
        counts.setText(getTranslation("admin.import.counts", invited, told.size() - invited));
        confirm.setText(getTranslation("admin.import.confirm", invited));
        confirm.setVisible(invited > 0);
        language.setVisible(invited > 0);
    }

    @Override
    void translate() {
        heading.setText(getTranslation("admin.import"));
        lead.setText(getTranslation("admin.import.lead", PeopleFile.MOST_ROWS));
        example.setText(getTranslation("admin.import.example"));
        upload.translate(getTranslation("admin.import.choose"));
        fates.setText(getTranslation("admin.import.fates"));
        language.translate("admin.import.language");
        drop.setText(getTranslation("admin.import.drop"));
        rows.translate();
        show();
        say(saying);
    }

    @Override
    String title() {
        return getTranslation("admin.import");
    }
}
