package welvaren.cohort;

import static welvaren.db.Tables.AGREEMENT;
import static welvaren.db.Tables.PROPOSAL;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.content.UnitRef;
import welvaren.person.Viewer;

/// What the invented people of the class to try out say themselves: who they are, what they agreed
/// on, what they propose, what is not clear to them.
@Component
class DemoWeekZero {

    private record Someone(String name, String pronouns, String brings) {}

    private record Unclear(String name, UnitRef unit, String because) {}

    private record Wish(String name, ProposalKind kind, String text) {}

    private static final UnitRef CHARTER = new UnitRef("samenwerken", "een-charter-schrijven");
    private static final UnitRef CLUSTER =
            new UnitRef("clusters-en-ecosystemen", "een-cluster-bouwen");
    private static final UnitRef ECOSYSTEM =
            new UnitRef("clusters-en-ecosystemen", "wat-is-een-ecosysteem");

    private static final String NOOR = "Noor Claes";
    private static final String YASSIN = "Yassin El Amrani";
    private static final String LOTTE = "Lotte Smets";

    private static final List<Someone> PEOPLE =
            List.of(
                    new Someone(
                            NOOR,
                            "zij/haar",
                            "Vier jaar jeugdwerk in een wijk met veel nieuwe gezinnen."),
                    new Someone(YASSIN, "hij/hem", "Stage in een buurtkeuken. Ik tolk soms."),
                    new Someone(LOTTE, "", "Werkte in een woonzorgcentrum. Ken de thuiszorg."),
                    new Someone("Hanne De Wolf", "die/hun", "Mantelzorger. Let op wie zwijgt."),
                    new Someone("Ibrahim Diallo", "hij/hem", ""),
                    new Someone(
                            "Sofie Lambrecht",
                            "zij/haar",
                            "Zit in het bestuur van een speelplein."),
                    new Someone("Fatma Yıldız", "zij/haar", "Twaalf jaar straathoekwerk."));

    private static final List<Unclear> NOT_YET =
            List.of(
                    new Unclear(
                            LOTTE,
                            CHARTER,
                            "Wat als een partner tekent, maar zijn directie later afhaakt?"),
                    new Unclear(
                            "Daan Peeters",
                            CHARTER,
                            "Het verschil tussen een bedoeling en een belofte blijft vaag."),
                    new Unclear(
                            "Rania Saïdi",
                            CHARTER,
                            "Hoe schrijf je dit voor mensen die weinig Nederlands lezen?"),
                    new Unclear(
                            "Hanne De Wolf",
                            ECOSYSTEM,
                            "Wanneer is het een ecosysteem, en wanneer gewoon een netwerk?"),
                    new Unclear("Tuur Willems", ECOSYSTEM, ""));

    /// As three people wrote it, one after the other.
    private static final List<String> WRITERS = List.of(LOTTE, YASSIN, "Fatma Yıldız");

    private static final List<String> AGREED =
            List.of(
                    """
                    - Wat iemand over een stage of een cliënt vertelt, blijft in de groep.
                    - We beginnen op tijd.
                    - Wie niet kan komen, laat het weten.\
                    """,
                    """
                    - Wat iemand over een stage of een cliënt vertelt, blijft in de groep. Namen noemen we niet.
                    - Je mag altijd passen.
                    - Feedback gaat over het werk: eerst wat sterk is, dan één volgende stap.
                    - We beginnen op tijd. Wie niet kan komen, laat het vooraf weten.\
                    """,
                    """
                    - Wat iemand over een stage of een cliënt vertelt, blijft in de groep. Namen noemen we niet.
                    - Je mag altijd passen.
                    - Feedback gaat over het werk: eerst wat sterk is, dan één volgende stap.
                    - We beginnen op tijd. Wie niet kan komen, laat het vooraf weten.
                    - Wie vastzit, zegt het dezelfde week nog: in de groep, of aan Karel of Fatma.
                    - Als het wringt, zeggen we het eerst aan elkaar.\
                    """);

    private static final Wish PLANNED =
            new Wish(
                    NOOR,
                    ProposalKind.QUESTION,
                    "Hoe zeg je een partner dat zijn deel te traag gaat, zonder de samenwerking op"
                            + " het spel te zetten?");

    private static final List<Wish> OPEN =
            List.of(
                    new Wish(
                            YASSIN,
                            ProposalKind.CASE,
                            "De buurtkeuken waar ik stage loop, verliest eind dit jaar haar lokaal."
                                    + " Wie hoort er nu aan tafel?"),
                    new Wish(
                            "Hanne De Wolf",
                            ProposalKind.TOPIC,
                            "Mantelzorgers in een samenwerking: hoe vraag je hun mening zonder hun"
                                    + " nog meer werk te geven?"));

    private final DSLContext db;
    private final CohortPeople people;
    private final Beginnings beginnings;
    private final Clarity clarity;
    private final Agreements agreements;
    private final Proposals proposals;
    private final ProposalBox box;

    DemoWeekZero(
            DSLContext db,
            CohortPeople people,
            Beginnings beginnings,
            Clarity clarity,
            Agreements agreements,
            Proposals proposals,
            ProposalBox box) {
        this.db = db;
        this.people = people;
        this.beginnings = beginnings;
        this.clarity = clarity;
        this.agreements = agreements;
        this.proposals = proposals;
        this.box = box;
    }

    void fill(Viewer.SignedIn lecturer, CohortPlan plan) {
        var cohort = plan.cohort();
        Map<String, Viewer.SignedIn> viewers =
                people.of(lecturer, cohort.uuid()).stream()
                        .collect(Collectors.toMap(Fellow::name, DemoWeekZero::viewer));
        Function<String, Viewer.SignedIn> by = viewers::get;
        PEOPLE.forEach(one ->
                beginnings.tell(by.apply(one.name()), new Profile(one.pronouns(), one.brings())));
        beginnings.aim(
                by.apply(NOOR),
                cohort.uuid(),
                new Goal(
                        "Een overleg met wijkpartners zo leiden dat iedereen zegt wat hij zelf"
                                + " bijdraagt.",
                        List.of(CHARTER, CLUSTER)));
        NOT_YET.forEach(one ->
                clarity.say(
                        by.apply(one.name()), one.unit(), new Clarity.Said(false, one.because())));
        List.of(NOOR, YASSIN, "Sofie Lambrecht", "Ibrahim Diallo")
                .forEach(name -> clarity.say(by.apply(name), CHARTER, new Clarity.Said(true, "")));
        agree(cohort, by);
        propose(cohort, lecturer, by);
    }

    private static Viewer.SignedIn viewer(Fellow fellow) {
        return new Viewer.SignedIn(fellow.id(), fellow.name(), fellow.language());
    }

    private void agree(Cohort cohort, Function<String, Viewer.SignedIn> by) {
        for (var i = 0; i < AGREED.size(); i++) {
            agreements.save(by.apply(WRITERS.get(i)), cohort.uuid(), i, AGREED.get(i));
            db.update(AGREEMENT)
                    .set(AGREEMENT.SAVED_AT, inWeek(cohort, i))
                    .where(AGREEMENT.COHORT_ID.eq(cohort.id()))
                    .and(AGREEMENT.VERSION.eq(i + 1))
                    .execute();
        }
    }

    private void propose(
            Cohort cohort, Viewer.SignedIn lecturer, Function<String, Viewer.SignedIn> by) {
        var planned = propose(cohort, by, PLANNED);
        proposals.plan(lecturer, cohort.uuid(), planned, Cohort.today().plusDays(4));
        OPEN.forEach(wish -> propose(cohort, by, wish));
    }

    private UUID propose(Cohort cohort, Function<String, Viewer.SignedIn> by, Wish wish) {
        var author = by.apply(wish.name());
        proposals.propose(author, cohort.uuid(), wish.kind(), wish.text());
        db.update(PROPOSAL)
                .set(PROPOSAL.PROPOSED_AT, inWeek(cohort, 5))
                .where(PROPOSAL.COHORT_ID.eq(cohort.id()))
                .and(PROPOSAL.PERSON_ID.eq(author.id()))
                .execute();
        return box.own(author, cohort.uuid()).getFirst().uuid();
    }

    private static Instant inWeek(Cohort cohort, int weeks) {
        return cohort.startsOn()
                .plusWeeks(weeks)
                .plusDays(3)
                .atTime(11, 20)
                .atZone(Cohort.HERE)
                .toInstant();
    }
}
