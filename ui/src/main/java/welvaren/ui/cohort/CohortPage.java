package welvaren.ui.cohort;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.language.Language;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;
import welvaren.ui.design.Crumbs;
import welvaren.ui.signin.SignInLinks;
import welvaren.ui.signin.Visit;

/// A page of one cohort. For who is not in it there is no such page; who did not sign in is asked
/// to, whether there is such a cohort or not.
///
/// Pages of other features that stand inside a cohort extend it too.
public abstract class CohortPage extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final Visit visit;
    private final MyCohorts cohorts;
    private final String part;
    private final Div content = new Div();
    private @Nullable MyCohort mine;

    /// @param part the end of its address; empty for the first page of a cohort
    protected CohortPage(Visit visit, MyCohorts cohorts, String part) {
        this.visit = visit;
        this.cohorts = cohorts;
        this.part = part;
        content.addClassName("cohort");
        getContent().addClassNames("wrap", "page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var uuid = event.getRouteParameters().get("cohort").orElse("");
        if (visit.viewer() instanceof Viewer.Anonymous) {
            askToSignIn(event.getLocation());
            return;
        }
        mine = cohorts.one(visit.viewer(), parsed(uuid)).orElseThrow(NotFoundException::new);
        if (!mayLook(mine)) {
            throw new NotFoundException();
        }
        load(event);
        draw();
    }

    private void askToSignIn(Location here) {
        var lead = new Paragraph(getTranslation("cohort.sign-in"));
        lead.addClassName("sub");
        var signIn = SignInLinks.signIn(getTranslation("me.sign-in"), here);
        signIn.addClassName("btn");
        getContent().removeAll();
        getContent().add(new H1(getTranslation("cohorts.heading")), lead, signIn);
    }

    private static UUID parsed(String uuid) {
        try {
            return UUID.fromString(uuid);
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }

    /// Whether somebody who is in the cohort finds this page.
    protected boolean mayLook(MyCohort viewers) {
        return true;
    }

    /// Reads what the page shows.
    protected void load(BeforeEnterEvent event) {}

    /// Fills the page.
    protected abstract void fill(Div page);

    protected final MyCohort mine() {
        return requireNonNull(mine);
    }

    /// As what the viewer looks: what she is, unless the page says otherwise.
    protected MyCohort shown() {
        return mine();
    }

    protected final UUID uuid() {
        return mine().cohort().uuid();
    }

    /// As it is after a change.
    protected final void reread() {
        mine = cohorts.one(visit.viewer(), uuid()).orElseThrow(NotFoundException::new);
    }

    protected final void draw() {
        content.removeAll();
        getContent().removeAll();
        var all = new Anchor(CohortLinks.all(), getTranslation("cohorts.heading"));
        getContent().add(new Crumbs(mine().cohort().name(), all));
        getContent().add(new CohortWays(shown(), part), content);
        fill(content);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (mine != null) {
            draw();
        }
    }

    protected final Viewer viewer() {
        return visit.viewer();
    }

    protected final Language language() {
        return Language.of(getLocale());
    }

    /// Does something as the one who is signed in. Who may no longer sees the page go.
    protected final void decide(Consumer<Viewer.SignedIn> deed) {
        try {
            deed.accept(visit.signedIn());
        } catch (NotAllowed _) {
            getUI().map(UI::getPage).ifPresent(Page::reload);
        }
    }

    @Override
    public String getPageTitle() {
        var name = mine == null ? getTranslation("cohorts.heading") : mine.cohort().name();
        return getTranslation("page.title", part.isEmpty() ? name : title() + " – " + name);
    }

    /// What the page is called within its cohort.
    protected String title() {
        return getTranslation("cohort.way." + part);
    }
}
