package welvaren.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import welvaren.audit.AuditTrail;
import welvaren.audit.AuditTrail.Entry;
import welvaren.audit.AuditTrail.Question;
import welvaren.audit.AuditTrail.Who;
import welvaren.ui.design.EmptyState;
import welvaren.ui.signin.Visit;

/// Who did what to whose account or data, for administrators: narrowed by person and period, and
/// taken out as CSV.
@Route("admin/audit")
@AnonymousAllowed
class AuditView extends AdminPage {

    private static final int MOTIF = 2;
    private static final ZoneId HERE = ZoneId.of("Europe/Brussels");

    private final AuditTrail trail;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final Paragraph sound = new Paragraph();
    private final TextField person = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Button show = new Button();
    private final Paragraph said = new Paragraph();
    private final Anchor csv = new Anchor();
    private final Div found = new Div();

    AuditView(Visit visit, AuditTrail trail) {
        super(visit, AdminLinks.AUDIT);
        this.trail = trail;
        lead.addClassName("sub");
        person.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        show.addClickListener(_ -> draw());
        said.getElement().setAttribute("role", "status");
        csv.setHref(DownloadHandler.fromInputStream(_ -> document()));
        csv.addClassNames("btn", "sec");
        csv.getElement().setAttribute("router-ignore", true);
        var question = new Div(person, from, to, show);
        question.addClassNames("row", "wrapf", "asked");
        var all = new Div(heading, lead, sound, question, said, csv, found);
        all.addClassName("register");
        getContent().add(all);
    }

    @Override
    void translate() {
        heading.setText(getTranslation("audit.heading"));
        lead.setText(getTranslation("audit.lead"));
        sound.setText(soundness());
        person.setLabel(getTranslation("audit.person"));
        person.setPlaceholder(getTranslation("audit.person.help"));
        from.setLabel(getTranslation("audit.from"));
        to.setLabel(getTranslation("audit.to"));
        show.setText(getTranslation("audit.show"));
        csv.setText(getTranslation("audit.csv"));
        draw();
    }

    private String soundness() {
        return trail.firstBroken(viewer())
                .map(row -> getTranslation("audit.broken", row))
                .orElseGet(() -> getTranslation("audit.sound"));
    }

    private Question question() {
        return new Question(
                person.getValue(),
                Optional.ofNullable(from.getValue()),
                Optional.ofNullable(to.getValue()));
    }

    private void draw() {
        var entries = trail.find(viewer(), question());
        found.removeAll();
        said.setText(
                entries.size() < AuditTrail.MOST_SHOWN
                        ? getTranslation("audit.found", entries.size())
                        : getTranslation("audit.most", entries.size()));
        if (entries.isEmpty()) {
            found.add(new EmptyState(MOTIF, getTranslation("audit.none")));
        } else {
            found.add(table(entries));
        }
    }

    private Table table(List<Entry> entries) {
        var table =
                new Table(
                        getTranslation("audit.heading"),
                        List.of(
                                getTranslation("audit.at"),
                                getTranslation("audit.event"),
                                getTranslation("audit.by"),
                                getTranslation("audit.about"),
                                getTranslation("audit.detail")));
        var times =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(getLocale())
                        .withZone(HERE);
        entries.forEach(entry ->
                table.addRow(
                        List.of(
                                times.format(entry.at()),
                                getTranslation("audit.event." + entry.event()),
                                who(entry.by()),
                                who(entry.about()),
                                AuditDetail.said(entry, this))));
        return table;
    }

    private String who(Who who) {
        return switch (who) {
            case Who.Known(var name, var email) -> getTranslation("audit.known", name, email);
            case Who.Former(var id) -> getTranslation("audit.former", String.valueOf(id.value()));
            case Who.Nobody _ -> "–";
        };
    }

    /// Called in a request of its own: whoever is no administrator any more gets nothing.
    private DownloadResponse document() {
        var bytes = AuditCsv.of(trail.takeOut(viewer(), question()));
        var name = "audit-" + Instant.now().toString().substring(0, 10) + ".csv";
        return new DownloadResponse(
                new ByteArrayInputStream(bytes), name, "text/csv;charset=utf-8", bytes.length);
    }

    @Override
    String title() {
        return getTranslation("audit.heading");
    }
}
