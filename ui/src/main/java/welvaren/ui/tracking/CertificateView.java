package welvaren.ui.tracking;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import welvaren.language.Language;
import welvaren.tracking.Certificate;
import welvaren.tracking.Certificates;

/// Says what a certificate says, to whoever has its code: so that a copy that was changed is found
/// out.
@Route(ProgressLinks.CERTIFICATE)
@AnonymousAllowed
class CertificateView extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final Certificates certificates;
    private @Nullable Certificate certificate;

    CertificateView(Certificates certificates) {
        this.certificates = certificates;
        getContent().addClassNames("wrap", "page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var code = UUID.fromString(event.getRouteParameters().get("code").orElse(""));
            certificate = certificates.behind(code).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
        draw();
    }

    private void draw() {
        var language = Language.of(getLocale());
        var known = requireNonNull(certificate);
        var genuine = new Paragraph(getTranslation("certificate.genuine"));
        genuine.addClassName("lead");
        getContent().removeAll();
        getContent()
                .add(
                        new H1(getTranslation("certificate.heading")),
                        genuine,
                        new H2(known.learner()),
                        new Paragraph(CertificateWords.what(known, language)),
                        new Paragraph(CertificateWords.made(known, language)));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (certificate != null) {
            draw();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("certificate.heading"));
    }
}
