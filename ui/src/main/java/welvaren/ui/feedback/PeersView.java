package welvaren.ui.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.content.Activity;
import welvaren.content.Catalogues;
import welvaren.content.UnitRef;
import welvaren.feedback.Handable;
import welvaren.feedback.PeerOverview;
import welvaren.feedback.PeerOverview.Line;
import welvaren.feedback.PeerRound;
import welvaren.feedback.PeerRounds;
import welvaren.feedback.Rubrics;
import welvaren.feedback.Setting;
import welvaren.learning.StepRef;
import welvaren.ui.cohort.CohortPage;
import welvaren.ui.design.Notice;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.signin.Visit;

/// Peer feedback on one worksheet: who gave and got what, and for who leads the cohort how it goes.
@Route(FeedbackLinks.PEERS)
@AnonymousAllowed
class PeersView extends CohortPage {

    private final PeerRounds rounds;
    private final PeerOverview overview;
    private final Rubrics rubrics;
    private final Catalogues catalogues;
    private final Notice good = Notice.good();
    private final Notice bad = Notice.bad();
    private final PeerForm form = new PeerForm(this::save);
    private StepRef sheet = StepRef.activity(new UnitRef("", ""), "");
    private Optional<PeerRound> round = Optional.empty();

    PeersView(
            Visit visit,
            MyCohorts cohorts,
            PeerRounds rounds,
            PeerOverview overview,
            Rubrics rubrics,
            Catalogues catalogues) {
        super(visit, cohorts, "feedback");
        this.rounds = rounds;
        this.overview = overview;
        this.rubrics = rubrics;
        this.catalogues = catalogues;
    }

    @Override
    protected boolean mayLook(MyCohort viewers) {
        return viewers.role().accompanies();
    }

    @Override
    protected void load(BeforeEnterEvent event) {
        var asked = event.getRouteParameters();
        sheet =
                StepRef.activity(
                        new UnitRef(asked.get("module").orElse(""), asked.get("unit").orElse("")),
                        asked.get("activity").orElse(""));
        round = rounds.one(viewer(), uuid(), sheet);
        var written = Handable.sheet(catalogues.current(), sheet, mine().cohort().language());
        if (written.isEmpty() || round.isEmpty() && !mine().role().leads()) {
            throw new NotFoundException();
        }
        round.ifPresentOrElse(
                form::show,
                () ->
                        form.begin(
                                rubrics.of(viewer(), uuid(), sheet, mine().cohort().language()),
                                example(written.get())));
        good.hush();
        bad.hush();
    }

    /// What the content shows as an example is a sample to begin with.
    private static String example(Activity.Written written) {
        return written instanceof Activity.Worksheet worksheet
                ? worksheet.example().map(example -> example.plain()).orElse("")
                : "";
    }

    @Override
    protected void fill(Div page) {
        var lead = new Paragraph(getTranslation("peers.lead"));
        lead.addClassName("lead");
        page.add(Words.small(title()), new H1(getTranslation("peers.heading")), lead, good);
        round.ifPresent(_ -> page.add(given()));
        if (mine().role().leads() && !mine().cohort().isArchived()) {
            form.translate();
            page.add(
                    new Section(
                            new RuledHeading(
                                    getTranslation(
                                            round.isPresent() ? "peers.change" : "peers.begin")),
                            form,
                            bad));
        }
    }

    private Component given() {
        var lines = overview.of(viewer(), uuid(), sheet);
        var table = new NativeTable();
        table.addClassName("grid");
        var head = new NativeTableRow();
        for (var column : List.of("name", "handed-in", "sample", "gave", "got", "missing")) {
            var cell = new NativeTableHeaderCell(getTranslation("peers.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        lines.forEach(line -> table.getBody().add(row(line)));
        var frame = new Div(table);
        frame.addClassName("scroll");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("peers.given"));
        return new Section(
                new RuledHeading(getTranslation("peers.given")),
                new Paragraph(sentence(lines)),
                frame);
    }

    private String sentence(List<Line> lines) {
        var handedIn = lines.stream().filter(Line::handedIn).count();
        var sent = lines.stream().mapToInt(Line::sent).sum();
        var given = lines.stream().mapToInt(Line::given).sum();
        return getTranslation(
                "peers.sentence",
                handedIn,
                lines.size(),
                sent,
                given,
                Words.day(round.orElseThrow().dueOn(), getLocale()));
    }

    private NativeTableRow row(Line line) {
        var name = new NativeTableHeaderCell(line.name());
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(name);
        row.addDataCell().setText(yes(line.handedIn()));
        row.addDataCell().setText(yes(line.sampleRated()));
        row.addDataCell().setText(getTranslation("peers.of", line.sent(), line.given()));
        row.addDataCell().setText(String.valueOf(line.got()));
        var missing = row.addDataCell();
        if (line.missed() > 0) {
            missing.add(Words.tag(getTranslation("peers.missed", line.missed()), "warn"));
        }
        return row;
    }

    private String yes(boolean yes) {
        return getTranslation(yes ? "peers.yes" : "peers.no");
    }

    private void save() {
        decide(by -> {
            var read =
                    round.map(PeerRound::changes)
                            .map(OptionalInt::of)
                            .orElseGet(OptionalInt::empty);
            good.hush();
            bad.hush();
            switch (rounds.set(by, uuid(), sheet, read, form.value())) {
                case Setting.Done _ -> {
                    round = rounds.one(viewer(), uuid(), sheet);
                    round.ifPresent(form::show);
                    good.say(getTranslation("peers.saved"));
                    draw();
                }
                case Setting.Refused(var reasons) ->
                        bad.say(
                                String.join(
                                        " ",
                                        reasons.stream()
                                                .sorted()
                                                .map(reason ->
                                                        getTranslation(
                                                                "peers.wrong." + word(reason)))
                                                .toList()));
                case Setting.ChangedMeanwhile _ -> {
                    round = rounds.one(viewer(), uuid(), sheet);
                    bad.say(getTranslation("peers.meanwhile"));
                }
                case Setting.InUse _ -> bad.say(getTranslation("peers.in-use"));
                case Setting.Archived _ -> bad.say(getTranslation("cohort.not-done.archived"));
            }
        });
    }

    private static String word(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    protected String title() {
        return Words.title(catalogues.current(), sheet, language());
    }
}
