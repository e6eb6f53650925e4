package welvaren.backup;

import static java.time.temporal.IsoFields.WEEK_BASED_YEAR;
import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Which backups stay: the last of each of the latest seven days, four weeks and twelve months that
/// have one. Times without a backup do not count, so that after a long pause none is lost at once.
final class KeptBackups {

    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 12;

    private final List<LocalDateTime> newestFirst;

    private KeptBackups(Collection<LocalDateTime> made) {
        newestFirst = new TreeSet<>(made).descendingSet().stream().toList();
    }

    static Set<LocalDateTime> of(Collection<LocalDateTime> made) {
        var kept = new KeptBackups(made);
        var all = new HashSet<LocalDateTime>();
        all.addAll(kept.lastOfEach(LocalDateTime::toLocalDate, DAYS));
        all.addAll(kept.lastOfEach(KeptBackups::week, WEEKS));
        all.addAll(kept.lastOfEach(YearMonth::from, MONTHS));
        return all;
    }

    private List<LocalDateTime> lastOfEach(Function<LocalDateTime, Object> period, int periods) {
        var seen = new HashSet<Object>();
        return newestFirst.stream()
                .filter(made -> seen.add(period.apply(made)))
                .limit(periods)
                .toList();
    }

    private static List<Integer> week(LocalDateTime made) {
        return List.of(made.get(WEEK_BASED_YEAR), made.get(WEEK_OF_WEEK_BASED_YEAR));
    }
}
