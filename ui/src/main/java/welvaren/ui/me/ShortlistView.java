package welvaren.ui.me;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.ui.design.EmptyState;
import welvaren.ui.design.Icon;
import welvaren.ui.finding.Shortlist;
import welvaren.ui.finding.Shortlisted;
import welvaren.ui.library.CaseLinks;
import welvaren.ui.signin.SignInLinks;
import welvaren.ui.signin.Visit;

/// What a guest saved in her browser. Who signed in has it among her own work.
@Route("shortlist")
@AnonymousAllowed
class ShortlistView extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private static final int MOTIF = 5;

    private final Catalogues catalogues;
    private final Visit visit;
    private final List<String> paths = new ArrayList<>();
    private final H1 heading = new H1();
    private final Div notice = new Div();
    private final Paragraph said = new Paragraph();
    private final Div list = new Div();
    private boolean known;

    ShortlistView(Catalogues catalogues, Visit visit) {
        this.catalogues = catalogues;
        this.visit = visit;
        notice.addClassNames("notice", "wrapf");
        said.addClassNames("small", "sub");
        said.getElement().setAttribute("role", "status");
        getContent().addClassNames("wrap", "page", "shortlisted");
        getContent().add(heading, notice, said, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (visit.work().isKept()) {
            event.forwardTo(MeView.class);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Shortlist.ask(event.getUI(), this::show);
    }

    void show(List<String> asKept) {
        paths.clear();
        paths.addAll(asKept);
        known = true;
        draw();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("shortlist.heading"));
        notice.removeAll();
        notice.add(
                Icon.of("info"),
                new Paragraph(getTranslation("shortlist.browser")),
                SignInLinks.signIn(getTranslation("me.sign-in"), new Location(SavedLinks.all())));
        said.setText("");
        draw();
    }

    private void draw() {
        list.removeAll();
        if (!known) {
            return;
        }
        if (paths.isEmpty()) {
            var way = new Anchor(CaseLinks.all(), getTranslation("menu.library"));
            way.addClassNames("btn", "sec");
            list.add(new EmptyState(MOTIF, getTranslation("shortlist.empty"), way));
            return;
        }
        var language = Language.of(getLocale());
        var total = new Paragraph(getTranslation("shortlist.total", paths.size()));
        total.addClassName("sub");
        var items = new UnorderedList();
        paths.stream()
                .map(path -> Shortlisted.of(path, catalogues.current(), language))
                .forEach(thing -> items.add(new ShortlistItem(thing, () -> remove(thing))));
        list.add(total, items);
    }

    /// The next one is under her fingers, as it would be on paper.
    private void remove(Shortlisted thing) {
        var place = paths.indexOf(thing.path());
        paths.remove(thing.path());
        getUI().ifPresent(ui -> Shortlist.drop(ui, List.of(thing.path())));
        draw();
        said.setText(getTranslation("shortlist.removed", thing.title()));
        focus(place);
    }

    private void focus(int place) {
        var buttons =
                list.getChildren()
                        .flatMap(part -> part.getChildren())
                        .filter(ShortlistItem.class::isInstance)
                        .map(ShortlistItem.class::cast)
                        .toList();
        if (buttons.isEmpty()) {
            getUI().map(UI::getPage)
                    .ifPresent(page -> page.executeJs("window.Welvaren.focusHeading()"));
        } else {
            buttons.get(Math.min(place, buttons.size() - 1)).focusRemove();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("shortlist.heading"));
    }
}
