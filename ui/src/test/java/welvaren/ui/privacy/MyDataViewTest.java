package welvaren.ui.privacy;

import static com.github.mvysny.kaributesting.v10.DownloadKt._download;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import welvaren.ui.testing.UiTest;

class MyDataViewTest extends UiTest {

    @Test
    void who_signed_in_takes_everything_along() {
        signedIn("Noor");

        open("me");
        assertThat(_get(Anchor.class, spec -> spec.withText("Jouw gegevens")).getHref())
                .isEqualTo("me/data");
        open("me/data");

        var zip = _download(_get(Anchor.class, spec -> spec.withText("Download mijn gegevens")));
        assertThat(new String(zip, 0, 2)).isEqualTo("PK");
    }

    @Test
    void a_guest_signs_in_first() {
        open("me/data");

        _assertNone(Anchor.class, spec -> spec.withText("Download mijn gegevens"));
        assertThat(page()).contains("Meld je aan om je gegevens te zien");
    }
}
