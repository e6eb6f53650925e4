package welvaren.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/// Writes the jOOQ tables from the real migrations on the real PostgreSQL. Run it as `./welvaren
/// tables` after a new migration. It uses none of our classes, so it also runs when the module does
/// not compile.
public class GenerateTables {

    public static void main(String[] arguments) throws Exception {
        generate(Path.of(arguments[0]), "filesystem:" + arguments[1]);
    }

    static void generate(Path target, String migrations) throws Exception {
        deleteOld(target.resolve("welvaren/db"));
        try (var server = EmbeddedPostgres.builder().start()) {
            Flyway.configure()
                    .dataSource(server.getPostgresDatabase())
                    .locations(migrations)
                    .skipDefaultCallbacks(true)
                    .load()
                    .migrate();
            GenerationTool.generate(
                    configuration(server.getJdbcUrl("postgres", "postgres"), target));
        }
    }

    private static void deleteOld(Path tables) throws Exception {
        if (Files.exists(tables)) {
            try (var files = Files.walk(tables)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Configuration configuration(String url, Path target) {
        return new Configuration()
                .withJdbc(new Jdbc().withDriver("org.postgresql.Driver").withUrl(url))
                .withGenerator(
                        new Generator()
                                .withDatabase(database())
                                .withGenerate(
                                        new Generate()
                                                .withPojos(false)
                                                .withDaos(false)
                                                .withGeneratedAnnotation(false)
                                                .withImplicitJoinPathsToMany(true))
                                .withTarget(
                                        new Target()
                                                .withPackageName("welvaren.db")
                                                .withDirectory(target.toString())));
    }

    private static Database database() {
        return new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withInputSchema("public")
                .withOutputSchemaToDefault(true)
                .withExcludes("flyway_schema_history")
                .withIncludeRoutines(false)
                .withForcedTypes(
                        id("welvaren.person.PersonId", "person\\.id|.*\\.(by_|about_)?person_id"),
                        id("welvaren.content.CourseUnitId", "course_unit\\.id|.*\\.course_unit_id"),
                        id("welvaren.content.StepId", "step\\.id|.*\\.step_id"),
                        id("welvaren.cohort.CohortId", "cohort\\.id|.*\\.cohort_id"),
                        new ForcedType()
                                .withName("INSTANT")
                                .withIncludeTypes("timestamptz|timestamp.*zone"));
    }

    private static ForcedType id(String type, String columns) {
        var converter =
                "org.jooq.Converter.ofNullable(Long.class, %1$s.class, %1$s::new, %1$s::value)";
        return new ForcedType()
                .withUserType(type)
                .withConverter(converter.formatted(type))
                .withIncludeExpression("(.*\\.)?(" + columns + ")");
    }
}
