package welvaren.membership;

import static welvaren.db.Tables.PERSON;
import static welvaren.db.Tables.PERSON_ROLE;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import welvaren.language.Language;
import welvaren.person.Role;
import welvaren.person.Viewer;

/// People to test with, made without waiting for a password to be hashed.
final class TestMembers {

    private final DSLContext db;

    TestMembers(DSLContext db) {
        this.db = db;
    }

    Viewer.SignedIn add(String name, Role... roles) {
        var email =
                name.toLowerCase(Locale.ROOT).replace(' ', '.')
                        + System.nanoTime()
                        + "@voorbeeld.be";
        var id =
                db.insertInto(PERSON)
                        .set(PERSON.NAME, name)
                        .set(PERSON.EMAIL, email)
                        .set(PERSON.PASSWORD_HASH, "of nobody")
                        .set(PERSON.LANGUAGE, "nl")
                        .returning()
                        .fetchSingle()
                        .getId();
        for (var role : roles) {
            db.insertInto(PERSON_ROLE)
                    .set(PERSON_ROLE.PERSON_ID, id)
                    .set(PERSON_ROLE.ROLE, role.word())
                    .execute();
        }
        return new Viewer.SignedIn(id, name, Language.NL, Set.of(roles));
    }

    void password(Viewer.SignedIn person, String password) {
        db.update(PERSON)
                .set(
                        PERSON.PASSWORD_HASH,
                        new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(password))
                .where(PERSON.ID.eq(person.id()))
                .execute();
    }

    UUID uuid(Viewer.SignedIn person) {
        return db.fetchSingle(PERSON, PERSON.ID.eq(person.id())).getUuid();
    }
}
