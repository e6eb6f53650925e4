package welvaren.ui.admin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Date;
import java.util.List;
import welvaren.language.Language;
import welvaren.privacy.Expiry;
import welvaren.privacy.Expiry.Due;
import welvaren.ui.privacy.HowLong;
import welvaren.ui.privacy.PrivacyLinks;
import welvaren.ui.signin.Visit;

/// What is forgotten by itself, and when, for administrators.
@Route("admin/retention")
@AnonymousAllowed
class RetentionView extends AdminPage {

    private final Expiry expiry;
    private final Div all = new Div();

    RetentionView(Visit visit, Expiry expiry) {
        super(visit, AdminLinks.RETENTION);
        this.expiry = expiry;
        all.addClassName("register");
        getContent().add(all);
    }

    @Override
    void translate() {
        all.removeAll();
        var lead = new Paragraph(getTranslation("retention.lead"));
        lead.addClassName("sub");
        var table =
                new Table(
                        getTranslation("retention.heading"),
                        List.of(
                                getTranslation("privacy.what"),
                                getTranslation("privacy.how-long"),
                                getTranslation("retention.rows"),
                                getTranslation("retention.due"),
                                getTranslation("retention.next")));
        expiry.preview(viewer()).forEach(due -> table.addRow(row(due)));
        all.add(
                new H1(getTranslation("retention.heading")),
                lead,
                table,
                new Paragraph(getTranslation("retention.rest")),
                new Paragraph(
                        new Anchor(PrivacyLinks.privacy(), getTranslation("about.privacy.more"))));
    }

    private List<String> row(Due due) {
        return List.of(
                due.title().in(Language.of(getLocale())),
                HowLong.said(due.kept(), this),
                getTranslation("retention.number", due.rows()),
                getTranslation("retention.number", due.due()),
                due.next()
                        .map(next -> getTranslation("retention.when", Date.from(next)))
                        .orElse("–"));
    }

    @Override
    String title() {
        return getTranslation("retention.heading");
    }
}
