package welvaren.ui.privacy;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
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
import welvaren.person.Role;
import welvaren.ui.admin.AdminLinks;
import welvaren.ui.design.EmptyState;
import welvaren.ui.signin.Visit;

/// Who did what to whose account or data, for administrators: narrowed by person and period, and
/// taken out as CSV.
@Route("admin/audit")
@AnonymousAllowed
class AuditView extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private static final int MOTIF = 2;
    private static final ZoneId HERE = ZoneId.of("Europe/Brussels");

    private final Visit visit;
    private final AuditTrail trail;
    private final TextField person = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Button show = new Button();
    private final Paragraph said = new Paragraph();
    private final Div found = new Div();

    AuditView(Visit visit, AuditTrail trail) {
        this.visit = visit;
        this.trail = trail;
        person.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        show.addClickListener(_ -> draw());
        said.getElement().setAttribute("role", "status");
        getContent().addClassNames("wrap", "page", "register");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!visit.viewer().has(Role.ADMINISTRATOR)) {
            throw new NotFoundException();
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (!visit.viewer().has(Role.ADMINISTRATOR)) {
            return;
        }
        getContent().removeAll();
        var lead = new Paragraph(getTranslation("audit.lead"));
        lead.addClassName("sub");
        person.setLabel(getTranslation("audit.person"));
        person.setHelperText(getTranslation("audit.person.help"));
        from.setLabel(getTranslation("audit.from"));
        to.setLabel(getTranslation("audit.to"));
        show.setText(getTranslation("audit.show"));
        var question = new Div(person, from, to, show);
        question.addClassNames("row", "wrapf", "asked");
        getContent()
                .add(
                        AdminLinks.ways(PrivacyLinks.audit()),
                        new H1(getTranslation("audit.heading")),
                        lead,
                        new Paragraph(soundness()),
                        question,
                        said,
                        csv(),
                        found);
        draw();
    }

    private String soundness() {
        return trail.firstBroken(visit.viewer())
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
        var entries = trail.find(visit.viewer(), question());
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
                                entry.detail())));
        return table;
    }

    private String who(Who who) {
        return switch (who) {
            case Who.Known(var name, var email) -> getTranslation("audit.known", name, email);
            case Who.Former(var id) -> getTranslation("audit.former", String.valueOf(id.value()));
            case Who.Nobody _ -> "–";
        };
    }

    private Anchor csv() {
        var link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> document()),
                        getTranslation("audit.csv"));
        link.addClassNames("btn", "sec");
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    /// Called in a request of its own: whoever is no administrator any more gets nothing.
    private DownloadResponse document() {
        var bytes = AuditCsv.of(trail.takeOut(visit.viewer(), question()));
        var name = "audit-" + Instant.now().toString().substring(0, 10) + ".csv";
        return new DownloadResponse(
                new ByteArrayInputStream(bytes), name, "text/csv;charset=utf-8", bytes.length);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("audit.heading"));
    }
}
