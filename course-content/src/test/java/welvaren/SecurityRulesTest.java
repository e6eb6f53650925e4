package welvaren;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.PlainSQL;

/// What would open a door, however careful one is with it: allowed only where it is named here.
@AnalyzeClasses(packages = "welvaren", importOptions = DoNotIncludeTests.class)
class SecurityRulesTest {

    /// They write SQL as text; never anything that somebody typed, only names and functions.
    private static final Set<String> WRITE_SQL =
            Set.of(
                    "welvaren.change.ChangeFeed",
                    "welvaren.change.NewHistory",
                    "welvaren.content.ContentRows",
                    "welvaren.exchange.PostRows",
                    "welvaren.exchange.SeenPosts",
                    "welvaren.learning.Turn",
                    "welvaren.lock.Lock",
                    "welvaren.privacy.Expiry",
                    "welvaren.writing.Attachments");

    /// They work on the database itself, or are generated from it.
    private static final Set<String> OF_THE_DATABASE = Set.of("postgres", "backup", "db");

    @ArchTest
    static final ArchRule sql_is_written_as_text_only_where_it_is_named =
            noClasses()
                    .that(describe("are not named", type -> !isNamed(type)))
                    .should()
                    .callMethodWhere(isPlainSql());

    @ArchTest
    static final ArchRule programs_are_started_only_by_the_launcher_of_the_database =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("welvaren.postgres..")
                    .should()
                    .callConstructorWhere(isOf(ProcessBuilder.class))
                    .orShould()
                    .callMethodWhere(isOf(Runtime.class).and(isCalled("exec")));

    /// Its reader allows neither document types nor entities.
    @ArchTest
    static final ArchRule xml_is_read_only_where_drawings_are =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("welvaren.content.Drawings")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c.dom..");

    @ArchTest
    static final ArchRule nothing_makes_objects_of_bytes =
            noClasses().should().dependOnClassesThat().belongToAnyOf(ObjectInputStream.class);

    @ArchTest
    static final ArchRule what_opens_an_account_is_not_to_be_guessed =
            noClasses()
                    .that()
                    .resideInAPackage("welvaren.account..")
                    .should()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(Random.class, ThreadLocalRandom.class);

    private static boolean isNamed(JavaClass type) {
        return OF_THE_DATABASE.stream()
                        .anyMatch(room -> type.getPackageName().startsWith("welvaren." + room))
                || WRITE_SQL.contains(type.getFullName().replaceFirst("\\$.*", ""));
    }

    private static DescribedPredicate<JavaCall<?>> isOf(Class<?> type) {
        return describe(
                "of " + type.getSimpleName(), call -> call.getTargetOwner().isEquivalentTo(type));
    }

    private static DescribedPredicate<JavaCall<?>> isCalled(String name) {
        return describe("called " + name, call -> call.getName().equals(name));
    }

    private static DescribedPredicate<JavaCall<?>> isPlainSql() {
        return describe(
                "takes SQL as text", call -> call.getTarget().isAnnotatedWith(PlainSQL.class));
    }
}
