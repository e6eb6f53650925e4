package welvaren.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.db.Tables;
import welvaren.language.Language;
import welvaren.person.Viewer;

/// People for tests, signed in at once.
@Component
public class Persons {

    private final AtomicInteger many = new AtomicInteger();
    private final DSLContext db;

    Persons(DSLContext db) {
        this.db = db;
    }

    /// Somebody new with that name. She cannot sign in with a password: that takes a while, and few
    /// tests need it.
    public Viewer.SignedIn signedIn(String name) {
        var person =
                db.insertInto(Tables.PERSON)
                        .set(Tables.PERSON.NAME, name)
                        .set(Tables.PERSON.EMAIL, many.incrementAndGet() + "@test.example")
                        .set(Tables.PERSON.PASSWORD_HASH, "-")
                        .set(Tables.PERSON.LANGUAGE, "nl")
                        .returning()
                        .fetchSingle();
        return new Viewer.SignedIn(person.getId(), name, Language.NL);
    }
}
