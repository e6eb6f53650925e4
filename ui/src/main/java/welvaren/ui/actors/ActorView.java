package welvaren.ui.actors;

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
import welvaren.content.Actor;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.ui.signin.Visit;

/// What is known of an actor, and what is not.
@Route("actors")
@AnonymousAllowed
class ActorView extends Composite<Div>
        implements HasUrlParameter<String>, LocaleChangeObserver, HasDynamicTitle {

    private final Catalogues catalogues;
    private final Visit visit;
    private @Nullable Actor actor;

    ActorView(Catalogues catalogues, Visit visit) {
        this.catalogues = catalogues;
        this.visit = visit;
        getContent().addClassNames("wrap", "actor");
    }

    @Override
    public void setParameter(BeforeEvent event, String key) {
        actor = catalogues.current().actor(key).orElseThrow(NotFoundException::new);
        show();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (actor != null) {
            show();
        }
    }

    private void show() {
        getContent().removeAll();
        getContent()
                .add(
                        new ActorPage(
                                requireNonNull(actor),
                                catalogues.current(),
                                Language.of(getLocale()),
                                visit));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", requireNonNull(actor).fullName());
    }
}
