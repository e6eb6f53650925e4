package welvaren.mail;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static welvaren.db.Tables.MAIL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import welvaren.person.Role;
import welvaren.person.Viewer;

/// The mails of the last weeks and what came of them. For administrators only.
@Component
public class MailList {

    /// One mail.
    ///
    /// @param attempts how many times it was tried
    /// @param problem what the mail server said last
    public record Entry(
            UUID uuid,
            Kind kind,
            String address,
            State state,
            Instant queuedAt,
            int attempts,
            Optional<String> problem) {}

    /// What came of a mail.
    public enum State {
        WAITING,
        GIVEN_UP,
        SENT
    }

    /// Some of them, the newest first.
    ///
    /// @param all how many there are on all pages
    public record Page(List<Entry> mails, int all) {

        /// How many pages there are; one when there is nothing.
        public int pages() {
            return Math.max(1, (all + PAGE - 1) / PAGE);
        }
    }

    /// How many mails stand on a page.
    public static final int PAGE = 25;

    private final DSLContext db;
    private final MailSettings settings;

    MailList(DSLContext db, MailSettings settings) {
        this.db = db;
        this.settings = settings;
    }

    /// Whether mails go out at all; otherwise this is what would have been sent.
    public boolean sending() {
        return settings.sending();
    }

    /// @param state only these; all where it is empty
    /// @param page from 1
    public Page find(Viewer viewer, Optional<State> state, int page) {
        viewer.mustHave(Role.ADMINISTRATOR);
        var all = count().over();
        var rows =
                db.select(MAIL, all)
                        .from(MAIL)
                        .where(MAIL.KIND.in(Kind.tags()))
                        .and(state.map(MailList::is).orElse(noCondition()))
                        .orderBy(MAIL.QUEUED_AT.desc(), MAIL.ID.desc())
                        .limit(PAGE)
                        .offset((page - 1) * PAGE)
                        .fetch();
        return new Page(
                rows.map(row -> entry(row.value1())),
                rows.isEmpty() ? 0 : rows.getFirst().get(all));
    }

    private static Condition is(State state) {
        return switch (state) {
            case WAITING -> MAIL.DUE_AT.isNotNull();
            case GIVEN_UP -> MAIL.GIVEN_UP_AT.isNotNull();
            case SENT -> MAIL.SENT_AT.isNotNull();
        };
    }

    private static Entry entry(Record row) {
        return new Entry(
                row.get(MAIL.UUID),
                Kind.ofTag(row.get(MAIL.KIND)).orElseThrow(),
                row.get(MAIL.ADDRESS),
                state(row),
                row.get(MAIL.QUEUED_AT),
                row.get(MAIL.ATTEMPTS),
                Optional.ofNullable(row.get(MAIL.PROBLEM)));
    }

    private static State state(Record row) {
        if (row.get(MAIL.SENT_AT) != null) {
            return State.SENT;
        }
        return row.get(MAIL.DUE_AT) == null ? State.GIVEN_UP : State.WAITING;
    }
}
