package welvaren.ui.library;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import welvaren.content.CaseStudy;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.ui.signin.Visit;

/// A case in its seven blocks, with where it comes from and what it leads to.
@Route("cases")
@AnonymousAllowed
class CaseView extends Composite<Div>
        implements HasUrlParameter<String>, LocaleChangeObserver, HasDynamicTitle {

    private final Catalogues catalogues;
    private final Visit visit;
    private @Nullable CaseStudy study;

    CaseView(Catalogues catalogues, Visit visit) {
        this.catalogues = catalogues;
        this.visit = visit;
    }

    @Override
    public void setParameter(BeforeEvent event, String key) {
        study = catalogues.current().caseStudy(key).orElseThrow(NotFoundException::new);
        show();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (study != null) {
            show();
        }
    }

    private void show() {
        var shown = requireNonNull(study);
        getContent().setClassName("wrap case m" + shown.motif());
        getContent().removeAll();
        getContent()
                .add(new CasePage(shown, catalogues.current(), Language.of(getLocale()), visit));
    }

    @Override
    public String getPageTitle() {
        var text = requireNonNull(study).text().in(Language.of(getLocale()));
        return getTranslation("page.title", text.title());
    }
}
