package welvaren.ui.privacy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.Optional;
import welvaren.language.Language;
import welvaren.person.Viewer;
import welvaren.privacy.Erasing;
import welvaren.privacy.MyData;
import welvaren.ui.signin.Session;
import welvaren.ui.signin.SignInLinks;
import welvaren.ui.signin.Visit;

/// Where somebody takes along everything that is kept about her, and erases her account.
@Route("me/data")
@AnonymousAllowed
class MyDataView extends Composite<Div> implements LocaleChangeObserver, HasDynamicTitle {

    private final Visit visit;
    private final MyData myData;
    private final Optional<EraseAccount> erase;

    MyDataView(Visit visit, MyData myData, Erasing erasing, Session session) {
        this.visit = visit;
        this.myData = myData;
        erase =
                visit.viewer() instanceof Viewer.SignedIn person
                        ? Optional.of(new EraseAccount(person, erasing, session))
                        : Optional.empty();
        getContent().addClassNames("wrap", "page", "my-data");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getContent().removeAll();
        var lead = new Paragraph(getTranslation("my-data.lead"));
        lead.addClassName("sub");
        getContent().add(new H1(getTranslation("my-data.heading")), lead);
        switch (visit.viewer()) {
            case Viewer.SignedIn person -> getContent().add(takeAlong(person));
            case Viewer.Anonymous _ -> getContent().add(signIn());
        }
        erase.ifPresent(section -> {
            section.translate();
            getContent().add(section);
        });
        getContent()
                .add(
                        new Paragraph(
                                new Anchor(
                                        PrivacyLinks.privacy(),
                                        getTranslation("about.privacy.more"))));
    }

    private Component signIn() {
        return new Paragraph(
                SignInLinks.signIn(
                        getTranslation("my-data.sign-in"), new Location(PrivacyLinks.myData())));
    }

    private Component takeAlong(Viewer.SignedIn person) {
        var language = Language.of(getLocale());
        var link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> archive(person, language)),
                        getTranslation("my-data.download"));
        link.addClassNames("btn", "sec");
        link.getElement().setAttribute("router-ignore", true);
        return new Section(
                new H2(getTranslation("my-data.take-along")),
                new Paragraph(getTranslation("my-data.take-along.text")),
                link);
    }

    private DownloadResponse archive(Viewer.SignedIn person, Language language) {
        var archive = myData.of(person, language);
        return new DownloadResponse(
                archive.content(), "welvaren.zip", "application/zip", archive.bytes());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("my-data.heading"));
    }
}
