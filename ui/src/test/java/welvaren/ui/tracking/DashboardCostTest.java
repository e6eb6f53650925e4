package welvaren.ui.tracking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.UidlWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.account.Account;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortSettings;
import welvaren.cohort.Cohorts;
import welvaren.cohort.Creating;
import welvaren.cohort.FirstPlan;
import welvaren.cohort.FreeWeeks;
import welvaren.content.Catalogues;
import welvaren.content.ContentFile;
import welvaren.content.ContentFolders;
import welvaren.content.ContentImport;
import welvaren.content.CourseUnit;
import welvaren.language.Language;
import welvaren.person.Role;
import welvaren.testing.TestDatabase;
import welvaren.tracking.CohortProgress;
import welvaren.ui.testing.UiTest;

/// What a dashboard costs: `./welvaren drill dashboard`. CPU time of this process and of PostgreSQL
/// together, from asking to the answer that goes to the browser.
@EnabledIfSystemProperty(named = "welvaren.dashboard.rounds", matches = "\\d+")
class DashboardCostTest extends UiTest {

    private static final int ROUNDS = Integer.getInteger("welvaren.dashboard.rounds", 50);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double TICKS_A_SECOND = 100;

    private static final Pattern UNIT =
            Pattern.compile("(modules/[^/]+)/([0-9]+-[^/]+)\\.(nl|en)\\.md");
    private static final Pattern ALIASES = Pattern.compile("(?m)^aliases:.*\\R");
    private static final Pattern KEY = Pattern.compile("(?m)^key: (.+)$");

    /// @param here milliseconds of CPU in this process
    /// @param database the same in PostgreSQL
    private record Cost(double here, double database, long bytes) {

        double millis() {
            return here + database;
        }
    }

    private final Cohorts cohorts;
    private final Catalogues catalogues;
    private final CohortProgress progress;
    private final ContentImport imports;
    private final TransactionTemplate transaction;

    DashboardCostTest(
            Cohorts cohorts,
            Catalogues catalogues,
            CohortProgress progress,
            ContentImport imports,
            TransactionTemplate transaction) {
        this.cohorts = cohorts;
        this.catalogues = catalogues;
        this.progress = progress;
        this.imports = imports;
        this.transaction = transaction;
    }

    /// What is shipped has 32 units; so each of them is there twice.
    @BeforeAll
    void moreUnitsThanAreShipped() {
        var files = new ArrayList<>(ContentFolders.shipped().files());
        for (var file : ContentFolders.shipped().files()) {
            if (UNIT.matcher(file.path()).matches()) {
                files.add(
                        new ContentFile(
                                UNIT.matcher(file.path()).replaceFirst("$1/5$2-again.$3.md"),
                                KEY.matcher(ALIASES.matcher(file.text()).replaceFirst(""))
                                        .replaceFirst("key: $1-again")));
            }
        }
        assertThat(imports.run(files)).isNotInstanceOf(ContentImport.Outcome.Refused.class);
    }

    @Test
    void what_a_dashboard_costs_grows_no_faster_than_its_cells() throws Exception {
        var karel = signedIn("Karel", Role.LECTURER);
        var sizes = List.of(List.of(25, 50), List.of(100, 50), List.of(150, 60), List.of(300, 60));
        var costs = sizes.stream().map(size -> cost(karel, size.get(0), size.get(1))).toList();

        assertThat(costs.get(3).millis() / costs.get(0).millis())
                .as("growth, where there are 14.4 times as many cells")
                .isLessThan(14.4);
    }

    private Cost cost(Account lecturer, int learners, int units) {
        var cohort = cohort(lecturer, learners, units);
        // One connection for all, as from a pool: here each question would make a new one.
        var cost = requireNonNull(transaction.execute(_ -> measured(cohort)));
        System.out.printf(
                Locale.ROOT,
                "%d learners x %d units: %.1f ms CPU (%.1f here, %.1f in PostgreSQL), %.3f ms a thousand cells, %d kB%n",
                learners,
                units,
                cost.millis(),
                cost.here(),
                cost.database(),
                cost.millis() * 1000 / (learners * units),
                cost.bytes() / 1024);
        return cost;
    }

    private static Cost measured(UUID cohort) {
        for (var i = 0; i < ROUNDS; i++) {
            open("about");
            draw(cohort);
        }
        var before = databaseTicks();
        var nanos = 0L;
        var bytes = 0L;
        for (var i = 0; i < ROUNDS; i++) {
            open("about");
            new UidlWriter().createUidl(UI.getCurrent(), false);
            var begun = THREADS.getCurrentThreadCpuTime();
            bytes = draw(cohort);
            nanos += THREADS.getCurrentThreadCpuTime() - begun;
        }
        var ticks = databaseTicks() - before;
        return new Cost(nanos / 1e6 / ROUNDS, ticks * 1000 / TICKS_A_SECOND / ROUNDS, bytes);
    }

    /// Opens the page as a browser would, and gives how much goes to it.
    private static long draw(UUID cohort) {
        open(ProgressLinks.progress(cohort));
        return new UidlWriter().createUidl(UI.getCurrent(), false).toString().length();
    }

    /// Of all processes of PostgreSQL, those that ended included.
    private static long databaseTicks() {
        try (var connection = TestDatabase.only().dataSource().getConnection();
                var query = connection.createStatement();
                var found = query.executeQuery("select pg_backend_pid()")) {
            found.next();
            var parent = stat(found.getLong(1))[1];
            var own = stat(Long.parseLong(parent));
            var ticks = 0L;
            for (var i = 11; i <= 14; i++) {
                ticks += Long.parseLong(own[i]);
            }
            try (var processes = Files.list(Path.of("/proc"))) {
                return ticks
                        + processes
                                .map(path -> path.getFileName().toString())
                                .filter(name -> name.matches("\\d+"))
                                .mapToLong(name -> childTicks(Long.parseLong(name), parent))
                                .sum();
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long childTicks(long pid, String parent) {
        try {
            var stat = stat(pid);
            return stat[1].equals(parent) ? Long.parseLong(stat[11]) + Long.parseLong(stat[12]) : 0;
        } catch (IOException _) {
            return 0;
        }
    }

    /// What stands after the name: state, parent, …
    private static String[] stat(long pid) throws IOException {
        var text = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return text.substring(text.lastIndexOf(')') + 2).split(" ");
    }

    /// A cohort two thirds under way, each learner about as far as she should be.
    private UUID cohort(Account lecturer, int learners, int units) {
        var start = FreeWeeks.weekOf(Cohort.today()).minusWeeks(10);
        var settings =
                new CohortSettings(
                        "Sociaal werk",
                        Language.NL,
                        Optional.of(start),
                        Optional.of(start.plusWeeks(15).minusDays(1)));
        var plan =
                new FirstPlan.Spread(
                        catalogues.current().units().stream()
                                .limit(units)
                                .map(CourseUnit::ref)
                                .toList());
        var cohort =
                ((Creating.Created) cohorts.create(lecturer.viewer(), settings, plan)).cohort();
        CohortMaker.fill(cohort, learners);
        assertThat(progress.of(lecturer.viewer(), cohort))
                .hasValueSatisfying(snapshot -> {
                    assertThat(snapshot.rows()).hasSize(learners);
                    assertThat(snapshot.units()).hasSize(units);
                    assertThat(snapshot.course().now().orElseThrow().done().percent())
                            .isBetween(50, 80);
                });
        return cohort;
    }
}
