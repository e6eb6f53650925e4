package welvaren.account;

import static org.jooq.impl.DSL.currentInstant;
import static welvaren.db.Tables.INSTALLATION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What this database was used for.
@Component
public class Installation {

    private final DSLContext db;

    Installation(DSLContext db) {
        this.db = db;
    }

    /// Whether invented people, whose password everybody knows, were ever in here. Production
    /// refuses such a database, also when they are gone.
    public boolean everHeldDemoPeople() {
        return db.fetchExists(INSTALLATION, INSTALLATION.DEMO_PEOPLE_AT.isNotNull());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void markDemoPeople() {
        db.update(INSTALLATION).set(INSTALLATION.DEMO_PEOPLE_AT, currentInstant()).execute();
    }
}
