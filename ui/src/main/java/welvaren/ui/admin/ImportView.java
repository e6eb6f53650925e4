package welvaren.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import welvaren.membership.Fate;
import welvaren.membership.PeopleFile;
import welvaren.membership.PeopleFile.Row;
import welvaren.membership.PeopleFile.Rows;
import welvaren.membership.PeopleFile.Unreadable;
import welvaren.membership.PeopleImport;
import welvaren.membership.PeopleImport.Told;
import welvaren.person.Viewer;
import welvaren.ui.design.LimitedUpload;
import welvaren.ui.design.Notice;
import welvaren.ui.design.UploadTexts;
import welvaren.ui.signin.Visit;

/// Invites many people by a list: first what would become of each row, then one button.
@Route(AdminLinks.IMPORT)
@AnonymousAllowed
class ImportView extends AdminPage {

    private static final int MEGABYTE = 1024 * 1024;

    private final PeopleImport peopleImport;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final Pre example = new Pre();
    private final Upload upload = new Upload();
    private final Button choose = new Button();
    private final Notice bad = Notice.bad();
    private final Notice good = Notice.good();
    private final H2 fates = new H2();
    private final Paragraph counts = new Paragraph();
    private final LanguageChoice language = new LanguageChoice();
    private final Button confirm = new Button();
    private final Button drop = new Button();
    private final FateGrid rows = new FateGrid();
    private final Section rehearsal;
    private List<Told> told = List.of();
    private Runnable saying = () -> {};

    ImportView(Visit visit, PeopleImport peopleImport) {
        super(visit, AdminLinks.PEOPLE);
        this.peopleImport = peopleImport;
        lead.addClassName("lead");
        counts.getElement().setAttribute("role", "status");
        upload.setUploadHandler(
                new LimitedUpload(
                        PeopleFile.MOST_BYTES,
                        (_, bytes) -> tell(() -> received(bytes)),
                        () -> tell(this::tooLarge)));
        upload.setUploadButton(choose);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PeopleFile.MOST_BYTES);
        upload.setDropAllowed(false);
        upload.addFileRejectedListener(_ -> tooLarge());
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(_ -> decide(this::invite));
        drop.addClickListener(_ -> forget());
        var buttons = new Div(confirm, drop);
        buttons.addClassNames("row", "wrapf");
        rehearsal = new Section(fates, counts, rows, language, buttons);
        rehearsal.setVisible(false);
        getContent().add(heading, lead, example, upload, bad, good, rehearsal);
    }

    /// Files do not come by the page's own way.
    private void tell(Command news) {
        getUI().ifPresent(ui ->
                ui.access(() -> {
                    upload.clearFileList();
                    news.execute();
                }));
    }

    private void received(byte[] bytes) {
        forget();
        switch (PeopleFile.read(bytes)) {
            case Unreadable(var why, var line) ->
                    say(() ->
                            bad.say(
                                    getTranslation(
                                            "admin.import."
                                                    + why.name()
                                                            .toLowerCase(Locale.ROOT)
                                                            .replace('_', '-'),
                                            line,
                                            PeopleFile.MOST_ROWS)));
            case Rows(var read) -> decide(_ -> rehearse(read));
        }
    }

    private void tooLarge() {
        say(() -> bad.say(getTranslation("attach.too-large", PeopleFile.MOST_BYTES / MEGABYTE)));
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
        say(() -> {});
    }

    private void say(Runnable what) {
        saying = what;
        bad.hush();
        good.hush();
        saying.run();
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
        choose.setText(getTranslation("admin.import.choose"));
        upload.setI18n(
                new UploadTexts(
                        this::getTranslation,
                        getTranslation("attach.too-large", PeopleFile.MOST_BYTES / MEGABYTE)));
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
