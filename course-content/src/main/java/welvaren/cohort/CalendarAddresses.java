package welvaren.cohort;

import static org.jooq.impl.DSL.currentInstant;
import static welvaren.db.Tables.CALENDAR_ADDRESS;
import static welvaren.db.Tables.PERSON;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.account.Secret;
import welvaren.language.Language;
import welvaren.person.Viewer;

/// The private addresses at which calendars fetch agendas: one for each person, for all her
/// cohorts. Who has the address reads the agenda, so it can be taken back at any time.
@Component
public class CalendarAddresses {

    private final DSLContext db;

    CalendarAddresses(DSLContext db) {
        this.db = db;
    }

    /// Since when she has one; empty when she has none.
    public Optional<Instant> madeAt(Viewer.SignedIn viewer) {
        return db.select(CALENDAR_ADDRESS.MADE_AT)
                .from(CALENDAR_ADDRESS)
                .where(CALENDAR_ADDRESS.PERSON_ID.eq(viewer.id()))
                .fetchOptional(row -> row.value1());
    }

    /// Makes her address; one from before leads nowhere any more.
    ///
    /// @return its secret part, random and told this once
    @Transactional
    public UUID renew(Viewer.SignedIn viewer) {
        var token = UUID.randomUUID();
        db.insertInto(CALENDAR_ADDRESS)
                .set(CALENDAR_ADDRESS.PERSON_ID, viewer.id())
                .set(CALENDAR_ADDRESS.TOKEN_HASH, hash(token))
                .onConflict(CALENDAR_ADDRESS.PERSON_ID)
                .doUpdate()
                .set(CALENDAR_ADDRESS.TOKEN_HASH, hash(token))
                .set(CALENDAR_ADDRESS.MADE_AT, currentInstant())
                .execute();
        return token;
    }

    /// From now on her address leads nowhere.
    @Transactional
    public void revoke(Viewer.SignedIn viewer) {
        db.deleteFrom(CALENDAR_ADDRESS).where(CALENDAR_ADDRESS.PERSON_ID.eq(viewer.id())).execute();
    }

    /// Whose address it is, to look at her agenda and nothing else; empty where it leads nowhere.
    public Optional<Viewer.SignedIn> whose(UUID token) {
        return db.select(PERSON.ID, PERSON.NAME, PERSON.LANGUAGE)
                .from(CALENDAR_ADDRESS)
                .join(PERSON)
                .on(PERSON.ID.eq(CALENDAR_ADDRESS.PERSON_ID))
                .where(CALENDAR_ADDRESS.TOKEN_HASH.eq(hash(token)))
                .and(PERSON.DEACTIVATED_AT.isNull())
                .fetchOptional(row ->
                        new Viewer.SignedIn(
                                row.value1(),
                                row.value2(),
                                Language.ofTag(row.value3()).orElseThrow(),
                                Set.of()));
    }

    private static byte[] hash(UUID token) {
        return Secret.hash(token.toString());
    }
}
