package welvaren.postgres;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.StandardEnvironment;

/// Which database to use: the embedded one under [#data], or any PostgreSQL by its address.
///
/// @param data where the embedded server and the index live (`WELVAREN_DATA`)
/// @param db the server to use instead (`WELVAREN_DB_URL` …); its address is empty for the embedded
///   one
@ConfigurationProperties("welvaren")
public record DatabaseSettings(@DefaultValue("data") Path data, @DefaultValue Server db) {

    /// @param url `jdbc:postgresql://…`
    /// @param user for the application
    /// @param ownerUser for migrations; the same as `user` where it is missing
    public record Server(
            @Nullable String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @Nullable String ownerUser,
            @Nullable String ownerPassword) {

        Credentials app() {
            return new Credentials(user, password);
        }

        Optional<Credentials> owner() {
            return ownerUser == null || ownerUser.isBlank()
                    ? Optional.empty()
                    : Optional.of(
                            new Credentials(ownerUser, ownerPassword == null ? "" : ownerPassword));
        }
    }

    /// For a command that runs without the application: its settings, from the same places.
    public static DatabaseSettings asConfigured() {
        var environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Binder.get(environment).bindOrCreate("welvaren", DatabaseSettings.class);
    }

    /// Whether the database is one of our own, under [#data].
    public boolean embedded() {
        return db.url() == null || db.url().isBlank();
    }

    public Path postgres() {
        return data.resolve("postgres");
    }

    public Path index() {
        return data.resolve("index");
    }
}
