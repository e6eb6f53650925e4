package welvaren.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import welvaren.postgres.EmbeddedPostgres;

/// What a page looks like while somebody uses it: dialogs, refusals, what is open or empty.
class EveryStateTest extends StandingPages {

    private static final String UNIT = "/modules/samenwerken/waarom-samenwerken";

    @Test
    void a_dialog_holds_the_focus_and_gives_it_back() {
        var page = page(Who.GUEST);
        visit(page, UNIT);
        var opens = page.locator(".unitfoot").getByText("Begin opnieuw");
        opens.press("Enter");
        var dialog = page.locator("vaadin-confirm-dialog");
        assertThat(dialog.getByText("Begin opnieuw")).isFocused();
        Look.at(page).expectAccessibleToEverybody();
        expectTrapped(page, dialog);

        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(opens).isFocused();
        opens.press("Enter");
        assertThat(dialog.getByText("Begin opnieuw")).isFocused();
        dialog.getByText("Laat staan").press("Enter");
        assertThat(dialog).hasCount(0);
        assertThat(opens).isFocused();
    }

    @Test
    void the_contents_of_a_unit_open_over_it_on_a_phone() {
        var page = page(Who.GUEST);
        visit(page, UNIT);
        page.setViewportSize(390, 844);
        var opens = page.locator(".mob-outline vaadin-button");
        opens.press("Enter");
        var dialog = page.locator("vaadin-dialog");
        assertThat(dialog.getByText("Alleen of samen?").first()).isVisible();
        Look.at(page).expectAccessible();
        expectTrapped(page, dialog);

        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(opens).isFocused();
        Look.largeByDay(page);
    }

    /// Round and round within the dialog, never out of it.
    private static void expectTrapped(Page page, Locator dialog) {
        for (var i = 0; i < 12; i++) {
            page.keyboard().press("Tab");
            assertThat(dialog.locator(":focus").or(dialog.and(page.locator(":focus")))).hasCount(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GUEST, /login, Meld je aan, horen niet bij elkaar",
        "GUEST, /register, Maak account, Vul in hoe je genoemd",
        "GUEST, /suggest, Versturen, Geef de case een titel",
        "LEARNER, /me/account, Verander wachtwoord, te kort",
        "LEARNER, /me/account, Verander e-mailadres, geen volledig e-mailadres",
        "LEARNER, /me/data, Wis mijn account voorgoed, Er is niets gewist",
        "ADMINISTRATOR, /admin/invite, Stuur de uitnodiging, ontbreekt",
        "ADMINISTRATOR, /admin/erase, Wis dit account voorgoed, Er is niets gewist"
    })
    void an_empty_form_says_what_is_missing(Who who, String path, String button, String said) {
        var page = page(who);
        visit(page, "/about");
        visit(page, path);
        text(page, button).last().click();

        assertThat(page.locator("main").getByText(said).first()).isVisible();
        Look.at(page).expectAccessibleToEverybody();
    }

    @Test
    void a_list_of_people_shows_the_fate_of_each_before_it_is_done() {
        var page = page(Who.ADMINISTRATOR);
        visit(page, "/admin/import");
        var list = "naam;e-mail\nTom;tom@school.example\n;nergens\n";
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("people.csv", "text/csv", list.getBytes(UTF_8)));

        assertThat(page.getByText("1 persoon wordt uitgenodigd")).isVisible();
        assertThat(page.locator("vaadin-grid").getByText("tom@school.example")).isVisible();
        Look.at(page).expectAccessibleToEverybody();
        text(page, "Doe niets").click();
        assertThat(page.locator("vaadin-grid:visible")).hasCount(0);
    }

    @Test
    void what_should_not_happen_by_accident_is_asked_in_place() {
        var page = page(Who.ADMINISTRATOR);
        visit(page, "/admin/people/" + account(demo("lotte")).uuid());
        var closes = text(page, "Sluit het account");
        closes.press("Enter");
        assertThat(text(page, "Nee")).isFocused();
        Look.at(page).expectAccessibleToEverybody();

        page.keyboard().press("Enter");
        assertThat(closes).isFocused();
    }

    @Test
    void an_editor_reads_why_nothing_changed() {
        var page = page(Who.EDITOR);
        visit(page, suggestion("Er zijn er acht."));
        text(page, "Zo overnemen").click();

        assertThat(page.getByText("Er is nog niets veranderd")).isVisible();
        Look.at(page).expectAccessibleToEverybody();
    }

    @Test
    void what_fails_is_said_where_she_is_and_where_she_wanted_to_go() throws SQLException {
        var page = page(Who.EDITOR);
        visit(page, "/suggest");
        page.getByLabel("Titel van de case").fill("Een huis van de wijk");
        page.locator("main vaadin-text-area textarea").first().fill("Dit hoort erbij.");
        asOwner("alter table suggestion rename to suggestion_away");
        try {
            text(page, "Versturen").click();
            assertThat(page.locator("vaadin-notification-card"))
                    .containsText("Probeer het over enkele seconden opnieuw");
            Look.at(page).expectAccessible();

            visit(page, "/editor/suggestions");
            assertThat(page.locator("main h1")).hasText("Dit lukte niet");
            Look.at(page).expectAccessibleToEverybody();
        } finally {
            asOwner("alter table suggestion_away rename to suggestion");
        }
        visit(page, "/suggest");
        assertThat(page.getByLabel("Titel van de case")).hasValue("Een huis van de wijk");
    }

    private static void asOwner(String sql) throws SQLException {
        var server = RunningApplication.bean(EmbeddedPostgres.class);
        var owner = server.owner();
        try (var connection =
                        DriverManager.getConnection(
                                server.jdbcUrl(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @CsvSource({"/search?q=xqzxqz", "/cases?theme=onthaal&region=internationaal", "/glossary"})
    void nothing_found_is_said(String path) {
        var page = page(Who.GUEST);
        visit(page, path);
        if (path.equals("/glossary")) {
            page.getByLabel("Zoek een begrip").fill("xqzxqz");
            assertThat(page.getByText("Geen begrip met deze woorden")).isVisible();
        }
        Look.at(page).expectAccessible();
    }

    @Test
    void filters_unfold_on_a_phone_and_terms_and_notes_in_a_unit() {
        var page = page(Who.GUEST);
        visit(page, "/cases");
        page.setViewportSize(390, 844);
        page.locator(".fold").press("Enter");
        assertThat(page.locator(".facets .facet").first()).isVisible();
        Look.at(page).expectAccessible();

        Look.largeByDay(page);
        visit(page, "/modules/burgerinitiatieven/kennismaken-en-verzamelen");
        page.getByText("Voeg een notitie toe").first().press("Enter");
        var note = page.locator(".mynote textarea").first();
        assertThat(note).isFocused();
        note.fill("Dit vragen we op het plein.");
        assertThat(page.locator(".mynote [role=status]:visible").first()).containsText("Bewaard");
        var term = page.locator("a.term").first();
        term.press("Enter");
        assertThat(page.locator(".termbox")).isFocused();
        Look.at(page).expectAccessible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".termbox")).hasCount(0);
        assertThat(term).isFocused();
    }

    /// The bar is always there; which sentence it shows is tested with what happens to the server.
    @Test
    void each_sentence_about_the_connection_is_readable() {
        var page = page(Who.LEARNER);
        visit(page, "/about");
        for (var state : List.of("offline", "leaving", "no-database", "read-only", "online")) {
            page.evaluate(
                    "state => document.getElementById('connection').dataset.state = state", state);
            assertThat(page.locator("#connection ." + state)).isVisible();
            Look.at(page).expectAccessible();
        }
        Look.at(page).expectAccessibleToEverybody();
        page.evaluate("() => delete document.getElementById('connection').dataset.state");
    }

    @Test
    void the_page_for_the_first_administrator_is_there_while_there_is_none() throws SQLException {
        var page = page(Who.GUEST);
        visit(page, "/about");
        // Somebody whose account is closed is signed out.
        close(Who.ADMINISTRATOR);
        setAdministrators("now()");
        try {
            visit(page, "/first-administrator");
            page.locator("main vaadin-button").last().click();
            assertThat(page.locator("main [invalid]").first()).isVisible();
            Look.at(page).expectAccessibleToEverybody();
        } finally {
            setAdministrators("null");
        }
    }

    private static void setAdministrators(String deactivated) throws SQLException {
        try (var connection = RunningApplication.bean(DataSource.class).getConnection();
                var change =
                        connection.prepareStatement(
                                "update person set deactivated_at = "
                                        + deactivated
                                        + " where email = ?")) {
            change.setString(1, demo("ines").email());
            change.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private static Locator text(Page page, String words) {
        return page.locator("main").getByText(words, new Locator.GetByTextOptions().setExact(true));
    }
}
