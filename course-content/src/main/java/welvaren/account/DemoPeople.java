package welvaren.account;

import static welvaren.db.Tables.PERSON;
import static welvaren.db.Tables.PERSON_ROLE;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import welvaren.language.Language;
import welvaren.person.Role;

/// Invented people to try the product with. Never in production.
@Component
public class DemoPeople {

    /// Somebody invented.
    public record DemoPerson(String name, String email, Language language, Set<Role> roles) {

        DemoPerson(String name, String email, Language language) {
            this(name, email, language, Set.of());
        }
    }

    /// All of them, as the start-up message shows them.
    public static final List<DemoPerson> ALL =
            List.of(
                    new DemoPerson("Noor Claes", "noor@welvaren.example", Language.NL),
                    new DemoPerson("Yassin El Amrani", "yassin@welvaren.example", Language.NL),
                    new DemoPerson("Lotte Smets", "lotte@welvaren.example", Language.NL),
                    new DemoPerson(
                            "Grace Okafor",
                            "grace@welvaren.example",
                            Language.EN,
                            Set.of(Role.EDITOR)),
                    new DemoPerson(
                            "Ines Wouters",
                            "ines@welvaren.example",
                            Language.NL,
                            Set.of(Role.ADMINISTRATOR)),
                    new DemoPerson(
                            "Karel Desmet",
                            "karel@welvaren.example",
                            Language.NL,
                            Set.of(Role.LECTURER)));

    /// Who else is in the class of the learners among them: first a coach, then students.
    public static final List<String> CLASS =
            List.of(
                    "Fatma Yıldız",
                    "Amina Bensaïd",
                    "Bram Vermeulen",
                    "Charlotte Maes",
                    "Daan Peeters",
                    "Elif Kaya",
                    "Femke Wouters",
                    "Gilles Dumont",
                    "Hanne De Wolf",
                    "Ibrahim Diallo",
                    "Jonas Claeys",
                    "Kaat Verlinden",
                    "Lukas Mertens",
                    "Mathis Goossens",
                    "Nora Haddad",
                    "Oona Baert",
                    "Pieter Janssens",
                    "Rania Saïdi",
                    "Sofie Lambrecht",
                    "Tuur Willems",
                    "Zita Kowalska",
                    "Robbe Hermans");

    /// The password of each of them; no secret.
    public static final String PASSWORD = "proeven van leren";

    private final DSLContext db;
    private final People people;
    private final Installation installation;

    DemoPeople(DSLContext db, People people, Installation installation) {
        this.db = db;
        this.people = people;
        this.installation = installation;
    }

    /// Adds them to a database in which there is nobody, and marks it for good.
    ///
    /// @return whether they were added
    @Transactional
    public boolean addWhereNobodyIs() {
        if (db.fetchExists(PERSON)) {
            return false;
        }
        var hash = Passwords.hash(PASSWORD);
        for (var person : ALL) {
            people.add(person.name(), person.email(), hash, person.language())
                    .ifPresent(account -> grant(account, person.roles()));
        }
        installation.markDemoPeople();
        return true;
    }

    /// Adds the others of the class, with the same password.
    ///
    /// @param since when they got their accounts
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Account> addClass(Instant since) {
        var hash =
                db.select(PERSON.PASSWORD_HASH)
                        .from(PERSON)
                        .where(PERSON.EMAIL.eq(ALL.getFirst().email()))
                        .fetchSingle()
                        .value1();
        return CLASS.stream().flatMap(name -> add(name, hash, since).stream()).toList();
    }

    private Optional<Account> add(String name, String hash, Instant since) {
        var account = people.add(name, email(name), hash, Language.NL);
        account.ifPresent(made ->
                db.update(PERSON)
                        .set(PERSON.CREATED_AT, since)
                        .set(PERSON.EMAIL_VERIFIED_AT, since)
                        .where(PERSON.ID.eq(made.viewer().id()))
                        .execute());
        return account;
    }

    private static String email(String name) {
        var plain = Normalizer.normalize(name.replace('ı', 'i'), Normalizer.Form.NFD);
        return plain.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replace(' ', '.')
                + "@welvaren.example";
    }

    private void grant(Account account, Set<Role> roles) {
        for (var role : roles) {
            db.insertInto(PERSON_ROLE)
                    .set(PERSON_ROLE.PERSON_ID, account.viewer().id())
                    .set(PERSON_ROLE.ROLE, role.word())
                    .execute();
        }
    }
}
