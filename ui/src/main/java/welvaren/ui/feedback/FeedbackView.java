package welvaren.ui.feedback;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import welvaren.cohort.MyCohorts;
import welvaren.content.Catalogues;
import welvaren.feedback.HandInQueue;
import welvaren.feedback.MyReviews;
import welvaren.feedback.MyReviews.ToReview;
import welvaren.feedback.MySheet;
import welvaren.feedback.MySheets;
import welvaren.feedback.PeerRound;
import welvaren.feedback.PeerRounds;
import welvaren.person.Viewer;
import welvaren.ui.cohort.CohortPage;
import welvaren.ui.signin.Visit;

/// What is handed in: for a participant her own worksheets, for who accompanies what waits.
@Route(FeedbackLinks.FEEDBACK)
@AnonymousAllowed
class FeedbackView extends CohortPage {

    private final MySheets sheets;
    private final HandInQueue queue;
    private final MyReviews reviews;
    private final PeerRounds rounds;
    private final Catalogues catalogues;
    private HandInQueue.Rows rows = new HandInQueue.Rows(List.of(), List.of());
    private List<MySheet> mine = List.of();
    private List<ToReview> toReview = List.of();
    private List<PeerRound> peers = List.of();

    FeedbackView(
            Visit visit,
            MyCohorts cohorts,
            MySheets sheets,
            HandInQueue queue,
            MyReviews reviews,
            PeerRounds rounds,
            Catalogues catalogues) {
        super(visit, cohorts, "feedback");
        this.sheets = sheets;
        this.queue = queue;
        this.reviews = reviews;
        this.rounds = rounds;
        this.catalogues = catalogues;
    }

    @Override
    protected void load(BeforeEnterEvent event) {
        if (mine().role().accompanies()) {
            rows = queue.of(viewer(), uuid());
            peers = rounds.of(viewer(), uuid());
        } else {
            mine = sheets.of((Viewer.SignedIn) viewer(), uuid());
            toReview = reviews.of((Viewer.SignedIn) viewer(), uuid());
        }
    }

    @Override
    protected void fill(Div page) {
        var lead = new Paragraph();
        lead.addClassName("lead");
        page.add(new H1(getTranslation("cohort.way.feedback")), lead);
        if (mine().role().accompanies()) {
            lead.setText(
                    rows.oldest()
                            .map(oldest ->
                                    getTranslation(
                                            "feedback.lead.waiting",
                                            rows.waiting().size(),
                                            Words.day(oldest, getLocale())))
                            .orElseGet(() -> getTranslation("feedback.lead.nothing-waits")));
            page.add(new QueuePart(uuid(), rows, catalogues.current(), language()));
            page.add(new PeersPart(mine(), peers, catalogues.current(), language()));
        } else {
            lead.setText(getTranslation("feedback.lead.mine"));
            if (!toReview.isEmpty()) {
                page.add(new ToReviewPart(uuid(), toReview, catalogues.current(), language()));
            }
            page.add(new MySheetsPart(uuid(), mine, catalogues.current(), language()));
        }
    }
}
