package welvaren.privacy;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.job.Job;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.privacy.PersonalData.Holding;
import welvaren.privacy.PersonalData.Table;

/// Forgets what was kept long enough, by the registry, each night; and says beforehand what will
/// go.
@Component
public class Expiry {

    private static final Logger log = LoggerFactory.getLogger(Expiry.class);

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    /// What will be forgotten.
    ///
    /// @param key as the registry calls it
    /// @param rows how many there are
    /// @param due how many of them were kept long enough already, and go at the next time
    /// @param next when the oldest of the rest will have been kept long enough
    public record Due(
            String key, Words title, Retention kept, int rows, int due, Optional<Instant> next) {}

    private final DSLContext db;
    private final LeftAccounts accounts;
    private final PersonalData registry = PersonalData.registry();

    Expiry(DSLContext db, LeftAccounts accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    @Bean
    static Job forgettingWhatIsTooOld(Expiry expiry) {
        return Job.daily("forget-what-is-too-old", AT_NIGHT, expiry::forget);
    }

    /// Everything that is kept for a time only, as it is now; for administrators.
    public List<Due> preview(Viewer viewer) {
        viewer.mustHave(Role.ADMINISTRATOR);
        var rows =
                registry.holdings().stream()
                        .flatMap(holding ->
                                holding.kept() instanceof Retention.After after
                                        ? Stream.of(preview(holding, after))
                                        : Stream.empty());
        return Stream.concat(accounts.preview().stream(), rows).toList();
    }

    private Due preview(Holding holding, Retention.After after) {
        var table = holding.tables().getFirst();
        return db.select(
                        count(),
                        count().filterWhere(isDue(table, after)),
                        min(until(table, after)).filterWhere(isDue(table, after).not()))
                .from(PersonalRows.table(table.name()))
                .fetchSingle(row ->
                        new Due(
                                holding.key(),
                                holding.title(),
                                after,
                                row.value1(),
                                row.value2(),
                                Optional.ofNullable(row.value3())));
    }

    /// Deletes what was kept long enough, but for what a feature forgets by itself.
    @Transactional
    public void forget() {
        for (var holding : registry.holdings()) {
            var table = holding.tables().getFirst();
            if (holding.kept() instanceof Retention.After after && table.forgottenBy().isEmpty()) {
                var forgotten =
                        db.deleteFrom(PersonalRows.table(table.name()))
                                .where(isDue(table, after))
                                .execute();
                if (forgotten > 0) {
                    log.info("Forgot {} rows of {}", forgotten, table.name());
                }
            }
        }
    }

    /// By the clock and the calendar of the database, as its own rules have it.
    private static Condition isDue(Table table, Retention.After after) {
        return until(table, after).lt(currentInstant());
    }

    private static Field<Instant> until(Table table, Retention.After after) {
        var since = PersonalRows.column(table.name(), after.since());
        var period = inline(after.period().toString());
        return field("{0} + {1}::interval", SQLDataType.INSTANT, since, period);
    }
}
