package welvaren.membership;

import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.lower;
import static welvaren.db.Tables.PERSON;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.audit.AuditLog;
import welvaren.audit.AuditLog.Note;
import welvaren.audit.Audited;
import welvaren.language.Language;
import welvaren.membership.PeopleFile.Row;
import welvaren.person.Role;
import welvaren.person.Viewer;

/// Invites many people at once: first it says what would become of each row, then it does that, all
/// or nothing. Rows of people who are known change nothing, so a list can be given again.
@Component
public class PeopleImport {

    /// A row and what becomes of it.
    public record Told(Row row, Fate fate) {}

    private final DSLContext db;
    private final Administrators administrators;
    private final Memberships memberships;
    private final AuditLog audit;

    PeopleImport(
            DSLContext db, Administrators administrators, Memberships memberships, AuditLog audit) {
        this.db = db;
        this.administrators = administrators;
        this.memberships = memberships;
        this.audit = audit;
    }

    /// What would become of each row. Nothing is written.
    public List<Told> rehearse(Viewer viewer, List<Row> rows) {
        viewer.mustHave(Role.ADMINISTRATOR);
        return fates(rows);
    }

    /// Invites those who can be, and says what became of each row: somebody may have got an account
    /// since the rehearsal.
    ///
    /// @param language of an invitation where the row says none
    @Transactional
    public List<Told> invite(Viewer.SignedIn by, List<Row> rows, Language language) {
        by.mustHave(Role.ADMINISTRATOR);
        var notes = new ArrayList<Note>();
        var told = fates(rows).stream().map(one -> done(by, one, language, notes)).toList();
        var invited = notes.size();
        notes.add(new Note(Audited.PEOPLE_IMPORTED, null, Integer.toString(invited)));
        // Last, as others wait from here on: a whole school takes its time.
        administrators.mustBe(by);
        audit.note(by, notes);
        return told;
    }

    private Told done(Viewer.SignedIn by, Told told, Language language, List<Note> notes) {
        return switch (told.fate()) {
            case Fate.Invite _ -> {
                var newcomer = newcomer(told.row(), language);
                var account = memberships.add(by, newcomer);
                account.ifPresent(made -> notes.add(Memberships.invited(made, newcomer)));
                yield account.isPresent() ? told : new Told(told.row(), new Fate.Known());
            }
            case Fate.Known _, Fate.Repeated _, Fate.Refused _ -> told;
        };
    }

    private static Newcomer newcomer(Row row, Language language) {
        return new Newcomer(row.name(), row.email(), row.roles(), row.language().orElse(language));
    }

    private List<Told> fates(List<Row> rows) {
        var known = known(rows);
        var before = new HashMap<String, Long>();
        var told = new ArrayList<Told>();
        for (var row : rows) {
            told.add(new Told(row, fate(row, known, before)));
        }
        return told;
    }

    private static Fate fate(Row row, Set<String> known, Map<String, Long> before) {
        var address = address(row);
        if (!row.problems().isEmpty()) {
            return new Fate.Refused(row.problems());
        }
        if (known.contains(address)) {
            return new Fate.Known();
        }
        var earlier = before.putIfAbsent(address, row.line());
        return earlier == null ? new Fate.Invite() : new Fate.Repeated(earlier);
    }

    private Set<String> known(List<Row> rows) {
        var addresses = rows.stream().map(PeopleImport::address).collect(toSet());
        return db.select(lower(PERSON.EMAIL))
                .from(PERSON)
                .where(lower(PERSON.EMAIL).in(addresses))
                .fetchSet(lower(PERSON.EMAIL));
    }

    private static String address(Row row) {
        return row.email().toLowerCase(Locale.ROOT);
    }
}
