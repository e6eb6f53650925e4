package welvaren.account;

import static welvaren.db.Tables.PERSON;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.language.Language;

/// Invented people to try the product with. Never in production.
@Component
public class DemoPeople {

    /// Somebody invented.
    public record DemoPerson(String name, String email, Language language) {}

    /// All of them, as the start-up message shows them.
    public static final List<DemoPerson> ALL =
            List.of(
                    new DemoPerson("Noor Claes", "noor@welvaren.example", Language.NL),
                    new DemoPerson("Yassin El Amrani", "yassin@welvaren.example", Language.NL),
                    new DemoPerson("Lotte Smets", "lotte@welvaren.example", Language.NL),
                    new DemoPerson("Grace Okafor", "grace@welvaren.example", Language.EN));

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
            people.add(person.name(), person.email(), hash, person.language());
        }
        installation.markDemoPeople();
        return true;
    }
}
