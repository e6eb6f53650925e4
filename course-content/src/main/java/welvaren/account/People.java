package welvaren.account;

import static welvaren.db.Tables.PERSON;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.account.Registration.EmailTaken;
import welvaren.account.Registration.Reason;
import welvaren.account.Registration.Refused;
import welvaren.account.Registration.Registered;
import welvaren.language.Language;
import welvaren.language.Typed;
import welvaren.person.Viewer;

/// Makes accounts and changes them.
@Component
public class People {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]+");

    private final DSLContext db;

    People(DSLContext db) {
        this.db = db;
    }

    /// Makes a learner's account. It has no transaction of its own: hashing the password takes
    /// longer than a connection should be held, and the insert is one statement.
    public Registration register(String name, String email, String password, Language language) {
        var reasons = reasonsAgainst(tidy(name), tidy(email), password);
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        return add(tidy(name), tidy(email), Passwords.hash(password), language)
                .<Registration>map(Registered::new)
                .orElseGet(EmailTaken::new);
    }

    /// From now on she reads in this language.
    @Transactional
    public Viewer.SignedIn chooseLanguage(Viewer.SignedIn viewer, Language language) {
        db.update(PERSON)
                .set(PERSON.LANGUAGE, language.tag())
                .where(PERSON.ID.eq(viewer.id()))
                .execute();
        return new Viewer.SignedIn(viewer.id(), viewer.name(), language, viewer.roles());
    }

    /// The new account; empty when the e-mail address is taken, also when two ask at once.
    Optional<Account> add(String name, String email, String hash, Language language) {
        return db.insertInto(PERSON)
                .set(PERSON.NAME, name)
                .set(PERSON.EMAIL, email)
                .set(PERSON.PASSWORD_HASH, hash)
                .set(PERSON.LANGUAGE, language.tag())
                .onConflictDoNothing()
                .returning()
                .fetchOptional(person -> Accounts.account(person, Set.of()));
    }

    private static Set<Reason> reasonsAgainst(String name, String email, String password) {
        var reasons = EnumSet.copyOf(PasswordRules.against(password, email));
        if (name.isEmpty()) {
            reasons.add(Reason.NAME_BLANK);
        }
        if (name.length() > LONGEST_NAME) {
            reasons.add(Reason.NAME_TOO_LONG);
        }
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            reasons.add(Reason.EMAIL_MALFORMED);
        }
        return reasons;
    }

    /// Without the blanks around it and what is no visible character, which a copied text may carry
    /// and PostgreSQL may refuse.
    static String tidy(String typed) {
        return Typed.sound(typed).replaceAll("\\p{Cntrl}", "").strip();
    }
}
