package welvaren.ui.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.stream.Stream;
import welvaren.cohort.MyCohorts;
import welvaren.exchange.Announcements;
import welvaren.exchange.ModerationLog;
import welvaren.exchange.ThreadList;
import welvaren.exchange.ThreadList.Which;
import welvaren.person.Viewer;
import welvaren.ui.cohort.CohortPage;
import welvaren.ui.design.EmptyState;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.signin.Visit;

/// What a cohort talks about, and the beginning of something new.
@Route(ExchangeLinks.ALL)
@AnonymousAllowed
class ExchangeView extends CohortPage {

    private static final int MOTIF = 1;

    private final Talks talks;
    private final ThreadList list;
    private final ModerationLog log;
    private final Announcements announcements;
    private Which which = Which.ALL;
    private int page = 1;

    ExchangeView(
            Visit visit,
            MyCohorts cohorts,
            Talks talks,
            ThreadList list,
            ModerationLog log,
            Announcements announcements) {
        super(visit, cohorts, ExchangeLinks.PART);
        this.talks = talks;
        this.list = list;
        this.log = log;
        this.announcements = announcements;
    }

    @Override
    protected void load(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        which =
                asked.getSingleParameter(ExchangeLinks.SHOW)
                        .flatMap(word ->
                                Stream.of(Which.values())
                                        .filter(one -> word(one).equals(word))
                                        .findFirst())
                        .orElse(Which.ALL);
        page =
                asked.getSingleParameter(ExchangeLinks.PAGE)
                        .filter(text -> text.matches("\\d{1,6}"))
                        .map(Integer::valueOf)
                        .orElse(1);
    }

    private static String word(Which which) {
        return which.name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected void fill(Div content) {
        var lead = new Paragraph(getTranslation("exchange.lead"));
        lead.addClassName("lead");
        content.addClassName("exchange");
        content.add(new H1(getTranslation("exchange.heading")), lead);
        if (!mine().cohort().isArchived()) {
            var person = (Viewer.SignedIn) viewer();
            content.add(new NewThread(talks, person, uuid()));
            if (mine().role().accompanies()) {
                content.add(new AnnouncePart(announcements, person, uuid()));
            }
        }
        content.add(filters(), threads());
        if (mine().role().accompanies()) {
            content.add(new ReportsPart(log.of(viewer(), uuid()), uuid(), talks, language()));
        }
    }

    private Nav filters() {
        var filters = new Nav();
        filters.addClassNames("row", "wrapf", "adminways");
        filters.getElement().setAttribute("aria-label", getTranslation("exchange.filter"));
        for (var one : Which.values()) {
            var words =
                    one == Which.UNREAD
                            ? getTranslation(
                                    "exchange.filter.unread", list.unread(viewer(), uuid()))
                            : getTranslation("exchange.filter." + word(one));
            var link = new Anchor(ExchangeLinks.show(uuid(), word(one), 1), words);
            if (one == which) {
                link.getElement().setAttribute("aria-current", "page");
            }
            filters.add(link);
        }
        return filters;
    }

    private Component threads() {
        var found = list.of(viewer(), uuid(), which, page);
        if (found.threads().isEmpty()) {
            return new EmptyState(MOTIF, getTranslation("exchange.none." + word(which)));
        }
        var items = new UnorderedList();
        items.addClassName("threads");
        found.threads()
                .forEach(head ->
                        items.add(new ThreadItem(head, talks.catalogues().current(), language())));
        var section = new Section(new RuledHeading(getTranslation("exchange.threads")), items);
        if (found.pages() > 1) {
            section.add(pager(found));
        }
        return section;
    }

    private Nav pager(ThreadList.Threads found) {
        var pager = new Nav();
        pager.addClassName("pager");
        pager.getElement().setAttribute("aria-label", getTranslation("exchange.pages"));
        var where = new Span(getTranslation("search.page", found.page(), found.pages()));
        where.addClassNames("small", "sub", "num");
        if (found.page() > 1) {
            pager.add(toPage(found.page() - 1, "prev", "search.previous"));
        }
        pager.add(where);
        if (found.page() < found.pages()) {
            pager.add(toPage(found.page() + 1, "next", "search.next"));
        }
        return pager;
    }

    private Anchor toPage(int number, String rel, String message) {
        var link =
                new Anchor(
                        ExchangeLinks.show(uuid(), word(which), number), getTranslation(message));
        link.getElement().setAttribute("rel", rel);
        link.addClassNames("btn", "sec", rel);
        return link;
    }
}
