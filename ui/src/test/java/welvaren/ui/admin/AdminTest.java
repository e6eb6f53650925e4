package welvaren.ui.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.UploadKt._upload;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import welvaren.account.Accounts;
import welvaren.account.DemoPeople;
import welvaren.language.Language;
import welvaren.mail.Kind;
import welvaren.membership.MemberList;
import welvaren.membership.PeopleFile;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.ui.people.FateGrid;
import welvaren.ui.testing.UiTest;

class AdminTest extends UiTest {

    private final Accounts accounts;
    private final DemoPeople demoPeople;
    private final MemberList list;

    AdminTest(Accounts accounts, DemoPeople demoPeople, MemberList list) {
        this.accounts = accounts;
        this.demoPeople = demoPeople;
        this.list = list;
    }

    @BeforeAll
    void someInventedPeople() {
        demoPeople.addWhereNobodyIs();
    }

    @BeforeEach
    void inesSignsIn() {
        signIn(accounts.byEmail("ines@welvaren.example").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin/people",
                "admin/people/00000000-0000-0000-0000-000000000000",
                "admin/people/nobody",
                "admin/invite",
                "admin/import",
                "admin/mail"
            })
    void for_everybody_else_there_is_no_such_page(String path) {
        arriveAgain();
        open(path);
        assertThat(_get(H1.class).getText()).contains("bestaat niet");

        signedIn("Noor");
        open(path);
        assertThat(_get(H1.class).getText()).contains("bestaat niet");
        assertThat(page()).doesNotContain("welvaren.example");
    }

    @Test
    void somebody_is_found_by_her_name() {
        open("admin/people");
        assertThat(page()).contains("Noor Claes", "Lotte Smets", "Beheerder");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Naam of e-mailadres")), "okafor");
        _click(_get(Button.class, spec -> spec.withText("Zoek")));

        assertThat(page()).contains("1 persoon", "Grace Okafor").doesNotContain("Noor Claes");
    }

    @Test
    void who_is_invited_stands_among_people_and_her_mail_can_be_read() {
        open("admin/invite");
        fill("Ada Maes", "ada@school.example");
        _click(_get(Button.class, spec -> spec.withText("Stuur de uitnodiging")));

        assertThat(page()).contains("Het account voor ada@school.example is gemaakt");
        assertThat(_get(TextField.class).getValue()).isEmpty();
        UI.getCurrent().navigate("admin/people", QueryParameters.of("q", "ada"));
        assertThat(page()).contains("Ada Maes", "uitgenodigd");
        open("admin/mail");
        _click(_get(Button.class, spec -> spec.withText("Toon de tekst")));
        assertThat(page()).contains("Ines Wouters nodigt je uit", "/password?token=");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        open("admin/invite");
        fill("", "nergens");
        _click(_get(Button.class, spec -> spec.withText("Stuur de uitnodiging")));

        assertThat(_get(TextField.class).getErrorMessage()).contains("ontbreekt");
        assertThat(_get(EmailField.class).getErrorMessage()).contains("geen volledig");
        UI.getCurrent().setLocale(Language.EN.locale());
        assertThat(_get(EmailField.class).getErrorMessage()).contains("no complete");
        assertThat(_get(EmailField.class).getValue()).isEqualTo("nergens");

        fill("Noor", "NOOR@welvaren.example");
        _click(_get(Button.class, spec -> spec.withText("Send the invitation")));
        assertThat(_get(EmailField.class).getErrorMessage()).contains("already");
    }

    @Test
    void an_account_is_closed_after_being_asked_once_more_and_opens_again() {
        openPerson("lotte");

        _click(_get(Button.class, spec -> spec.withText("Sluit het account")));
        _click(_get(Button.class, spec -> spec.withText("Nee")));
        assertThat(page()).doesNotContain("is gesloten");
        _click(_get(Button.class, spec -> spec.withText("Sluit het account")));
        _click(_get(Button.class, spec -> spec.withText("Ja, sluit het")));

        assertThat(page()).contains("Het account van Lotte Smets is gesloten");
        _assertNone(Button.class, spec -> spec.withText("Sluit het account"));
        _click(_get(Button.class, spec -> spec.withText("Open het account opnieuw")));
        assertThat(page()).contains("Het account van Lotte Smets is weer open");
    }

    @Test
    void roles_are_given_and_the_last_administrator_stays() {
        openPerson("yassin");
        _setValue(_get(RoleChoice.class), Set.of(Role.LECTURER));
        _click(_get(Button.class, spec -> spec.withText("Bewaar de rollen")));
        assertThat(page()).contains("De rollen van Yassin El Amrani zijn bewaard", "Lesgever");

        openPerson("ines");
        _setValue(_get(RoleChoice.class), Set.of());
        _click(_get(Button.class, spec -> spec.withText("Bewaar de rollen")));
        assertThat(page()).contains("Ines Wouters is de enige beheerder");
    }

    @Test
    void a_list_shows_what_becomes_of_each_row_before_it_does_it() {
        open("admin/import");
        upload("naam;e-mail\nTom;tom@school.example\nNoor;noor@welvaren.example\n;nergens\n");

        assertThat(page()).contains("1 persoon wordt uitgenodigd; 2 regels worden overgeslagen");
        assertThat(list.find(ines(), "tom@", 1).all()).isZero();
        _click(_get(Button.class, spec -> spec.withText("Nodig 1 persoon uit")));
        assertThat(page()).contains("1 persoon is uitgenodigd.");
        assertThat(list.find(ines(), "tom@", 1).all()).isEqualTo(1);

        upload("Tom;tom@school.example\n");
        assertThat(page()).contains("De eerste regel noemt geen kolommen 'naam' en 'e-mail'");
    }

    @Test
    void two_thousand_rows_are_shown_and_forgotten_on_no() {
        open("admin/import");
        var text = new StringBuilder("name,email\n");
        for (var row = 0; row < PeopleFile.MOST_ROWS; row++) {
            text.append("P").append(row).append(",p").append(row).append("@school.example\n");
        }
        upload(text.toString());
        assertThat(page()).contains("Nodig 2.000 mensen uit");

        _click(_get(Button.class, spec -> spec.withText("Doe niets")));

        assertThat(list.find(ines(), "p1999", 1).all()).isZero();
        _assertNone(FateGrid.class);
    }

    @Test
    void the_menu_leads_administrators_there_and_nobody_else() {
        open("about");
        assertThat(_find(Anchor.class, spec -> spec.withClasses("adminlink"))).hasSize(1);

        signedIn("Noor");
        open("about");
        assertThat(_find(Anchor.class, spec -> spec.withClasses("adminlink"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_mail_has_a_name(Kind kind) {
        var key = "admin.mail.kind." + kind.tag();

        assertThat(UI.getCurrent().getTranslation(key)).doesNotContain(key);
    }

    private Viewer ines() {
        return accounts.byEmail("ines@welvaren.example").orElseThrow().viewer();
    }

    private static void upload(String list) {
        _upload(_get(Upload.class), "people.csv", "text/csv", list.getBytes(UTF_8));
        MockVaadin.clientRoundtrip(false);
    }

    private void openPerson(String name) {
        var account = accounts.byEmail(name + "@welvaren.example").orElseThrow();
        open("admin/people/" + account.uuid());
    }

    private static void fill(String name, String email) {
        _setValue(_get(TextField.class), name);
        _setValue(_get(EmailField.class), email);
    }
}
