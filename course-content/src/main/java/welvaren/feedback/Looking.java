package welvaren.feedback;

import static org.jooq.Records.mapping;
import static welvaren.db.Tables.FEEDBACK_DRAFT;
import static welvaren.db.Tables.HAND_IN;
import static welvaren.db.Tables.HAND_IN_VERSION;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import welvaren.language.Language;
import welvaren.person.Viewer;

/// What somebody needs who looks at a hand-in: the rubric, what she typed before, and whether
/// somebody else is at it.
@Component
public class Looking {

    /// Somebody who is about to say something.
    ///
    /// @param since when she last typed
    public record AtWork(String name, Instant since) {}

    /// @param draft what the viewer typed about the last version and did not send
    public record Desk(HandIn handIn, Rubric rubric, Remarks draft, Optional<AtWork> other) {}

    private final DSLContext db;
    private final HandInPage page;
    private final Rubrics rubrics;

    Looking(DSLContext db, HandInPage page, Rubrics rubrics) {
        this.db = db;
        this.page = page;
        this.rubrics = rubrics;
    }

    /// Empty for who does not accompany who handed it in.
    public Optional<Desk> at(Viewer.SignedIn viewer, UUID cohort, UUID handIn, Language language) {
        return page.of(viewer, cohort, handIn)
                .map(found ->
                        new Desk(
                                found,
                                rubrics.of(viewer, cohort, found.sheet(), language),
                                draft(viewer, found),
                                other(viewer, found.uuid(), found.latest().number())));
    }

    private Remarks draft(Viewer.SignedIn viewer, HandIn handIn) {
        return db.select(HandInRows.draft(HAND_IN_VERSION.ID, viewer.id()))
                .from(HAND_IN_VERSION)
                .where(HAND_IN_VERSION.handIn().UUID.eq(handIn.uuid()))
                .and(HAND_IN_VERSION.NUMBER.eq(handIn.latest().number()))
                .fetchSingle()
                .value1();
    }

    /// Who else has a draft for a version, as one who accompanies.
    Optional<AtWork> other(Viewer.SignedIn viewer, UUID handIn, int version) {
        var draft = FEEDBACK_DRAFT;
        var last = DSL.max(draft.SAVED_AT);
        return db.select(draft.person().NAME, last)
                .from(draft)
                .join(HAND_IN_VERSION)
                .on(HAND_IN_VERSION.ID.eq(draft.VERSION_ID))
                .join(HAND_IN)
                .on(HAND_IN.ID.eq(HAND_IN_VERSION.HAND_IN_ID))
                .where(HAND_IN.UUID.eq(handIn))
                .and(HAND_IN_VERSION.NUMBER.eq(version))
                .and(draft.BY_PERSON_ID.ne(viewer.id()))
                .and(DSL.not(Inside.isParticipant(HAND_IN.COHORT_ID, draft.BY_PERSON_ID)))
                .groupBy(draft.BY_PERSON_ID, draft.person().NAME)
                .orderBy(last.desc())
                .limit(1)
                .fetchOptional(mapping(AtWork::new));
    }
}
