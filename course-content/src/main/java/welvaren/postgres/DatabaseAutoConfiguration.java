package welvaren.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// The database of the running application, unless somebody brought a data source.
///
/// The application works as a role that can only read and write rows; migrations work as the owner.
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@EnableConfigurationProperties(DatabaseSettings.class)
public class DatabaseAutoConfiguration {

    private static final int CONNECTIONS = 20;

    /// Long enough for a server that is started again.
    private static final long LONGEST_WAIT_MILLIS = 10_000;

    private static final long ANSWERS_WITHIN_MILLIS = 2_000;

    /// Where a database is and who may do what there.
    record Access(String url, Credentials app, Credentials owner) {}

    static class NoOtherServer implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().getProperty("welvaren.db.url", "").isBlank();
        }
    }

    @Bean
    DatabasePulse databasePulse(ObjectProvider<Access> access) {
        return new DatabasePulse(Optional.ofNullable(access.getIfAvailable()));
    }

    /// No `@Configuration`: a scan of the package would find it by that, before it is known whether
    /// somebody brought a data source.
    @ConditionalOnMissingBean(DataSource.class)
    static class Connected {

        @Bean(destroyMethod = "close")
        @Conditional(NoOtherServer.class)
        EmbeddedPostgres embeddedPostgres(DatabaseSettings settings) {
            return EmbeddedPostgres.start(settings.postgres());
        }

        @Bean
        Access access(DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
            var ours = embedded.getIfAvailable();
            return ours == null
                    ? OtherServer.access(settings.db())
                    : new Access(ours.jdbcUrl(), ours.app(), ours.owner());
        }

        @Bean
        @Primary
        DataSource dataSource(Access access) {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(access.url());
            pool.setUsername(access.app().user());
            pool.setPassword(access.app().password());
            pool.setMaximumPoolSize(CONNECTIONS);
            pool.setConnectionTimeout(LONGEST_WAIT_MILLIS);
            pool.setValidationTimeout(ANSWERS_WITHIN_MILLIS);
            pool.addDataSourceProperty("connectTimeout", "5");
            // A server that vanished without a word; longer than any statement of ours.
            pool.addDataSourceProperty("socketTimeout", "120");
            pool.addDataSourceProperty("tcpKeepAlive", "true");
            // What people typed stays out of the log: "Key (email)=(…) already exists".
            pool.addDataSourceProperty("logServerErrorDetail", "false");
            return pool;
        }

        @Bean
        @FlywayDataSource
        DataSource owner(Access access) {
            return access.owner().at(access.url());
        }

        @Bean
        FlywayConfigurationCustomizer whoMayWriteRows(Access access) {
            return flyway -> flyway.placeholders(Map.of("app", access.app().user()));
        }
    }
}
