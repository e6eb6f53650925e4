package welvaren.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformTest {

    @ParameterizedTest
    @EnumSource
    void what_we_ship_for_a_machine_is_what_we_wrote_down(Platform platform) {
        assertThatCode(() -> Binaries.verify(platform.archive(), platform.sha256()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_damaged_archive_is_refused() {
        var archive = Platform.LINUX_AMD64.archive();

        assertThatThrownBy(() -> Binaries.verify(archive, Platform.LINUX_ARM64.sha256()))
                .isInstanceOf(PostgresNotStarted.class)
                .hasMessageContaining("is damaged");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, LINUX_AMD64",
        "Linux, aarch64, LINUX_ARM64",
        "Mac OS X, x86_64, MAC",
        "Mac OS X, aarch64, MAC"
    })
    void each_machine_finds_its_own(String system, String architecture, Platform expected) {
        assertThat(Platform.of(system, architecture)).isEqualTo(expected);
    }

    @Test
    void a_machine_we_bring_nothing_for_is_told_what_to_do() {
        assertThatThrownBy(() -> Platform.of("Windows 11", "amd64"))
                .isInstanceOf(PostgresNotStarted.class)
                .hasMessageContaining("use a PostgreSQL server of your own");
    }
}
