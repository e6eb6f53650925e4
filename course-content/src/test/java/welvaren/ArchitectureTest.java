package welvaren;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Map;
import java.util.Set;

/// The map of this module, as a test.
@AnalyzeClasses(packages = "welvaren", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /// Which feature may lean on which. A feature that is missing here fails the test.
    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    entry("language", Set.of()),
                    entry("postgres", Set.of()),
                    entry("disk", Set.of("postgres")),
                    entry("change", Set.of("job")),
                    entry("job", Set.of()),
                    entry("lock", Set.of()),
                    entry("backup", Set.of("postgres", "change", "job")),
                    entry("content", Set.of("language", "change")),
                    entry("person", Set.of("language")),
                    entry("audit", Set.of("person", "lock")),
                    entry("mail", Set.of("language", "person", "audit", "job")),
                    entry(
                            "account",
                            Set.of("language", "change", "person", "audit", "job", "mail", "lock")),
                    entry(
                            "membership",
                            Set.of(
                                    "language",
                                    "change",
                                    "person",
                                    "account",
                                    "audit",
                                    "mail",
                                    "lock")),
                    entry(
                            "privacy",
                            Set.of(
                                    "language",
                                    "change",
                                    "person",
                                    "account",
                                    "audit",
                                    "backup",
                                    "job",
                                    "mail",
                                    "membership")),
                    entry(
                            "suggestion",
                            Set.of("language", "content", "person", "audit", "lock", "mail")),
                    entry("finding", Set.of("language", "change", "content", "person")),
                    entry("learning", Set.of("language", "change", "content", "person")),
                    entry("writing", Set.of("language", "change", "content", "person", "learning")),
                    entry(
                            "cohort",
                            Set.of(
                                    "language",
                                    "change",
                                    "content",
                                    "person",
                                    "account",
                                    "membership",
                                    "mail",
                                    "audit",
                                    "learning")),
                    entry(
                            "feedback",
                            Set.of(
                                    "language",
                                    "change",
                                    "content",
                                    "person",
                                    "account",
                                    "cohort",
                                    "learning",
                                    "writing",
                                    "mail",
                                    "job")),
                    entry(
                            "exchange",
                            Set.of(
                                    "language",
                                    "change",
                                    "content",
                                    "person",
                                    "account",
                                    "cohort",
                                    "job",
                                    "mail",
                                    "learning")),
                    entry(
                            "tracking",
                            Set.of(
                                    "language",
                                    "change",
                                    "content",
                                    "person",
                                    "account",
                                    "mail",
                                    "learning",
                                    "writing",
                                    "cohort")),
                    entry(
                            "notebook",
                            Set.of(
                                    "language",
                                    "change",
                                    "content",
                                    "person",
                                    "writing",
                                    "learning")),
                    entry(
                            "work",
                            Set.of(
                                    "language",
                                    "content",
                                    "person",
                                    "learning",
                                    "writing",
                                    "notebook")));

    @ArchTest
    static final ArchRule a_feature_leans_only_on_what_the_table_names =
            classes()
                    .that()
                    .resideOutsideOfPackage("welvaren.db..")
                    .should(leanOnlyOnWhatTheTableNames());

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
                    var other = feature(use.getTargetClass());
                    if (MAY_USE.containsKey(other)
                            && !other.equals(feature(type))
                            && !allowed.contains(other)) {
                        events.add(violated(type, use.getDescription()));
                    }
                }
            }
        };
    }

    private static String feature(JavaClass type) {
        var rest = type.getPackageName().replaceFirst("^welvaren\\.", "");
        return rest.split("\\.")[0];
    }
}
