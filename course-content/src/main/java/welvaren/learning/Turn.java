package welvaren.learning;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static welvaren.db.Tables.PERSON;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import welvaren.person.Viewer;

/// Lets one person's writes happen one after the other, from whichever tab or device, so that each
/// sees what the one before it did.
@Component
public class Turn {

    /// That it is this person's turn, until the end of the transaction.
    ///
    /// @param person her name in the change feed
    /// @param now by the clock of the database, the same for every node
    public record Taken(UUID person, Instant now) {}

    private final DSLContext db;

    Turn(DSLContext db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Taken take(Viewer.SignedIn viewer) {
        var now = field("clock_timestamp()", SQLDataType.INSTANT);
        return db.select(PERSON.UUID, now)
                .from(PERSON)
                .where(PERSON.ID.eq(viewer.id()))
                .forNoKeyUpdate()
                .fetchSingle(mapping(Taken::new));
    }
}
