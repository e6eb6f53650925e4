package welvaren.postgres;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

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

    private static final Logger log = LoggerFactory.getLogger(DatabaseAutoConfiguration.class);
    private static final int CONNECTIONS = 20;

    /// Where a database is and who may do what there.
    record Access(String url, Credentials app, Credentials owner) {}

    /// No `@Configuration`: a scan of the package would find it by that, before it is known whether
    /// somebody brought a data source.
    @ConditionalOnMissingBean(DataSource.class)
    static class Connected {

        @Bean(destroyMethod = "close")
        @ConditionalOnProperty(name = "welvaren.db.url", matchIfMissing = true, havingValue = "")
        EmbeddedPostgres embeddedPostgres(DatabaseSettings settings) {
            return EmbeddedPostgres.start(settings.postgres());
        }

        @Bean
        Access access(DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
            var ours = embedded.getIfAvailable();
            return ours == null
                    ? external(settings.db())
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
            pool.setConnectionTimeout(10_000);
            return pool;
        }

        @Bean
        @FlywayDataSource
        DataSource owner(Access access) {
            var source = new PGSimpleDataSource();
            source.setUrl(access.url());
            source.setUser(access.owner().user());
            source.setPassword(access.owner().password());
            refuseUnlessDurable(source);
            return source;
        }

        @Bean
        FlywayConfigurationCustomizer whoMayWriteRows(Access access) {
            return flyway -> flyway.placeholders(java.util.Map.of("app", access.app().user()));
        }

        private static Access external(DatabaseSettings.Server server) {
            Optional<Credentials> owner = server.owner();
            if (owner.isEmpty()) {
                log.warn(
                        "The application also migrates the database. Set WELVAREN_DB_OWNER_USER so"
                                + " that it need not own it.");
            }
            return new Access(
                    requireNonNull(server.url()), server.app(), owner.orElse(server.app()));
        }

        private static void refuseUnlessDurable(DataSource source) {
            try (var connection = source.getConnection()) {
                var weak = DurabilityGuard.check(connection);
                if (!weak.isEmpty()) {
                    throw new PostgresNotStarted(
                            "The database server may lose what it acknowledged: %s is off."
                                    .formatted(String.join(", ", weak)));
                }
            } catch (SQLException e) {
                throw new PostgresNotStarted(
                        "The database cannot be reached: " + e.getMessage() + ".", e);
            }
        }
    }
}
