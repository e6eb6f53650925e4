package welvaren.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import welvaren.account.DemoPeople;
import welvaren.account.RememberedSignIns;
import welvaren.search.Search;

/// What people come for, without a mouse; a quiz is in [QuizKeyboardTest].
class KeyboardTest extends StandingPages {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String UNIT = "/modules/samenwerken/waarom-samenwerken";

    @Test
    void she_makes_an_account() {
        var page = desktop();
        go(page, "/about");
        var keys = new Keys(page);
        keys.choose(page.locator("a.skip"));
        assertThat(page.locator("#content")).isFocused();
        visit(page, "/modules");

        keys.choose(link(page, "Aanmelden").first());
        arrived(page, "/login");
        keys.choose(page.getByText("Nog geen account? Maak er een"));
        arrived(page, "/register");
        keys.fill(page.getByLabel("Naam"), "Toetsanne");
        keys.fill(
                page.getByLabel("E-mailadres"), "t%d@school.example".formatted(System.nanoTime()));
        keys.fill(page.getByLabel("Wachtwoord"), "vier losse gewone woorden");
        keys.press("Enter");

        page.waitForURL(RunningApplication.address() + "/");
        assertThat(page.locator("main h1")).containsText("Toetsanne");
    }

    @Test
    void she_signs_in_after_a_mistake_and_out_again() {
        var yara = learner("Yara Aerts");
        var page = desktop();
        go(page, "/login");
        var keys = new Keys(page);
        keys.fill(page.getByLabel("E-mailadres"), yara.email());
        keys.fill(page.getByLabel("Wachtwoord"), "een vergissing");
        keys.press("Enter");
        assertThat(page.getByText("horen niet bij elkaar")).isVisible();
        assertThat(page.getByLabel("Wachtwoord")).isFocused();
        keys.expectSeen();

        keys.press("Control+A");
        page.keyboard().type(DemoPeople.PASSWORD);
        keys.press("Enter");
        page.waitForURL(RunningApplication.address() + "/");
        drawn(page);
        visit(page, "/me");
        keys.choose(page.locator("main").getByText("Meld je af"));
        assertThat(link(page, "Aanmelden").first()).isVisible();
    }

    @Test
    void she_searches_and_opens_what_she_found() {
        indexed();
        var page = page(Who.GUEST);
        visit(page, "/about");
        var keys = new Keys(page);
        keys.press("/");
        keys.expectSeen();
        page.keyboard().type("onthaal");
        keys.press("Enter");
        arrived(page, "/search?q=onthaal");
        assertThat(page).hasTitle(Pattern.compile(".*Welvaren.*"));

        var hit = page.locator("main h3 a[href*='cases/'], main h2 a[href*='cases/']").first();
        keys.choose(hit);
        page.waitForURL(Pattern.compile(".*/cases/.+"));
        assertThat(page.locator("main h1")).isFocused();
        page.waitForFunction("() => CSS.highlights.get('search')?.size > 0");
    }

    @Test
    void she_goes_where_the_list_under_the_search_box_leads_on_any_page() {
        indexed();
        var page = page(Who.GUEST);
        visit(page, "/about");
        var keys = new Keys(page);
        var box = page.locator("#site-search");
        var list = page.locator("#site-search-suggestions");
        keys.press("/");
        page.keyboard().type("samenw");
        assertThat(list).isVisible();
        assertThat(box).hasAttribute("aria-expanded", "true");
        assertThat(list.locator("b").first()).hasText("samenw");
        keys.press("ArrowDown");
        expectAt(page, list.locator("[role=option]").first());
        keys.press("End");
        expectAt(page, list.locator("[role=option]").last());
        keys.press("Home");
        assertThat(box).isFocused();
        Look.at(page).expectAccessible();
        keys.press("Escape");
        assertThat(list).isHidden();
        assertThat(box).hasValue("samenw");

        keys.press("ArrowDown");
        assertThat(list).isVisible();
        keys.press("ArrowDown");
        keys.press("Enter");
        page.waitForURL(Pattern.compile(".*/modules/.+"));
        assertThat(list).isHidden();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.context().setOffline(true);
        box.fill("collab");
        assertThat(page.locator("#connection")).hasAttribute("data-state", "offline");
        assertThat(list).isHidden();
        page.context().setOffline(false);
        assertThat(page.locator("#connection")).not().hasAttribute("data-state", "offline");
        page.keyboard().type("o");
        assertThat(list.locator(".group").last()).hasText("Search for");
        keys.press("Enter");
        arrived(page, "/search?q=collabo");
        assertThat(list).isHidden();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nederlands")).click();
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
    }

    private static void indexed() {
        var search = RunningApplication.bean(Search.class);
        await().atMost(PATIENCE).until(() -> search.health().documents() > 0);
    }

    private static void expectAt(Page page, Locator option) {
        assertThat(option).hasAttribute("aria-selected", "true");
        assertThat(page.locator("[role=option][aria-selected=true]")).hasCount(1);
        assertThat(page.locator("#site-search"))
                .hasAttribute("aria-activedescendant", option.getAttribute("id"));
    }

    @Test
    void she_marks_a_part_as_read_on_a_phone() {
        var page = page(Who.LEARNER);
        visit(page, "/modules/samenwerken/vormen-van-samenwerking");
        page.setViewportSize(390, 844);
        var keys = new Keys(page);
        var first = page.locator("section.part").first();
        keys.choose(first.getByText("Markeer als gelezen"));

        assertThat(first.getByText("Gelezen", exactly())).isVisible();
        keys.expectSeen();
        Look.largeByDay(page);
    }

    @Test
    void she_writes_a_worksheet() {
        var page = page(Who.LEARNER);
        visit(page, UNIT);
        var keys = new Keys(page);
        var sheet = page.locator("#alleen-of-samen-werkblad");
        keys.fill(sheet.locator("textarea").first(), "Wij delen een balie.");

        assertThat(sheet.getByText("Bewaard", exactly())).hasCount(1);
        keys.tabTo(
                sheet.getByText("Markeer als klaar")
                        .or(sheet.locator(".done-row vaadin-button"))
                        .first());
    }

    @Test
    void she_jumps_to_a_letter_of_the_glossary() {
        var page = page(Who.GUEST);
        visit(page, "/glossary");
        var keys = new Keys(page);
        var letter = page.locator(".letters a").nth(3);
        keys.choose(letter);

        assertThat(page.locator(".glossary h2:focus")).hasText(letter.textContent());
        keys.expectSeen();
    }

    @Test
    void she_saves_a_case_and_lets_it_go() {
        var page = page(Who.GUEST);
        visit(page, "/cases/rising-you");
        var keys = new Keys(page);
        var save = page.locator("main").getByText("Bewaar", exactly());
        keys.choose(save);
        assertThat(page.locator("[data-shortlist]")).hasAttribute("aria-pressed", "true");
        assertThat(page.getByText("Bewaard in deze browser")).hasCount(1);

        visit(page, "/shortlist");
        keys.choose(page.locator(".shortlisted").getByRole(AriaRole.BUTTON).first());
        assertThat(page.locator("main [role=status]").first()).containsText("niet meer");
        keys.expectSeen();
    }

    @Test
    void she_filters_the_actors() {
        var page = page(Who.GUEST);
        visit(page, "/actors");
        var keys = new Keys(page);
        var all = page.locator("main [role=status]").first().textContent();
        var box = page.locator(".facets").getByRole(AriaRole.CHECKBOX).nth(1);
        keys.tabTo(box);
        keys.press("Space");

        assertThat(page.locator("main [role=status]").first()).not().hasText(all);
        assertThat(box).isChecked();
        assertThat(box).isFocused();
        keys.expectSeen();
    }

    @Test
    void she_suggests_a_correction() {
        var page = page(Who.GUEST);
        visit(page, "/cases/gbo-centrale");
        var keys = new Keys(page);
        keys.choose(page.locator("main").getByText("Verbeteren", exactly()));
        arrived(page, "/suggest?about=case/gbo-centrale");
        keys.fill(page.getByLabel("Wat klopt er niet"), "Het zijn er negen.");
        keys.choose(page.getByText("Versturen", exactlyOnPage()));

        assertThat(page.getByText("Dank je, het is aangekomen")).isFocused();
    }

    @Test
    void she_chooses_another_password() {
        var nele = learner("Nele Peeters").viewer();
        var page = desktop();
        remember(page, nele);
        go(page, "/me/account");
        var keys = new Keys(page);
        var form =
                page.locator(".form-part")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHas(page.getByText("Verander wachtwoord")));
        keys.fill(form.getByLabel("Huidig wachtwoord"), DemoPeople.PASSWORD);
        keys.fill(form.getByLabel("Nieuw wachtwoord"), "twee eenden op het water");
        keys.choose(page.getByText("Verander wachtwoord", exactlyOnPage()));
        assertThat(page.getByText("Je wachtwoord is veranderd")).isVisible();
        keys.expectSeen();
    }

    @Test
    void she_signs_another_browser_out() {
        var nele = learner("Nele Claes").viewer();
        var page = desktop();
        remember(page, nele);
        RunningApplication.bean(RememberedSignIns.class).remember(nele.id(), "Safari · iPhone");
        go(page, "/me/account");
        var keys = new Keys(page);
        keys.choose(page.getByLabel("Meld Safari · iPhone af"));

        assertThat(page.getByText("Safari · iPhone is afgemeld")).isVisible();
        keys.expectSeen();
    }

    @Test
    void an_administrator_invites_somebody() {
        var page = page(Who.ADMINISTRATOR);
        visit(page, "/admin/people");
        var keys = new Keys(page);
        keys.choose(page.locator("main").getByText("Iemand uitnodigen"));
        arrived(page, "/admin/invite");
        var address = "a%d@school.example".formatted(System.nanoTime());
        keys.fill(page.getByLabel("Naam"), "Ada Maes");
        keys.fill(page.getByLabel("E-mailadres"), address);
        keys.choose(page.getByText("Stuur de uitnodiging", exactlyOnPage()));

        assertThat(page.getByText("Het account voor " + address)).isVisible();
        keys.expectSeen();
    }

    @Test
    void an_editor_decides_about_a_suggestion() {
        var page = page(Who.EDITOR);
        var path = suggestion("Het moet blauw zijn.");
        visit(page, "/editor/suggestions");
        var keys = new Keys(page);
        keys.choose(page.locator("main a[href$='%s']".formatted(path.substring(1))));
        arrived(page, path);
        keys.fill(page.getByLabel("Waarom niet?"), "Kleur is van de huisstijl.");
        keys.choose(page.getByText("Niet overnemen", exactlyOnPage()));

        arrived(page, "/editor/suggestions");
    }

    @Test
    void she_changes_the_language() {
        var page = page(Who.GUEST);
        visit(page, "/privacy");
        var keys = new Keys(page);

        var english =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"));
        keys.choose(english);
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator(".lang [lang=en]")).isFocused();
        keys.expectSeen();

        page.keyboard().press("Shift+Tab");
        keys.press("Enter");
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Page.GetByTextOptions exactlyOnPage() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
