package welvaren.ui.admin;

import static com.github.mvysny.kaributesting.v10.DownloadKt._download;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.account.Account;
import welvaren.audit.AuditLog;
import welvaren.audit.AuditTrail.Entry;
import welvaren.audit.AuditTrail.Who;
import welvaren.audit.Audited;
import welvaren.language.Language;
import welvaren.ui.testing.UiTest;

class AuditViewTest extends UiTest {

    private final AuditLog log;
    private final TransactionTemplate transaction;

    AuditViewTest(AuditLog log, TransactionTemplate transaction) {
        this.log = log;
        this.transaction = transaction;
    }

    @Test
    void an_administrator_finds_what_happened_to_one_person() {
        note(signedIn("Lotte"));
        note(signedIn("=Mia"));
        signedInAdministrator("Amina");

        open("admin/audit");
        assertThat(page())
                .contains("Lotte", "=Mia", "Elke regel staat er zoals hij geschreven werd");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Persoon")), "lott");
        _click(_get(Button.class, spec -> spec.withText("Toon")));

        assertThat(page()).contains("Lotte").doesNotContain("=Mia");
        UI.getCurrent().setLocale(Language.EN.locale());
        assertThat(page()).contains("Who did what", "made an account").doesNotContain("=Mia");
    }

    @Test
    void it_is_taken_out_as_csv_that_is_no_formula() {
        note(signedIn("Noor"));
        signedInAdministrator("Amina");
        open("admin/audit");

        var csv = _download(_get(Anchor.class, spec -> spec.withText("Download als CSV")));

        assertThat(new String(csv, UTF_8))
                .startsWith("id,at,event,by,about,detail\r\n")
                .contains("audit-taken-out", "registered", "'=1+1");
    }

    @Test
    void every_event_has_a_name_in_both_languages() {
        for (var language : Language.values()) {
            UI.getCurrent().setLocale(language.locale());
            for (var event : Audited.values()) {
                assertThat(UI.getCurrent().getTranslation("audit.event." + event.word()))
                        .as(event + " in " + language)
                        .doesNotContain("!");
            }
        }
    }

    @Test
    void particulars_are_told_in_the_readers_language() {
        for (var language : Language.values()) {
            UI.getCurrent().setLocale(language.locale());
            for (var word : AuditDetail.WORDS) {
                assertThat(UI.getCurrent().getTranslation("audit.detail." + word))
                        .as(word + " in " + language)
                        .doesNotContain("!");
            }
        }
        var said =
                List.of("one browser", "RESET", "editor lecturer", "12", "as before").stream()
                        .map(AuditViewTest::entry)
                        .map(entry -> AuditDetail.said(entry, UI.getCurrent()));
        assertThat(said)
                .containsExactly(
                        "in one browser",
                        "with a link by mail",
                        "Editor Lecturer",
                        "12",
                        "as before");
    }

    private static Entry entry(String detail) {
        return new Entry(1, Instant.EPOCH, "", new Who.Nobody(), new Who.Nobody(), detail);
    }

    @Test
    void nobody_else_finds_the_page() {
        signedIn("Zoe");

        open("admin/audit");

        assertThat(page()).contains("Deze pagina bestaat niet").doesNotContain("Wie deed wat");
    }

    private void note(Account account) {
        transaction.executeWithoutResult(
                _ -> log.note(Audited.REGISTERED, account.viewer(), account.viewer().id(), "=1+1"));
    }
}
