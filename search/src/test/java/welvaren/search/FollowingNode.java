package welvaren.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import welvaren.content.ContentImport;
import welvaren.testing.SampleContent;

/// A process of its own with an index that follows a database; to be killed. Once it is told to
/// write, it imports content that says something else each time, and tells each number once it is
/// in the database.
final class FollowingNode {

    /// Not marked as a configuration: the scans of tests would find it.
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "welvaren",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.CUSTOM,
                            classes = AutoConfigurationExcludeFilter.class))
    static class Application {

        @Bean
        DataSource dataSource() {
            var source = new PGSimpleDataSource();
            source.setUrl(System.getProperty("welvaren.test.database"));
            return source;
        }
    }

    private FollowingNode() {}

    public static void main(String[] arguments) throws IOException {
        var context =
                new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .properties(
                                Map.of(
                                        "spring.flyway.enabled", "false",
                                        "spring.jooq.sql-dialect", "POSTGRES",
                                        "spring.main.banner-mode", "off",
                                        "welvaren.jobs", "off"))
                        .run();
        say("ready");
        var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var from = Integer.parseInt(told.readLine());
        var imports = context.getBean(ContentImport.class);
        for (var number = from; ; number++) {
            say(number).importWith(imports);
            say("wrote " + number);
        }
    }

    static SampleContent say(int number) {
        return SampleContent.sound()
                .edited(
                        "cases/buurthuis.nl.md",
                        "Niemand kwam binnen.",
                        "Er kwamen " + number + " mensen binnen.");
    }

    private static void say(String line) {
        System.out.println("> " + line);
        System.out.flush();
    }
}
