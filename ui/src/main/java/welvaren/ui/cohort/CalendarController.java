package welvaren.ui.cohort;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import welvaren.cohort.AgendaItem;
import welvaren.cohort.CalendarAddresses;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortPlan;
import welvaren.cohort.CohortPlans;
import welvaren.content.Catalogues;
import welvaren.person.Viewer;
import welvaren.ui.language.Messages;
import welvaren.ui.learning.LearningLinks;

/// Gives somebody's agenda to the calendar program that knows her private address. It asks no
/// sign-in: the address is the secret, and can be taken back.
@RestController
class CalendarController {

    private static final String PATH = "/calendar/";
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Pattern NAME =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.ics");
    private static final int WEEK = 7;

    private final CalendarAddresses addresses;
    private final CohortPlans plans;
    private final Catalogues catalogues;

    CalendarController(CalendarAddresses addresses, CohortPlans plans, Catalogues catalogues) {
        this.addresses = addresses;
        this.plans = plans;
        this.catalogues = catalogues;
    }

    /// The private address, from the root of the site.
    static String address(UUID token) {
        return PATH.substring(1) + token + ".ics";
    }

    @GetMapping(PATH + "{name}")
    ResponseEntity<String> agenda(@PathVariable String name) {
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + "/";
        return token(name)
                .flatMap(addresses::whose)
                .map(person ->
                        ResponseEntity.ok()
                                .contentType(CALENDAR)
                                .cacheControl(CacheControl.noStore())
                                .body(agenda(person, site)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Optional<UUID> token(String name) {
        var match = NAME.matcher(name);
        return match.matches() ? Optional.of(UUID.fromString(match.group(1))) : Optional.empty();
    }

    private String agenda(Viewer.SignedIn person, String site) {
        var calendar =
                new ICalendar(
                        Messages.in(person.language(), "agenda.calendar-name"), Instant.now());
        for (var plan : plans.all(person)) {
            for (var item : AgendaItem.of(plan, person.id())) {
                add(calendar, item, plan, person, site);
            }
        }
        return calendar.end();
    }

    private void add(
            ICalendar calendar,
            AgendaItem item,
            CohortPlan plan,
            Viewer.SignedIn person,
            String site) {
        var cohort = plan.cohort();
        var page = site + CohortLinks.cohort(cohort.uuid());
        switch (item) {
            case AgendaItem.Begins(var day) ->
                    calendar.add(
                            uid("begin", cohort),
                            day,
                            1,
                            Messages.in(person.language(), "agenda.begins", cohort.name()),
                            page);
            case AgendaItem.Ends(var day) ->
                    calendar.add(
                            uid("end", cohort),
                            day,
                            1,
                            Messages.in(person.language(), "agenda.ends", cohort.name()),
                            page);
            case AgendaItem.ClassFreeWeek(var monday) ->
                    calendar.add(
                            uid("free-" + monday, cohort),
                            monday,
                            WEEK,
                            Messages.in(person.language(), "agenda.free", cohort.name()),
                            page);
            case AgendaItem.Proposed(var day, var proposal) ->
                    calendar.add(
                            uid(proposal.uuid().toString(), cohort),
                            day,
                            1,
                            ProposedItem.credited(proposal, person.language()),
                            page);
            case AgendaItem.Due(var day, var unit) ->
                    calendar.add(
                            uid(unit.toString(), cohort),
                            day,
                            1,
                            Messages.in(
                                    person.language(),
                                    "agenda.due",
                                    catalogues
                                            .current()
                                            .unit(unit)
                                            .orElseThrow()
                                            .text()
                                            .in(person.language())
                                            .title(),
                                    cohort.name()),
                            site + LearningLinks.unit(unit));
        }
    }

    private static String uid(String what, Cohort cohort) {
        return what + "." + cohort.uuid() + "@welvaren";
    }
}
