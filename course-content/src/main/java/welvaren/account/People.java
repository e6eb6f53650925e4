package welvaren.account;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.currentInstant;
import static welvaren.db.Tables.PERSON;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.account.Registration.EmailTaken;
import welvaren.account.Registration.InvitedOnly;
import welvaren.account.Registration.Reason;
import welvaren.account.Registration.Refused;
import welvaren.account.Registration.Registered;
import welvaren.audit.AuditLog;
import welvaren.audit.Audited;
import welvaren.language.Language;
import welvaren.language.Typed;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// Makes accounts and changes them.
@Component
public class People {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]+");

    private final DSLContext db;
    private final AccountSettings settings;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    People(
            DSLContext db,
            AccountSettings settings,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.db = db;
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// Makes a learner's account. The password is hashed before the transaction begins: that takes
    /// longer than a connection should be held.
    ///
    /// @throws TooBusy when too many passwords are being hashed
    public Registration register(String name, String email, String password, Language language) {
        if (!settings.open()) {
            return new InvitedOnly();
        }
        var reasons = reasonsAgainst(tidy(name), tidy(email), password);
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        var hash = Passwords.hash(password);
        return requireNonNull(
                transaction.execute(_ ->
                        add(tidy(name), tidy(email), hash, language)
                                .<Registration>map(this::registered)
                                .orElseGet(EmailTaken::new)));
    }

    private Registered registered(Account account) {
        var person = account.viewer();
        audit.note(Audited.REGISTERED, person, person.id(), "password");
        return new Registered(account);
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

    /// The new account, without a password when there is no hash; empty when the e-mail address is
    /// taken, also when two ask at once.
    Optional<Account> add(String name, String email, @Nullable String hash, Language language) {
        return db.insertInto(PERSON)
                .set(PERSON.NAME, name)
                .set(PERSON.EMAIL, email)
                .set(PERSON.PASSWORD_HASH, hash)
                .set(PERSON.LANGUAGE, language.tag())
                .onConflictDoNothing()
                .returning()
                .fetchOptional(person -> Accounts.account(person, Set.of()));
    }

    /// Her address is known to be hers.
    @Transactional(propagation = Propagation.MANDATORY)
    public void verified(PersonId person) {
        db.update(PERSON)
                .set(PERSON.EMAIL_VERIFIED_AT, currentInstant())
                .where(PERSON.ID.eq(person))
                .execute();
    }

    static Set<Reason> reasonsAgainst(String name, String email, String password) {
        var reasons = reasonsAgainst(name, email);
        reasons.addAll(PasswordRules.against(password, email));
        return reasons;
    }

    static EnumSet<Reason> reasonsAgainst(String name, String email) {
        var reasons = reasonsAgainst(name);
        reasons.addAll(reasonsAgainstEmail(email));
        return reasons;
    }

    static EnumSet<Reason> reasonsAgainst(String name) {
        var reasons = EnumSet.noneOf(Reason.class);
        if (name.isEmpty()) {
            reasons.add(Reason.NAME_BLANK);
        }
        if (name.length() > LONGEST_NAME) {
            reasons.add(Reason.NAME_TOO_LONG);
        }
        return reasons;
    }

    static Set<Reason> reasonsAgainstEmail(String email) {
        return email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()
                ? Set.of(Reason.EMAIL_MALFORMED)
                : Set.of();
    }

    /// Without the blanks around it and what is no visible character, which a copied text may carry
    /// and PostgreSQL may refuse.
    static String tidy(String typed) {
        return Typed.sound(typed).replaceAll("\\p{Cntrl}", "").strip();
    }
}
