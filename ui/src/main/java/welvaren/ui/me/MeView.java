package welvaren.ui.me;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import welvaren.language.Language;
import welvaren.notebook.Notebook;
import welvaren.notebook.NotebookMarkdown;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.ui.account.OwnAccountLinks;
import welvaren.ui.cohort.CohortLinks;
import welvaren.ui.design.EmptyState;
import welvaren.ui.design.Icon;
import welvaren.ui.finding.ShortlistLink;
import welvaren.ui.finding.ShortlistTaken;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.privacy.PrivacyLinks;
import welvaren.ui.signin.SignInLinks;
import welvaren.ui.signin.SignOutButton;
import welvaren.ui.signin.Visit;
import welvaren.ui.suggestions.SuggestLinks;
import welvaren.work.Work;

/// Everything that somebody gathered, in one list; taken along as PDF or Markdown.
@Route("me")
@AnonymousAllowed
class MeView extends Composite<Div> implements LocaleChangeObserver, HasDynamicTitle {

    private static final int MOTIF = 1;

    private final Visit visit;
    private final SignOutButton signOut;
    private final NotebookFilter filter = new NotebookFilter(this::draw);
    private final Paragraph said = new Paragraph();
    private final Div list = new Div();

    MeView(Visit visit, SignOutButton signOut) {
        this.visit = visit;
        this.signOut = signOut;
        said.getElement().setAttribute("role", "status");
        getContent().addClassNames("wrap", "page", "my-work");
    }

    /// Her shortlist may become hers while she looks at this very page.
    @Override
    protected void onAttach(AttachEvent event) {
        var listening =
                ComponentUtil.addListener(
                        event.getUI(),
                        ShortlistTaken.class,
                        taken -> {
                            say(taken);
                            draw();
                        });
        ShortlistTaken.in(event.getUI()).ifPresent(this::say);
        addDetachListener(gone -> {
            gone.unregisterListener();
            listening.remove();
        });
    }

    private void say(ShortlistTaken taken) {
        said.setText(getTranslation("shortlist.taken", taken.things()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getContent().removeAll();
        filter.translate();
        said.setText("");
        signOut.translate();
        var heading = new Div(new H1(getTranslation("me.heading")), takeAlong());
        heading.addClassName("hello");
        getContent().add(heading, whose(), said, filter, list);
        draw();
    }

    private Component whose() {
        return switch (visit.viewer()) {
            case Viewer.SignedIn person -> {
                var name = new Paragraph(getTranslation("me.signed-in", person.name()));
                name.addClassName("sub");
                var data = new Anchor(PrivacyLinks.myData(), getTranslation("my-data.heading"));
                var account = OwnAccountLinks.account(getTranslation("account.link"));
                var cohorts = new Anchor(CohortLinks.all(), getTranslation("cohorts.heading"));
                var way = new Div(cohorts, account, data, signOut);
                if (person.has(Role.EDITOR)) {
                    way.addComponentAsFirst(
                            new Anchor(
                                    SuggestLinks.queue(), getTranslation("suggestions.heading")));
                }
                way.addClassNames("row", "wrapf");
                var line = new Div(name, way);
                line.addClassNames("row", "between", "wrapf");
                yield line;
            }
            case Viewer.Anonymous _ -> {
                var notice = new Div(Icon.of("info"), new Paragraph(getTranslation("me.guest")));
                notice.add(SignInLinks.signIn(getTranslation("me.sign-in"), new Location("me")));
                notice.addClassNames("notice", "wrapf");
                var line = new Div(notice, new ShortlistLink(visit));
                line.addClassNames("row", "wrapf");
                yield line;
            }
        };
    }

    private Component takeAlong() {
        var links = new Div(download("me.pdf", "pdf"), download("me.markdown", "md"));
        links.addClassNames("row", "wrapf");
        return links;
    }

    private Anchor download(String message, String kind) {
        var work = visit.work();
        var name =
                visit.viewer() instanceof Viewer.SignedIn person
                        ? person.name()
                        : getTranslation("me.a-guest");
        var language = Language.of(getLocale());
        var link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> document(work, name, language, kind)),
                        getTranslation(message));
        link.addClassNames("btn", "sec");
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    private static DownloadResponse document(
            Work work, String name, Language language, String kind) {
        var markdown = NotebookMarkdown.of(work.notebook(language), name, language, Instant.now());
        var bytes =
                kind.equals("pdf")
                        ? NotebookPdf.of(markdown, language)
                        : markdown.getBytes(StandardCharsets.UTF_8);
        var type = kind.equals("pdf") ? "application/pdf" : "text/markdown;charset=utf-8";
        return new DownloadResponse(
                new ByteArrayInputStream(bytes), "welvaren." + kind, type, bytes.length);
    }

    private void draw() {
        list.removeAll();
        var notebook = visit.work().notebook(Language.of(getLocale()));
        var shown = notebook.entries().stream().filter(filter::shows).toList();
        filter.setVisible(!notebook.entries().isEmpty());
        if (shown.isEmpty()) {
            list.add(nothing(notebook));
        } else {
            shown.forEach(entry -> list.add(new EntryCard(entry)));
        }
    }

    private Component nothing(Notebook notebook) {
        var ways = new Anchor(LearningLinks.modules(), getTranslation("menu.modules"));
        ways.addClassNames("btn", "sec");
        return new EmptyState(
                MOTIF,
                getTranslation(notebook.entries().isEmpty() ? "me.empty" : "me.none-of-these"),
                ways);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("me.heading"));
    }
}
