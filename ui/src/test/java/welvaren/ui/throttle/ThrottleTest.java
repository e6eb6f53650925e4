package welvaren.ui.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static welvaren.ui.throttle.Throttled.REGISTRATION;
import static welvaren.ui.throttle.Throttled.SEARCH;
import static welvaren.ui.throttle.Throttled.SIGN_IN;

import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import welvaren.language.Language;

/// The limits as they are shipped, on a clock of the test.
class ThrottleTest {

    private static final String SCHOOL = "192.0.2.1";

    private final AtomicLong nanos = new AtomicLong();
    private final Throttle throttle = new Throttle(shipped(), clock());

    @Test
    void a_room_of_sixty_people_at_one_address_never_waits() {
        for (var person = 0; person < 60; person++) {
            for (var attempt = 0; attempt < 4; attempt++) {
                assertThat(throttle.takeFrom(SIGN_IN, SCHOOL)).isEmpty();
                assertThat(throttle.takeFrom(REGISTRATION, SCHOOL)).isEmpty();
            }
        }
        for (var minute = 0; minute < 10; minute++) {
            for (var search = 0; search < 60 * 20; search++) {
                assertThat(throttle.takeFrom(SEARCH, SCHOOL)).isEmpty();
            }
            pass(Duration.ofMinutes(1));
        }
    }

    @Test
    void turns_come_back_one_by_one() {
        turnsFrom(SCHOOL);

        pass(Duration.ofSeconds(2));

        assertThat(turnsFrom(SCHOOL)).isEqualTo(2);
    }

    @Test
    void another_address_does_not_wait_and_all_addresses_of_one_network_are_one() {
        assertThat(turnsFrom("2001:db8:1:1::1")).isEqualTo(300);

        assertThat(throttle.takeFrom(SIGN_IN, "2001:db8:1:1:ffff::9")).isPresent();
        assertThat(throttle.takeFrom(SIGN_IN, "2001:db8:1:2::1")).isEmpty();
        assertThat(throttle.takeFrom(SIGN_IN, SCHOOL)).isEmpty();
    }

    @Test
    void asking_under_many_names_does_not_fill_the_memory() {
        var buckets = new Buckets(clock());
        var limit = Limit.of("1/1h");
        for (var name = 0; name < 3 * Buckets.MOST; name++) {
            buckets.take(SIGN_IN, "somebody " + name, limit);
        }

        assertThat(buckets.size()).isEqualTo(Buckets.MOST);
        assertThat(buckets.take(SIGN_IN, "somebody " + (3 * Buckets.MOST - 1), limit)).isPresent();
    }

    @Test
    void whoever_waits_is_told_how_long_in_her_language() {
        assertThat(new Wait(Duration.ofMillis(3)).in(Language.NL)).contains("één seconde");
        assertThat(new Wait(Duration.ofSeconds(90)).in(Language.EN)).contains("90 seconds");
        assertThat(new Wait(Duration.ofSeconds(91)).in(Language.NL)).contains("2 minuten");
    }

    @Test
    void a_limit_that_cannot_be_read_says_how_it_is_written() {
        assertThat(Limit.of("10 / 15m")).isEqualTo(new Limit(10, Duration.ofMinutes(15)));
        assertThatThrownBy(() -> Limit.of("ten")).hasMessageContaining("such as 10/15m");
        assertThatThrownBy(() -> Limit.of("0/1m")).hasMessageContaining("at least one");
    }

    private long turnsFrom(String address) {
        return Stream.generate(() -> throttle.takeFrom(SIGN_IN, address))
                .takeWhile(Optional::isEmpty)
                .count();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private TimeMeter clock() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    private static Limits shipped() {
        try {
            var file = new ClassPathResource("application.properties");
            Properties settings = PropertiesLoaderUtils.loadProperties(file);
            return new Binder(new MapConfigurationPropertySource(settings))
                    .bind("welvaren", Limits.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
