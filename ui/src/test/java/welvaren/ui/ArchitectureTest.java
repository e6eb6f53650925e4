package welvaren.ui;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Map;
import java.util.Set;

/// The map of this room, as a test.
@AnalyzeClasses(packages = "welvaren.ui", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "welvaren.ui";

    /// What a page may lean on, besides the links of another feature that is named.
    private static final Set<String> PAGE = Set.of("design", "language", "signin", "throttle");

    /// Which feature may lean on which whole other one. A feature that is missing here fails.
    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    Map.entry("design", Set.of()),
                    Map.entry("language", Set.of()),
                    Map.entry("signin", Set.of("design", "language", "start", "throttle")),
                    Map.entry(
                            "shell",
                            Set.of("design", "language", "signin", "operations", "exchange")),
                    Map.entry("security", Set.of("language", "signin")),
                    Map.entry("backup", Set.of()),
                    Map.entry("start", Set.of("language")),
                    Map.entry("throttle", Set.of("language")),
                    Map.entry("operations", Set.of("language")),
                    Map.entry("api", Set.of("language", "throttle")),
                    Map.entry("finding", Set.of("design", "language", "signin")),
                    Map.entry("about", PAGE),
                    Map.entry("account", Set.of("design", "language", "signin", "throttle")),
                    Map.entry("activity", PAGE),
                    Map.entry("people", Set.of("design", "language")),
                    Map.entry("admin", Set.of("design", "language", "signin", "privacy", "people")),
                    Map.entry("actors", Set.of("design", "language", "signin", "finding")),
                    Map.entry("glossary", Set.of("design", "language", "signin", "finding")),
                    Map.entry(
                            "cohort", Set.of("design", "language", "signin", "throttle", "people")),
                    Map.entry("feedback", Set.of("design", "language", "signin", "cohort")),
                    Map.entry("exchange", Set.of("design", "language", "signin", "cohort")),
                    Map.entry("home", PAGE),
                    Map.entry(
                            "learning",
                            Set.of(
                                    "design",
                                    "language",
                                    "signin",
                                    "activity",
                                    "finding",
                                    "exchange")),
                    Map.entry("library", Set.of("design", "language", "signin", "finding")),
                    Map.entry("me", Set.of("design", "language", "signin", "finding")),
                    Map.entry(
                            "search",
                            Set.of("design", "language", "signin", "finding", "throttle")),
                    Map.entry("privacy", PAGE),
                    Map.entry("suggestions", Set.of("design", "language", "signin", "throttle")),
                    Map.entry("teachers", PAGE),
                    Map.entry("tracking", Set.of("design", "language", "signin", "cohort")),
                    Map.entry("worksheets", Set.of("design", "language", "signin", "finding")));

    @ArchTest
    static final ArchRule a_feature_leans_only_on_what_the_table_names =
            classes().that().resideOutsideOfPackage(ROOT).should(leanOnlyOnWhatTheTableNames());

    @ArchTest
    static final ArchRule pages_write_neither_sql_nor_lucene =
            noClasses()
                    .that()
                    .areNotAnnotatedWith(WiresLibrary.class)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..",
                            "javax.sql..",
                            "org.jooq..",
                            "org.apache.lucene..",
                            "org.springframework.jdbc..");

    private static ArchCondition<JavaClass> leanOnlyOnWhatTheTableNames() {
        return new ArchCondition<>("lean only on what the table names") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var allowed = MAY_USE.get(feature(type));
                if (allowed == null) {
                    events.add(violated(type, feature(type) + " is not in the table MAY_USE"));
                    return;
                }
                for (var use : type.getDirectDependenciesFromSelf()) {
                    var other = use.getTargetClass();
                    if (isOurs(other)
                            && !feature(other).equals(feature(type))
                            && !allowed.contains(feature(other))
                            && !isLinks(other)) {
                        events.add(violated(type, use.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT + ".");
    }

    private static boolean isLinks(JavaClass type) {
        return type.getSimpleName().endsWith("Links");
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().substring(ROOT.length() + 1).split("\\.")[0];
    }
}
