package welvaren.disk;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.stereotype.Component;

/// Refuses every statement that adds rows or changes some, as long as the disk is nearly full.
/// Deleting goes on: it makes room, and signing out is deleting. What became of a mail is written
/// down as well, or it would be sent twice.
@Component
class NoMoreWriting implements ExecuteListenerProvider, ExecuteListener {

    private static final long serialVersionUID = 1;

    private static final Pattern WRITES =
            Pattern.compile(
                    "\\s*(with\\b.*\\b)?(insert\\s+into|update(?!\\s+(\"?public\"?\\.)?\"?mail\"?\\s)"
                            + "|merge\\s+into)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final transient DiskWatch disk;

    NoMoreWriting(DiskWatch disk) {
        this.disk = disk;
    }

    @Override
    public ExecuteListener provide() {
        return this;
    }

    @Override
    public void renderEnd(ExecuteContext context) {
        if (disk.isNearlyFull() && statements(context).anyMatch(NoMoreWriting::writes)) {
            throw new DiskNearlyFull();
        }
    }

    private static Stream<String> statements(ExecuteContext context) {
        return Stream.concat(
                Stream.ofNullable(context.sql()),
                Arrays.stream(context.batchSQL()).filter(sql -> sql != null));
    }

    private static boolean writes(String sql) {
        return WRITES.matcher(sql).matches();
    }
}
