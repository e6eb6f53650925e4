package welvaren.testing;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.TestConstructor;

/// A test of stores on the real database: one Spring context for all of them, a fresh database for
/// each class.
@SpringBootTest(
        classes = StoreTest.Application.class,
        properties = {
            "spring.flyway.enabled=false",
            "spring.jooq.sql-dialect=POSTGRES",
            "welvaren.data=target/data-of-tests-${welvaren.test.fork:1}",
            "welvaren.jobs=off"
        })
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StoreTest {

    /// Not marked as a configuration: the scans of other rooms' tests would find it.
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "welvaren",
            excludeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.CUSTOM,
                        classes = AutoConfigurationExcludeFilter.class),
                // Some tests put a catalogue in place that is in no file; it would read the files
                // again.
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "welvaren\\.content\\.CatalogueFollower")
            })
    static class Application {

        @Bean
        DataSource dataSource() {
            return TestDatabase.only().dataSource();
        }
    }

    @BeforeAll
    static void freshDatabase() {
        TestDatabase.only().startOver();
    }
}
