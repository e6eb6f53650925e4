package welvaren.audit;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static welvaren.db.Tables.AUDIT_ENTRY;
import static welvaren.db.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.db.tables.Person;
import welvaren.person.PersonId;
import welvaren.person.Role;
import welvaren.person.Viewer;

/// What the audit log says, for administrators.
@Component
public class AuditTrail {

    /// How many rows are shown at once.
    public static final int MOST_SHOWN = 200;

    private static final ZoneId HERE = ZoneId.of("Europe/Brussels");
    private static final Person BY = PERSON.as("by_person");
    private static final Person ABOUT = PERSON.as("about_person");

    /// One row.
    ///
    /// @param event the word of an [Audited]
    public record Entry(long id, Instant at, String event, Who by, Who about, String detail) {}

    /// Who did it, or whom it was about.
    public sealed interface Who {

        /// Somebody who has an account.
        record Known(String name, String email) implements Who {}

        /// Somebody whose account was erased.
        record Former(PersonId id) implements Who {}

        /// Nobody who signed in.
        record Nobody() implements Who {}
    }

    /// Which rows.
    ///
    /// @param person a part of a name or of an e-mail address; all when it is blank
    /// @param from the first day; from the beginning when it is empty
    /// @param to the last day; until now when it is empty
    public record Question(String person, Optional<LocalDate> from, Optional<LocalDate> to) {}

    private final DSLContext db;
    private final AuditLog log;

    AuditTrail(DSLContext db, AuditLog log) {
        this.db = db;
        this.log = log;
    }

    /// The newest rows that answer the question, [#MOST_SHOWN] at most.
    public List<Entry> find(Viewer viewer, Question question) {
        viewer.mustHave(Role.ADMINISTRATOR);
        return find(question, MOST_SHOWN);
    }

    /// All rows that answer the question, to be taken out of here; that is written down, too.
    @Transactional
    public List<Entry> takeOut(Viewer viewer, Question question) {
        viewer.mustHave(Role.ADMINISTRATOR);
        log.note(Audited.AUDIT_TAKEN_OUT, viewer, null, "");
        return find(question, Integer.MAX_VALUE);
    }

    /// Whether the whole log is as it was written; otherwise the first row that is not.
    public Optional<Long> firstBroken(Viewer viewer) {
        viewer.mustHave(Role.ADMINISTRATOR);
        return log.firstBroken();
    }

    private List<Entry> find(Question question, int most) {
        return db.select(
                        AUDIT_ENTRY.ID,
                        AUDIT_ENTRY.HAPPENED_AT,
                        AUDIT_ENTRY.EVENT,
                        who(AUDIT_ENTRY.BY_PERSON_ID, BY),
                        who(AUDIT_ENTRY.ABOUT_PERSON_ID, ABOUT),
                        AUDIT_ENTRY.DETAIL)
                .from(AUDIT_ENTRY)
                .leftJoin(BY)
                .on(BY.ID.eq(AUDIT_ENTRY.BY_PERSON_ID))
                .leftJoin(ABOUT)
                .on(ABOUT.ID.eq(AUDIT_ENTRY.ABOUT_PERSON_ID))
                .where(isAsked(question))
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(most)
                .fetch(mapping(Entry::new));
    }

    private static SelectField<Who> who(Field<PersonId> id, Person person) {
        return row(id, person.NAME, person.EMAIL)
                .convertFrom(found -> {
                    if (found.value1() == null) {
                        return new Who.Nobody();
                    }
                    return found.value2() == null
                            ? new Who.Former(found.value1())
                            : new Who.Known(found.value2(), found.value3());
                });
    }

    private static Condition isAsked(Question question) {
        var person = question.person().strip();
        return (person.isEmpty() ? noCondition() : names(BY, person).or(names(ABOUT, person)))
                .and(
                        question.from()
                                .map(day -> AUDIT_ENTRY.HAPPENED_AT.ge(begin(day)))
                                .orElse(noCondition()))
                .and(
                        question.to()
                                .map(day -> AUDIT_ENTRY.HAPPENED_AT.lt(begin(day.plusDays(1))))
                                .orElse(noCondition()));
    }

    private static Condition names(Person person, String part) {
        return coalesce(person.NAME, "")
                .containsIgnoreCase(part)
                .or(coalesce(person.EMAIL, "").containsIgnoreCase(part));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(HERE).toInstant();
    }
}
