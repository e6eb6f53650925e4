package welvaren.ui.suggestions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Date;
import java.util.List;
import welvaren.suggestion.ContentChanges;
import welvaren.suggestion.Suggestion;
import welvaren.suggestion.SuggestionQueue;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.signin.Visit;

/// The editors' desk: what waits, what is to be carried over into the files, what was decided.
@Route("editor/suggestions")
@AnonymousAllowed
class SuggestionsView extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final SuggestionQueue queue;
    private final ContentChanges changes;
    private final Visit visit;

    SuggestionsView(SuggestionQueue queue, ContentChanges changes, Visit visit) {
        this.queue = queue;
        this.changes = changes;
        this.visit = visit;
        getContent().addClassNames("wrap", "page", "queue");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (event.getUI().getInternals().getActiveRouterTargetsChain().contains(this)) {
            draw();
        }
    }

    private void draw() {
        getContent().removeAll();
        var lead = new Paragraph(getTranslation("suggestions.lead"));
        lead.addClassName("sub");
        getContent().add(new H1(getTranslation("suggestions.heading")), lead);
        getContent().add(waiting(), pending(), decided());
    }

    private Component waiting() {
        var waiting = queue.waiting(visit.viewer());
        var section =
                new Section(
                        new RuledHeading(getTranslation("suggestions.waiting", waiting.size())));
        section.add(
                waiting.isEmpty()
                        ? new Paragraph(getTranslation("suggestions.none"))
                        : list(waiting));
        return section;
    }

    private Component list(List<Suggestion> suggestions) {
        var list = new UnorderedList();
        list.addClassName("linklist");
        for (var suggestion : suggestions) {
            var title = new Span(suggestion.title());
            title.addClassName("name");
            var small = new Span(about(suggestion));
            small.addClassNames("small", "sub");
            var words = new Span(title, small);
            words.addClassName("lines");
            list.add(new ListItem(new Anchor(SuggestLinks.of(suggestion), words)));
        }
        return list;
    }

    private String about(Suggestion suggestion) {
        var kind =
                suggestion
                        .about()
                        .map(subject -> "suggestions." + subject.kind().word())
                        .orElse("suggestions.new-case");
        var date =
                Date.from(suggestion.decision().map(d -> d.at()).orElse(suggestion.receivedAt()));
        var state =
                suggestion
                        .decision()
                        .map(decision ->
                                decision.accepted()
                                        ? "suggestions.accepted"
                                        : "suggestions.declined")
                        .orElse("suggestions.received");
        return getTranslation(kind) + " · " + getTranslation(state, date);
    }

    private Component pending() {
        var pending = changes.pending(visit.viewer());
        var section =
                new Section(
                        new RuledHeading(getTranslation("suggestions.pending", pending.size())));
        if (pending.isEmpty()) {
            section.add(new Paragraph(getTranslation("suggestions.pending.none")));
        } else {
            section.add(new Paragraph(getTranslation("suggestions.pending.text")), download());
            pending.forEach(change -> {
                var diff = new Pre(change.diff());
                diff.addClassName("diff");
                diff.getElement().setAttribute("tabindex", "0");
                section.add(new NativeDetails(change.path(), diff));
            });
        }
        return section;
    }

    /// Asked in a request of its own: whoever is no editor any more gets nothing.
    private Component download() {
        var link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> {
                            var zip = changes.zip(visit.viewer());
                            return new DownloadResponse(
                                    new ByteArrayInputStream(zip),
                                    "welvaren-changes.zip",
                                    "application/zip",
                                    zip.length);
                        }),
                        getTranslation("suggestions.download"));
        link.addClassNames("btn", "sec");
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    private Component decided() {
        var decided = queue.decided(visit.viewer());
        var section = new Section(new RuledHeading(getTranslation("suggestions.decided")));
        section.add(
                decided.isEmpty()
                        ? new Paragraph(getTranslation("suggestions.decided.none"))
                        : list(decided));
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("suggestions.heading"));
    }
}
