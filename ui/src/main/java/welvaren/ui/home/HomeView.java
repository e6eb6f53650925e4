package welvaren.ui.home;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import welvaren.cohort.Beginnings;
import welvaren.cohort.CohortPlans;
import welvaren.cohort.MyInvitations;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.person.Viewer;
import welvaren.ui.design.BigSearch;
import welvaren.ui.search.SearchLinks;
import welvaren.ui.signin.Visit;

/// The first page: for who signed in, where to go on; for anybody else, what there is.
@Route("")
@AnonymousAllowed
class HomeView extends Composite<Div> implements LocaleChangeObserver, HasDynamicTitle {

    private final Visit visit;
    private final Catalogues catalogues;
    private final CohortPlans plans;
    private final MyInvitations invitations;
    private final Beginnings beginnings;
    private final BigSearch search = new BigSearch(this::ask);

    HomeView(
            Visit visit,
            Catalogues catalogues,
            CohortPlans plans,
            MyInvitations invitations,
            Beginnings beginnings) {
        this.beginnings = beginnings;
        this.plans = plans;
        this.invitations = invitations;
        this.visit = visit;
        this.catalogues = catalogues;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        var language = Language.of(getLocale());
        getContent().removeAll();
        getContent()
                .add(
                        switch (visit.viewer()) {
                            case Viewer.SignedIn person ->
                                    new LearnerHome(
                                            person,
                                            catalogues.current(),
                                            visit.work(),
                                            plans.of(person),
                                            invitations.of(person),
                                            beginnings.goals(person),
                                            language);
                            case Viewer.Anonymous _ ->
                                    new LandingPage(catalogues.current(), search, language);
                        });
    }

    private void ask(String words) {
        getUI().ifPresent(ui -> ui.navigate(SearchLinks.page(), SearchLinks.asking(words)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title");
    }
}
