package welvaren.ui.cohort;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import welvaren.cohort.MyCohort;
import welvaren.ui.exchange.ExchangeLinks;
import welvaren.ui.feedback.FeedbackLinks;
import welvaren.ui.tracking.ProgressLinks;

/// The way between the pages of a cohort.
class CohortWays extends Nav {

    private final String here;

    /// @param here the end of the address of the page at hand
    CohortWays(MyCohort mine, String here) {
        this.here = here;
        var uuid = mine.cohort().uuid();
        addClassNames("row", "wrapf", "adminways");
        getElement().setAttribute("aria-label", getTranslation("cohort.ways"));
        add(
                way(CohortLinks.cohort(uuid), ""),
                way(CohortLinks.agenda(uuid), CohortLinks.AGENDA),
                way(CohortLinks.begin(uuid), CohortLinks.BEGIN),
                way(CohortLinks.agreements(uuid), CohortLinks.AGREEMENTS),
                way(ExchangeLinks.threads(uuid), ExchangeLinks.PART),
                way(FeedbackLinks.all(uuid), "feedback"),
                way(ProgressLinks.progress(uuid), ProgressLinks.PROGRESS));
        if (mine.role().leads()) {
            add(
                    way(CohortLinks.plan(uuid), CohortLinks.PLAN),
                    way(CohortLinks.people(uuid), CohortLinks.PEOPLE),
                    way(CohortLinks.settings(uuid), CohortLinks.SETTINGS));
        }
    }

    private Anchor way(String path, String part) {
        var way =
                new Anchor(path, getTranslation("cohort.way" + (part.isEmpty() ? "" : "." + part)));
        if (part.equals(here)) {
            way.getElement().setAttribute("aria-current", "page");
        }
        return way;
    }
}
