package welvaren.ui.exchange;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.account.Account;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.cohort.CohortSettings;
import welvaren.cohort.Cohorts;
import welvaren.cohort.Creating;
import welvaren.cohort.Enrolments;
import welvaren.cohort.FirstPlan;
import welvaren.cohort.JoinCodes;
import welvaren.content.Activity;
import welvaren.content.Catalogues;
import welvaren.content.UnitRef;
import welvaren.exchange.Contribution;
import welvaren.exchange.NotificationChoice;
import welvaren.exchange.Notifications;
import welvaren.exchange.Posting.Posted;
import welvaren.exchange.Posts;
import welvaren.exchange.Prompts;
import welvaren.exchange.ThreadDrafts;
import welvaren.exchange.ThreadList;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.ui.design.SafeHtml;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.testing.UiTest;

class ExchangeViewsTest extends UiTest {

    private static final UnitRef UNIT = new UnitRef("samenwerken", "waarom-samenwerken");

    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final JoinCodes codes;
    private final Posts posts;
    private final ThreadDrafts drafts;
    private final ThreadList list;
    private final Prompts prompts;
    private final Catalogues catalogues;
    private final Notifications notifications;
    private Account karel;
    private Account noor;
    private Account yassin;
    private UUID cohort;

    ExchangeViewsTest(
            Cohorts cohorts,
            Enrolments enrolments,
            JoinCodes codes,
            Posts posts,
            ThreadDrafts drafts,
            ThreadList list,
            Prompts prompts,
            Catalogues catalogues,
            Notifications notifications) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.codes = codes;
        this.posts = posts;
        this.drafts = drafts;
        this.list = list;
        this.prompts = prompts;
        this.catalogues = catalogues;
        this.notifications = notifications;
    }

    @BeforeEach
    void aCohort() {
        karel = signedIn("Karel", Role.LECTURER);
        var today = Cohort.today();
        var settings =
                new CohortSettings(
                        "Zorg", Language.NL, Optional.of(today), Optional.of(today.plusWeeks(9)));
        cohort =
                ((Creating.Created)
                                cohorts.create(
                                        karel.viewer(),
                                        settings,
                                        new FirstPlan.Spread(List.of(UNIT))))
                        .cohort();
        yassin = joined("Yassin");
        noor = joined("Noor");
        signIn(noor);
    }

    private Account joined(String name) {
        var account = signedIn(name);
        enrolments.join(account.viewer(), codes.entrance(karel.viewer(), cohort).code());
        return account;
    }

    @Test
    void somebody_begins_a_conversation_and_another_answers() {
        open(ExchangeLinks.threads(cohort));
        assertThat(read()).contains("Uitwisseling", "Nog geen gesprekken");
        press("Nieuw gesprek");
        press("Gesprek beginnen");
        assertThat(read()).contains("Geef het gesprek een titel.");
        _setValue(
                _get(TextField.class, spec -> spec.withLabel("Titel van het gesprek")),
                "Een moestuin?");
        type("Jouw bericht", "Wie kent er **een**?");
        press("Gesprek beginnen");
        assertThat(read()).contains("Een moestuin?", "nog geen berichten");

        signIn(yassin);
        open(ExchangeLinks.threads(cohort));
        assertThat(read()).contains("Nieuw voor jou (1)", "1 nieuw", "Noor · 1 bericht");
        open(ExchangeLinks.thread(cohort, threads(yassin).getFirst()));
        assertThat(read()).contains("nieuw", "Nuttig");
        type("Jouw bericht", "Achter de kerk.");
        press("Plaats");

        assertThat(read()).contains("Achter de kerk.", "1 bericht");
        assertThat(area("Jouw bericht").getValue()).isEmpty();
        assertThat(list.unread(yassin.viewer(), cohort)).isZero();
        assertThat(list.unread(noor.viewer(), cohort)).isEqualTo(1);
    }

    @Test
    void what_is_typed_is_there_again_on_the_next_visit_and_goes_when_it_is_posted() {
        var thread = opened(yassin, "Een vraag", "Wie weet het?");
        drafts.write(
                noor.viewer(),
                new ThreadDrafts.Place(cohort, Optional.of(thread.thread()), Optional.empty()),
                new ThreadDrafts.Kept("", "Ik denk dat", UUID.randomUUID()));

        open(ExchangeLinks.thread(cohort, thread.thread()));
        assertThat(area("Jouw bericht").getValue()).isEqualTo("Ik denk dat");
        press("Plaats");
        open(ExchangeLinks.threads(cohort));
        open(ExchangeLinks.thread(cohort, thread.thread()));

        assertThat(area("Jouw bericht").getValue()).isEmpty();
        assertThat(read()).contains("Ik denk dat");
    }

    @Test
    void a_reply_stands_below_what_it_answers_and_mentions_whom_she_chose() {
        var thread = opened(yassin, "Een vraag", "Wie weet het?");
        say(karel, thread, "Ik niet.");
        open(ExchangeLinks.thread(cohort, thread.thread()));
        press("Antwoord");
        var mention = mentionOfReply();
        mention.setValue(
                mention.getListDataView()
                        .getItems()
                        .filter(fellow -> fellow.name().equals("Karel"))
                        .findFirst()
                        .orElseThrow());
        assertThat(area("Jouw antwoord aan Karel").getValue()).isEqualTo("@Karel ");
        area("Jouw antwoord aan Karel").setValue("@Karel Vraag het Lien.");
        press("Plaats antwoord");

        assertThat(read()).contains("Vraag het Lien.", "2 berichten");
        assertThat(_find(PostItem.class)).hasSize(3);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Fellow> mentionOfReply() {
        return (ComboBox<Fellow>) _find(ComboBox.class).getFirst();
    }

    @Test
    void what_others_say_appears_by_itself_for_who_is_at_rest() {
        var thread = opened(noor, "Een vraag", "Wie weet het?");
        open(ExchangeLinks.thread(cohort, thread.thread()));

        say(yassin, thread, "Ik weet het.");

        await().pollInSameThread()
                .untilAsserted(() -> {
                    MockVaadin.clientRoundtrip(false);
                    assertThat(read()).contains("Ik weet het.", "1 bericht");
                });
        assertThat(list.unread(noor.viewer(), cohort)).as("until it is in view").isEqualTo(1);
    }

    @Test
    void who_types_is_told_of_what_is_new_and_keeps_what_she_typed() {
        var thread = opened(noor, "Een vraag", "Wie weet het?");
        var first = say(yassin, thread, "Ik.");
        open(ExchangeLinks.thread(cohort, thread.thread()));
        area("Jouw bericht").setValue("Ik ben bezig");

        say(yassin, thread, "Nog iets.");
        posts.say(
                karel.viewer(),
                thread.thread(),
                new Contribution("Vertel!", Optional.of(first.post()), UUID.randomUUID()));
        await().pollInSameThread()
                .untilAsserted(() -> {
                    MockVaadin.clientRoundtrip(false);
                    assertThat(read()).contains("2 nieuwe berichten").doesNotContain("Nog iets.");
                });
        press("2 nieuwe berichten");

        assertThat(read()).contains("Nog iets.", "Vertel!").doesNotContain("nieuwe berichten");
        assertThat(area("Jouw bericht").getValue()).isEqualTo("Ik ben bezig");
        assertThat(list.unread(noor.viewer(), cohort)).isZero();
    }

    @Test
    void she_edits_and_deletes_what_she_said() {
        var thread = opened(noor, "Een vraag", "Eerst dit.");
        say(yassin, thread, "Ik weet het.");
        open(ExchangeLinks.thread(cohort, thread.thread()));
        press("Bewerk");
        type("Jouw bericht bewerken", "Toen dat.");
        press("Bewaar");
        assertThat(read()).contains("Toen dat.", "bewerkt").doesNotContain("Eerst dit.");
        press("bewerkt");
        assertThat(read()).contains("Eerst dit.");

        press("Verwijder");
        press("Ja, verwijder");

        assertThat(read())
                .contains("De schrijver verwijderde dit bericht.", "Ik weet het.")
                .doesNotContain("Toen dat.");
    }

    @Test
    void what_is_reported_is_hidden_by_who_accompanies_with_words_for_everybody() {
        var thread = opened(yassin, "Een vraag", "Lelijke woorden.");
        open(ExchangeLinks.thread(cohort, thread.thread()));
        press("Meld");
        type("Wat is er mis met dit bericht? Alleen je begeleiders lezen dit.", "Niet aardig");
        press("Meld aan je begeleider");
        assertThat(read()).contains("Je begeleiders bekijken het.");

        signIn(karel);
        open(ExchangeLinks.threads(cohort));
        assertThat(read())
                .contains("Te bekijken", "Noor meldde een bericht van Yassin", "Niet aardig");
        open(ExchangeLinks.thread(cohort, thread.thread()));
        press("Verberg");
        press("Verberg dit bericht");
        assertThat(read()).contains("Toon weer", "Lelijke woorden.");

        signIn(noor);
        open(ExchangeLinks.thread(cohort, thread.thread()));
        assertThat(read())
                .contains("Een begeleider verborg dit bericht.")
                .doesNotContain("Lelijke woorden.");
        open(ExchangeLinks.threads(cohort));
        assertThat(read()).doesNotContain("Meldingen en beslissingen");
        signIn(yassin);
        open(ExchangeLinks.thread(cohort, thread.thread()));
        assertThat(read())
                .contains("Alleen jij en je begeleiders lezen het nog", "Lelijke woorden.");
    }

    @Test
    void who_left_and_who_is_in_another_cohort_find_no_such_page() {
        var thread = opened(yassin, "Geheime vraag", "Wie weet het?");
        enrolments.leave(noor.viewer(), cohort);
        var lien = signedIn("Lien", Role.LECTURER);

        for (var other : List.of(noor, lien)) {
            signIn(other);
            for (var path :
                    List.of(
                            ExchangeLinks.threads(cohort),
                            ExchangeLinks.thread(cohort, thread.thread()))) {
                open(path);
                assertThat(read())
                        .contains("Deze pagina bestaat niet")
                        .doesNotContain("Geheime vraag");
            }
        }
        arriveAgain();
        open(ExchangeLinks.thread(cohort, thread.thread()));
        assertThat(read()).doesNotContain("Geheime vraag").contains("Aanmelden");
    }

    @Test
    void who_leaves_while_the_thread_is_open_reads_nothing_more() {
        var thread = opened(yassin, "Een vraag", "Wie weet het?");
        open(ExchangeLinks.thread(cohort, thread.thread()));
        enrolments.leave(noor.viewer(), cohort);

        say(yassin, thread, "Nu zonder haar.");

        await().pollInSameThread()
                .untilAsserted(() -> {
                    MockVaadin.clientRoundtrip(false);
                    assertThat(read()).contains("Deze pagina bestaat niet");
                });
        assertThat(read()).doesNotContain("Nu zonder haar.");
    }

    @Test
    void at_a_discussion_of_a_unit_one_answers_first_and_then_reads_the_others() {
        var discussion = discussion();
        var thread = prompts.enter(yassin.viewer(), cohort, discussion).orElseThrow();
        posts.say(yassin.viewer(), thread, said("Mijn idee."));

        open(LearningLinks.unit(discussion.unit()));
        assertThat(read()).contains("Antwoord eerst zelf").doesNotContain("Mijn idee.");
        type("Jouw antwoord", "Ik denk anders.");
        press("Plaats");

        assertThat(read()).contains("Mijn idee.", "Ik denk anders.", "2 berichten");
        open(ExchangeLinks.threads(cohort));
        assertThat(read()).contains("Uit een eenheid · 2 berichten");
        arriveAgain();
        open(LearningLinks.unit(discussion.unit()));
        assertThat(read()).doesNotContain("Mijn idee.", "Antwoord eerst zelf");
    }

    @Test
    void a_link_to_a_case_or_a_unit_is_shown_as_a_card() {
        var study = catalogues.current().cases().getFirst();
        var thread =
                opened(
                        yassin,
                        "Een vraag",
                        "Ken je [dit](/cases/%s)? Het staat in [deze eenheid](/%s)."
                                .formatted(study.key(), LearningLinks.unit(UNIT)));

        open(ExchangeLinks.thread(cohort, thread.thread()));

        assertThat(read())
                .contains(
                        study.text().in(Language.NL).title(),
                        "Eenheid"
                                + catalogues
                                        .current()
                                        .unit(UNIT)
                                        .orElseThrow()
                                        .text()
                                        .in(Language.NL)
                                        .title());
    }

    @Test
    void the_bell_says_at_once_what_concerns_her_and_leads_to_it() {
        var thread = opened(noor, "Een vraag", "Wie weet het?");
        open("cohorts");
        assertThat(bell()).isEqualTo("Meldingen");
        say(yassin, thread, "Ik.");

        await().pollInSameThread()
                .untilAsserted(() -> {
                    MockVaadin.clientRoundtrip(false);
                    assertThat(bell()).isEqualTo("Meldingen, 1 nieuwe");
                });
        open(NotificationLinks.all());
        assertThat(read()).contains("Yassin antwoordde je in “Een vraag”", "Zorg · vandaag");
        press("Alles gelezen");
        assertThat(bell()).isEqualTo("Meldingen");
        Select<NotificationChoice.ByMail> mail = byMail();
        mail.setValue(NotificationChoice.ByMail.OFF);
        assertThat(notifications.choice(noor.viewer(), cohort).mail())
                .isEqualTo(NotificationChoice.ByMail.OFF);
    }

    private static String bell() {
        return _get(NewsBell.class).getContent().getAriaLabel().orElse("");
    }

    @SuppressWarnings("unchecked")
    private static Select<NotificationChoice.ByMail> byMail() {
        return (Select<NotificationChoice.ByMail>)
                _get(Select.class, spec -> spec.withLabel("Ook per mail"));
    }

    @Test
    void who_accompanies_announces_and_everybody_hears_of_it() {
        signIn(karel);
        open(ExchangeLinks.threads(cohort));
        press("Aankondiging");
        _setValue(
                _get(TextField.class, spec -> spec.withLabel("Titel van de aankondiging")),
                "Morgen geen les");
        type("Wat je iedereen in de groep vertelt", "De bus rijdt niet.");
        press("Aankondigen");
        assertThat(read()).contains("Morgen geen les", "Aankondiging", "De bus rijdt niet.");

        signIn(noor);
        open(NotificationLinks.all());
        assertThat(read()).contains("Karel kondigt aan: “Morgen geen les”");
        open(ExchangeLinks.threads(cohort));
        assertThat(_find(Button.class, spec -> spec.withText("Aankondiging"))).isEmpty();
    }

    /// The first one that the content has.
    private StepRef discussion() {
        return catalogues.current().units().stream()
                .flatMap(unit ->
                        unit.text().in(Language.NL).activities().stream()
                                .filter(Activity.Discussion.class::isInstance)
                                .map(activity -> StepRef.activity(unit.ref(), activity.key())))
                .findFirst()
                .orElseThrow();
    }

    private Posted opened(Account by, String title, String body) {
        return (Posted) posts.open(by.viewer(), cohort, title, said(body));
    }

    private Posted say(Account by, Posted in, String body) {
        return (Posted) posts.say(by.viewer(), in.thread(), said(body));
    }

    private static Contribution said(String body) {
        return new Contribution(body, Optional.empty(), UUID.randomUUID());
    }

    private List<UUID> threads(Account of) {
        Viewer viewer = of.viewer();
        return list.of(viewer, cohort, ThreadList.Which.ALL, 1).threads().stream()
                .map(head -> head.uuid())
                .toList();
    }

    /// With what is rendered from Markdown, which is no text to Karibu.
    private static String read() {
        var all = new StringBuilder(page());
        _find(SafeHtml.class).forEach(text -> all.append(text.getInnerHtml()).append('\n'));
        return all.toString();
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static void type(String label, String text) {
        _setValue(area(label), text);
    }

    private static void press(String text) {
        _click(_find(Button.class, spec -> spec.withText(text)).getFirst());
    }
}
