package welvaren;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The map of this module, as a test.
@AnalyzeClasses(packages = "welvaren.search", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule search_writes_no_sql_and_shows_nothing =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..",
                            "javax.sql..",
                            "org.jooq..",
                            "org.springframework.jdbc..",
                            "com.vaadin..",
                            "jakarta..",
                            "welvaren.db..");

    @ArchTest
    static final ArchRule search_knows_no_feature_but_what_can_be_found =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "welvaren.search..",
                            "welvaren.finding..",
                            "welvaren.change..",
                            "welvaren.person..",
                            "welvaren.language..",
                            "welvaren.postgres..",
                            "java..",
                            "javax.sql..",
                            "org.apache.lucene..",
                            "org.jspecify..",
                            "org.slf4j..",
                            "io.micrometer.core..",
                            "org.springframework..");
}
