package welvaren.ui.shell;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import welvaren.account.FirstAdministrator;
import welvaren.cohort.CohortPeople;
import welvaren.cohort.MyCohorts;
import welvaren.content.Activity;
import welvaren.content.Catalogue;
import welvaren.content.Catalogues;
import welvaren.content.UnitRef;
import welvaren.exchange.ThreadPages;
import welvaren.feedback.HandInPage;
import welvaren.feedback.Handable;
import welvaren.feedback.MyReviews;
import welvaren.feedback.MySheets;
import welvaren.feedback.PeerRounds;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.tracking.Certificates;
import welvaren.ui.exchange.ExchangeLinks;
import welvaren.ui.signin.Visit;
import welvaren.ui.tracking.ProgressLinks;

/// What is behind an address, known before its page is made: so that the very first response can
/// say 404 or 301.
@Component
class Addresses {

    /// What is there.
    sealed interface Found {

        /// A page.
        record Here() implements Found {}

        /// The same thing under its newer key.
        record Moved(String path) implements Found {}

        /// Nothing.
        record Nothing() implements Found {}
    }

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Catalogues catalogues;
    private final MyCohorts cohorts;
    private final CohortPeople people;
    private final Certificates certificates;
    private final MySheets sheets;
    private final HandInPage handIns;
    private final ThreadPages threads;
    private final MyReviews reviews;
    private final PeerRounds rounds;
    private final FirstAdministrator first;
    private final ServletContext context;
    private final Visit visit;

    Addresses(
            Catalogues catalogues,
            MyCohorts cohorts,
            CohortPeople people,
            Certificates certificates,
            MySheets sheets,
            HandInPage handIns,
            ThreadPages threads,
            MyReviews reviews,
            PeerRounds rounds,
            FirstAdministrator first,
            ServletContext context,
            Visit visit) {
        this.cohorts = cohorts;
        this.people = people;
        this.certificates = certificates;
        this.sheets = sheets;
        this.handIns = handIns;
        this.threads = threads;
        this.reviews = reviews;
        this.rounds = rounds;
        this.first = first;
        this.catalogues = catalogues;
        this.context = context;
        this.visit = visit;
    }

    /// @param path without the first slash
    Found find(String path) {
        var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(context));
        if (RouteConfiguration.forRegistry(registry).getRoute(path).isEmpty()) {
            return new Found.Nothing();
        }
        if (path.equals("first-administrator") && !first.isAwaited()) {
            return new Found.Nothing();
        }
        var words = path.split("/");
        return words.length < 2 ? new Found.Here() : item(path, words);
    }

    private Found item(String path, String[] words) {
        var catalogue = catalogues.current();
        return switch (words[0]) {
            case "modules" ->
                    words.length == 2
                            ? at(path, catalogue.module(words[1]).map(m -> "modules/" + m.key()))
                            : at(
                                    path,
                                    catalogue
                                            .unit(new UnitRef(words[1], words[2]))
                                            .map(unit -> "modules/" + unit.ref()));
            case "cases" -> at(path, catalogue.caseStudy(words[1]).map(c -> "cases/" + c.key()));
            case "actors" -> at(path, catalogue.actor(words[1]).map(a -> "actors/" + a.key()));
            case "worksheets" -> at(path, worksheet(catalogue, words));
            case "teachers" -> teachers(words);
            case "cohorts" -> cohort(words);
            case "certificates" -> certificate(words[1]);
            case "admin" -> onlyFor(Role.ADMINISTRATOR);
            case "editor" -> onlyFor(Role.EDITOR);
            default -> new Found.Here();
        };
    }

    private Found certificate(String code) {
        return isUuid(code) && certificates.behind(UUID.fromString(code)).isPresent()
                ? new Found.Here()
                : new Found.Nothing();
    }

    private Found onlyFor(Role role) {
        return visit.viewer().has(role) ? new Found.Here() : new Found.Nothing();
    }

    /// Who did not sign in is asked to, whether there is such a cohort or not.
    private Found cohort(String[] words) {
        var uuid = words[1];
        if (uuid.equals("new")) {
            return onlyFor(Role.LECTURER);
        }
        var isThere =
                switch (visit.viewer()) {
                    case Viewer.Anonymous _ -> true;
                    case Viewer.SignedIn person ->
                            isUuid(uuid)
                                    && cohorts.one(person, UUID.fromString(uuid)).isPresent()
                                    && isThere(person, UUID.fromString(uuid), words);
                };
        return isThere ? new Found.Here() : new Found.Nothing();
    }

    private static boolean isUuid(String word) {
        return UUID_FORM.matcher(word).matches();
    }

    /// Below a cohort that is there.
    private boolean isThere(Viewer.SignedIn person, UUID cohort, String[] words) {
        if (words.length < 4) {
            return true;
        } else if (words[2].equals(ExchangeLinks.PART)) {
            return isUuid(words[3]) && threads.exists(person, cohort, UUID.fromString(words[3]));
        } else {
            return words.length < 5
                    || (words[2].equals(ProgressLinks.PROGRESS)
                            ? progress(person, cohort, words)
                            : feedback(person, cohort, words));
        }
    }

    /// How a learner gets on is seen by who accompanies her and by herself, how a unit went only by
    /// who accompanies the cohort.
    private boolean progress(Viewer.SignedIn viewer, UUID cohort, String[] words) {
        return words[3].equals("people")
                ? isUuid(words[4])
                        && people.participant(viewer, cohort, UUID.fromString(words[4])).isPresent()
                : cohorts.one(viewer, cohort)
                        .filter(mine -> mine.role().accompanies())
                        .flatMap(_ -> catalogues.current().unit(new UnitRef(words[4], words[5])))
                        .isPresent();
    }

    /// A worksheet of her own, or what somebody handed in whom she accompanies.
    private boolean feedback(Viewer.SignedIn viewer, UUID cohort, String[] words) {
        if (words[3].equals("hand-ins")) {
            return isUuid(words[4])
                    && handIns.of(viewer, cohort, UUID.fromString(words[4])).isPresent();
        }
        if (words[3].equals("reviews")) {
            return isUuid(words[4])
                    && reviews.at(viewer, cohort, UUID.fromString(words[4])).isPresent();
        }
        if (words[3].equals("peers")) {
            return peers(viewer, cohort, words);
        }
        var sheet = StepRef.activity(new UnitRef(words[3], words[4]), words[5]);
        return sheets.of(viewer, cohort).stream().anyMatch(one -> one.sheet().equals(sheet))
                || handIns.own(viewer, cohort, sheet).isPresent();
    }

    /// Where there is peer feedback already, or somebody may begin it.
    private boolean peers(Viewer.SignedIn viewer, UUID cohort, String[] words) {
        var sheet = StepRef.activity(new UnitRef(words[4], words[5]), words[6]);
        var leads = cohorts.one(viewer, cohort).filter(mine -> mine.role().leads()).isPresent();
        return Handable.sheet(catalogues.current(), sheet, Language.NL).isPresent()
                && (leads || rounds.one(viewer, cohort, sheet).isPresent());
    }

    private static Optional<String> worksheet(Catalogue catalogue, String[] words) {
        return catalogue
                .unit(new UnitRef(words[1], words[2]))
                .flatMap(unit ->
                        unit.text()
                                .in(Language.NL)
                                .activity(words[3])
                                .filter(Activity.Worksheet.class::isInstance)
                                .map(sheet ->
                                        "worksheets/%s/%s".formatted(unit.ref(), sheet.key())));
    }

    private Found teachers(String[] words) {
        var teaching = catalogues.current().teaching();
        var isThere =
                words[1].equals("rhythms")
                        ? words.length > 2 && teaching.rhythm(words[2]).isPresent()
                        : words.length > 2
                                && teaching.guide(new UnitRef(words[1], words[2])).isPresent();
        return isThere ? new Found.Here() : new Found.Nothing();
    }

    private static Found at(String asked, Optional<String> there) {
        return there.<Found>map(
                        path -> path.equals(asked) ? new Found.Here() : new Found.Moved(path))
                .orElseGet(Found.Nothing::new);
    }
}
