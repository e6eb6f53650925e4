package welvaren.cohort;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static welvaren.db.Tables.ENROLMENT;
import static welvaren.db.Tables.PERSON;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import welvaren.language.Language;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// Who is in a cohort. Everybody in it sees the others by name and role; how others do is asked
/// elsewhere, by who accompanies them.
@Component
public class CohortPeople {

    /// Somebody in a cohort.
    ///
    /// @param uuid names her in addresses
    /// @param name how she wants to be called
    public record Fellow(
            PersonId id,
            UUID uuid,
            String name,
            Language language,
            CohortRole role,
            Instant joinedAt) {}

    private static final int MOST = 2_000;

    private final DSLContext db;
    private final MyCohorts mine;

    CohortPeople(DSLContext db, MyCohorts mine) {
        this.db = db;
        this.mine = mine;
    }

    /// All who are in it now, by name; nobody for who is not in it.
    public List<Fellow> of(Viewer viewer, UUID cohort) {
        return mine.one(viewer, cohort).map(found -> in(found.cohort().id())).orElseGet(List::of);
    }

    /// One participant, for who may see how she does: who accompanies the cohort, and she herself;
    /// empty for everybody else, and where there is no such participant.
    public Optional<Fellow> participant(Viewer viewer, UUID cohort, UUID person) {
        return mine.one(viewer, cohort).stream()
                .flatMap(found ->
                        in(found.cohort().id()).stream()
                                .filter(fellow -> maySee(viewer, found.role(), fellow)))
                .filter(fellow -> fellow.role() == CohortRole.PARTICIPANT)
                .filter(fellow -> fellow.uuid().equals(person))
                .findFirst();
    }

    private static boolean maySee(Viewer viewer, CohortRole role, Fellow fellow) {
        return role.accompanies()
                || viewer instanceof Viewer.SignedIn person && person.id().equals(fellow.id());
    }

    /// How somebody is called who is in a cohort now; empty for who is not, or has no account any
    /// more. As part of a statement.
    static Field<Optional<String>> nameOf(Field<PersonId> person, Field<CohortId> cohort) {
        var enrolled = ENROLMENT.as("named");
        var called = PERSON.as("called");
        return field(
                        select(called.NAME)
                                .from(called)
                                .join(enrolled)
                                .on(enrolled.PERSON_ID.eq(called.ID))
                                .where(called.ID.eq(person))
                                .and(enrolled.COHORT_ID.eq(cohort))
                                .and(enrolled.LEFT_AT.isNull()))
                .convertFrom(Optional::ofNullable);
    }

    private List<Fellow> in(CohortId cohort) {
        var person = ENROLMENT.person();
        return db.select(
                        ENROLMENT.PERSON_ID,
                        person.UUID,
                        person.NAME,
                        person.LANGUAGE.convertFrom(tag -> Language.ofTag(tag).orElseThrow()),
                        ENROLMENT.ROLE.convertFrom(CohortRole::ofWord),
                        ENROLMENT.JOINED_AT)
                .from(ENROLMENT)
                .where(ENROLMENT.COHORT_ID.eq(cohort))
                .and(ENROLMENT.LEFT_AT.isNull())
                .orderBy(person.NAME.collate(collation("nl-BE-x-icu")), person.ID)
                .limit(MOST)
                .fetch(mapping(Fellow::new));
    }
}
