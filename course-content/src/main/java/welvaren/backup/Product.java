package welvaren.backup;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Which Welvaren this is.
final class Product {

    static final String MIGRATIONS = "classpath:db/migration";

    private Product() {}

    static String version() {
        return requireNonNullElse(
                Product.class.getPackage().getImplementationVersion(), "development");
    }

    /// The last migration that it knows.
    static MigrationVersion schemaVersion() {
        try {
            var files = new PathMatchingResourcePatternResolver();
            return Arrays.stream(files.getResources("classpath*:db/migration/V*__*.sql"))
                    .map(file -> String.valueOf(file.getFilename()))
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .map(MigrationVersion::fromVersion)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
