package welvaren.testing;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.db.Tables;
import welvaren.language.Language;
import welvaren.person.PersonId;
import welvaren.person.Role;
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

    /// Somebody new with a role.
    public Viewer.SignedIn signedIn(String name, Role role) {
        var person = signedIn(name);
        grant(person.id(), role);
        return new Viewer.SignedIn(person.id(), name, person.language(), Set.of(role));
    }

    /// From now on the database knows her with that role.
    public void grant(PersonId person, Role role) {
        db.insertInto(Tables.PERSON_ROLE)
                .set(Tables.PERSON_ROLE.PERSON_ID, person)
                .set(Tables.PERSON_ROLE.ROLE, role.word())
                .execute();
    }

    public UUID uuid(PersonId person) {
        return db.fetchSingle(Tables.PERSON, Tables.PERSON.ID.eq(person)).getUuid();
    }

    /// Where mails to her go.
    public String email(PersonId person) {
        return db.fetchSingle(Tables.PERSON, Tables.PERSON.ID.eq(person)).getEmail();
    }
}
