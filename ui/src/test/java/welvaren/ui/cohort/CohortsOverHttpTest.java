package welvaren.ui.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import welvaren.account.Accounts;
import welvaren.account.DemoPeople;
import welvaren.cohort.CalendarAddresses;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortSettings;
import welvaren.cohort.Cohorts;
import welvaren.cohort.Creating;
import welvaren.cohort.Enrolments;
import welvaren.cohort.FirstPlan;
import welvaren.cohort.JoinCodes;
import welvaren.cohort.ProposalBox;
import welvaren.cohort.ProposalKind;
import welvaren.cohort.Proposals;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.ui.browser.RunningApplication;

/// What the first response to an address of cohorts says.
class CohortsOverHttpTest {

    private static final UnitRef UNIT = new UnitRef("samenwerken", "waarom-samenwerken");

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_calendar_gets_the_agenda_at_its_private_address_and_nothing_at_another()
            throws Exception {
        var lecturer = lecturer();
        var cohort = cohort(lecturer);
        var addresses = RunningApplication.bean(CalendarAddresses.class);
        var token = addresses.renew(lecturer);
        var question = planned(lecturer, cohort);

        var answer = get("calendar/" + token + ".ics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body().replace("\r\n ", ""))
                .contains("UID:samenwerken/waarom-samenwerken." + cohort + "@welvaren")
                .contains("SUMMARY:Waarom samenwerken moet af")
                .contains("UID:" + question + "." + cohort + "@welvaren")
                .contains("SUMMARY:Vraag van Noor Claes: Hoe stop je?\\nEn wanneer?");
        addresses.revoke(lecturer);
        for (var other : List.of(token.toString(), UUID.randomUUID().toString(), "x")) {
            assertThat(get("calendar/" + other + ".ics").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void who_did_not_sign_in_gets_the_same_answer_for_every_cohort() throws Exception {
        var cohort = cohort(lecturer());

        assertThat(get("cohorts/" + cohort).statusCode()).isEqualTo(200);
        assertThat(get("cohorts/" + UUID.randomUUID()).statusCode()).isEqualTo(200);
        assertThat(get("cohorts/new").statusCode()).isEqualTo(404);
        assertThat(get("join/none-here").statusCode()).isEqualTo(200);
    }

    /// A question of Noor's in the plan.
    private static UUID planned(Viewer.SignedIn lecturer, UUID cohort) {
        var noor = account(DemoPeople.ALL.getFirst().email());
        RunningApplication.bean(Enrolments.class)
                .join(
                        noor,
                        RunningApplication.bean(JoinCodes.class).entrance(lecturer, cohort).code());
        var proposals = RunningApplication.bean(Proposals.class);
        proposals.propose(noor, cohort, ProposalKind.QUESTION, "Hoe stop je?\nEn wanneer?");
        var question =
                RunningApplication.bean(ProposalBox.class).own(noor, cohort).getFirst().uuid();
        proposals.plan(lecturer, cohort, question, Cohort.today());
        return question;
    }

    private static UUID cohort(Viewer.SignedIn lecturer) {
        var today = Cohort.today();
        var settings =
                new CohortSettings(
                        "Zorg", Language.NL, Optional.of(today), Optional.of(today.plusWeeks(4)));
        var made =
                RunningApplication.bean(Cohorts.class)
                        .create(lecturer, settings, new FirstPlan.Spread(List.of(UNIT)));
        return ((Creating.Created) made).cohort();
    }

    private static Viewer.SignedIn lecturer() {
        var karel = DemoPeople.ALL.getLast();
        assertThat(karel.roles()).isEqualTo(Set.of(Role.LECTURER));
        return account(karel.email());
    }

    private static Viewer.SignedIn account(String email) {
        return RunningApplication.bean(Accounts.class).byEmail(email).orElseThrow().viewer();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(RunningApplication.address() + "/" + path))
                        .header("Accept-Language", "nl")
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
