package welvaren.ui.privacy;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Date;
import java.util.List;
import welvaren.language.Language;
import welvaren.person.Role;
import welvaren.privacy.Expiry;
import welvaren.privacy.Expiry.Due;
import welvaren.ui.admin.AdminLinks;
import welvaren.ui.signin.Visit;

/// What is forgotten by itself, and when, for administrators.
@Route("admin/retention")
@AnonymousAllowed
class RetentionView extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final Visit visit;
    private final Expiry expiry;

    RetentionView(Visit visit, Expiry expiry) {
        this.visit = visit;
        this.expiry = expiry;
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
        expiry.preview(visit.viewer()).forEach(due -> table.addRow(row(due)));
        getContent()
                .add(
                        AdminLinks.ways(PrivacyLinks.retention()),
                        new H1(getTranslation("retention.heading")),
                        lead,
                        table,
                        new Paragraph(getTranslation("retention.rest")),
                        new Paragraph(
                                new Anchor(
                                        PrivacyLinks.privacy(),
                                        getTranslation("about.privacy.more"))));
    }

    private List<String> row(Due due) {
        return List.of(
                due.holding().title().in(Language.of(getLocale())),
                HowLong.said(due.holding().kept(), this),
                getTranslation("retention.number", due.rows()),
                getTranslation("retention.number", due.due()),
                due.next()
                        .map(next -> getTranslation("retention.when", Date.from(next)))
                        .orElse("–"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("retention.heading"));
    }
}
