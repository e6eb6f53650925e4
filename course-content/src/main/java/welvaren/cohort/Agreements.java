package welvaren.cohort;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static welvaren.db.Tables.AGREEMENT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.language.Typed;
import welvaren.person.Viewer;

/// How the people of a cohort want to work together: one text that everybody in it may change. Each
/// version stays to be read.
@Component
public class Agreements {

    private static final int MOST_SHOWN = 100;

    private final DSLContext db;
    private final MyCohorts mine;
    private final Leading leading;

    Agreements(DSLContext db, MyCohorts mine, Leading leading) {
        this.db = db;
        this.mine = mine;
        this.leading = leading;
    }

    /// What counts now; none for who is not in the cohort.
    public Agreement of(Viewer viewer, UUID cohort) {
        return mine.one(viewer, cohort)
                .map(found -> latest(found.cohort().id()))
                .orElse(Agreement.NONE);
    }

    /// What counted at some time; empty for who is not in the cohort, and where there is no such
    /// version.
    public Optional<Agreement> version(Viewer viewer, UUID cohort, int number) {
        return mine.one(viewer, cohort)
                .flatMap(found ->
                        db.select(version(), AGREEMENT.BODY)
                                .from(AGREEMENT)
                                .where(AGREEMENT.COHORT_ID.eq(found.cohort().id()))
                                .and(AGREEMENT.VERSION.eq(number))
                                .fetchOptional(mapping(Agreement::new)));
    }

    /// The latest versions, newest first; none for who is not in the cohort.
    public List<Agreement.Version> versions(Viewer viewer, UUID cohort) {
        return mine.one(viewer, cohort)
                .map(found ->
                        db.select(version())
                                .from(AGREEMENT)
                                .where(AGREEMENT.COHORT_ID.eq(found.cohort().id()))
                                .orderBy(AGREEMENT.VERSION.desc())
                                .limit(MOST_SHOWN)
                                .fetch(row -> row.value1()))
                .orElseGet(List::of);
    }

    /// From now on this counts. A text that is the same makes no new version.
    ///
    /// @param read the number of the version that she changes
    /// @throws welvaren.person.NotAllowed for who is not in the cohort
    @Transactional
    public Agreeing save(Viewer.SignedIn viewer, UUID cohort, int read, String text) {
        var row = leading.held(viewer, cohort);
        var body = sound(text);
        if (row.getArchivedAt() != null) {
            return Agreeing.ARCHIVED;
        } else if (body.isEmpty()) {
            return Agreeing.BLANK;
        }
        var now = latest(row.getId());
        if (now.version().number() != read) {
            return Agreeing.CHANGED_MEANWHILE;
        }
        if (!now.text().equals(body)) {
            db.insertInto(AGREEMENT)
                    .set(AGREEMENT.COHORT_ID, row.getId())
                    .set(AGREEMENT.VERSION, read + 1)
                    .set(AGREEMENT.PERSON_ID, viewer.id())
                    .set(AGREEMENT.BODY, body)
                    .execute();
            leading.changed(row);
        }
        return Agreeing.SAVED;
    }

    private static String sound(String text) {
        var sound = Typed.sound(text).strip();
        if (sound.length() > Agreement.LONGEST) {
            throw new IllegalArgumentException("Too long; the field takes no more");
        }
        return sound;
    }

    private Agreement latest(CohortId cohort) {
        return db.select(version(), AGREEMENT.BODY)
                .from(AGREEMENT)
                .where(AGREEMENT.COHORT_ID.eq(cohort))
                .orderBy(AGREEMENT.VERSION.desc())
                .limit(1)
                .fetchOptional(mapping(Agreement::new))
                .orElse(Agreement.NONE);
    }

    private static SelectField<Agreement.Version> version() {
        return row(
                        AGREEMENT.VERSION,
                        CohortPeople.nameOf(AGREEMENT.PERSON_ID, AGREEMENT.COHORT_ID),
                        AGREEMENT.SAVED_AT)
                .convertFrom(Records.mapping(Agreement.Version::new));
    }
}
