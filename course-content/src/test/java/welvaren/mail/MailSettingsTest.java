package welvaren.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailSettingsTest {

    static MailSettings sendingTo(String url) {
        return bound(
                Map.of(
                        "welvaren.smtp.url", url,
                        "welvaren.smtp.from", "welvaren@example.org",
                        "welvaren.address", "https://welvaren.example/"));
    }

    private static MailSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("welvaren", MailSettings.class);
    }

    @Test
    void nothing_is_sent_where_nothing_is_set() {
        assertThat(bound(Map.of()).sending()).isFalse();
        assertThat(bound(Map.of("welvaren.port", "8090")).outside("/reset"))
                .isEqualTo("http://localhost:8090/reset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example.org", "http://mail.example.org", "smtp:", "smtp://a b"})
    void a_server_that_cannot_be_meant_is_named(String url) {
        assertThatExceptionOfType(MailSettingWrong.class)
                .isThrownBy(() -> new Smtp(sendingTo(url)))
                .satisfies(wrong -> assertThat(wrong.sentence()).contains("'" + url + "'"));
    }

    @Test
    void a_server_needs_a_sender_and_the_address_of_the_site() {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> bound(Map.of("welvaren.smtp.url", "smtp://mail.example.org")))
                .withRootCauseInstanceOf(MailSettingWrong.class)
                .withStackTraceContaining("WELVAREN_SMTP_FROM");
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() ->
                        bound(
                                Map.of(
                                        "welvaren.smtp.url", "smtp://mail.example.org",
                                        "welvaren.smtp.from", "welvaren@example.org")))
                .withStackTraceContaining("WELVAREN_ADDRESS");
    }
}
