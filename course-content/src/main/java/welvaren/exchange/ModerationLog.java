package welvaren.exchange;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static welvaren.db.Tables.MODERATION;
import static welvaren.db.Tables.POST;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.cohort.CohortId;
import welvaren.cohort.MyCohorts;
import welvaren.learning.StepRef;
import welvaren.learning.StepRows;
import welvaren.person.Viewer;

/// What was reported in a cohort and what became of it, for who accompanies it.
@Component
public class ModerationLog {

    /// The latest of them are shown.
    private static final int MOST = 200;

    /// Something that happened to a post.
    ///
    /// @param prompt the discussion of a unit that its thread belongs to
    /// @param title of its thread, where it is no such discussion
    /// @param by who did it
    /// @param open whether it is a report about which nobody decided yet
    public record Entry(
            UUID thread,
            Optional<StepRef> prompt,
            String title,
            UUID post,
            Moderation.Event event,
            String reason,
            Optional<Author> by,
            Optional<Author> author,
            Instant happenedAt,
            boolean open) {}

    private final DSLContext db;
    private final MyCohorts cohorts;

    ModerationLog(DSLContext db, MyCohorts cohorts) {
        this.db = db;
        this.cohorts = cohorts;
    }

    /// Latest first; nothing for who does not accompany the cohort.
    public List<Entry> of(Viewer viewer, UUID cohort) {
        return cohorts.one(viewer, cohort)
                .filter(mine -> mine.role().accompanies())
                .map(mine -> of(mine.cohort().id()))
                .orElseGet(List::of);
    }

    private List<Entry> of(CohortId cohort) {
        return db.select(
                        POST.thread().UUID,
                        StepRows.refIfAny(POST.thread().step()),
                        POST.thread().TITLE,
                        POST.UUID,
                        MODERATION.EVENT.convertFrom(Moderation.Event::ofWord),
                        MODERATION.REASON,
                        PostRows.author(MODERATION.person(), cohort),
                        PostRows.author(POST.person(), cohort),
                        MODERATION.HAPPENED_AT,
                        field(
                                MODERATION
                                        .EVENT
                                        .eq(Moderation.Event.REPORTED.word())
                                        .and(PostRows.isReported(POST))))
                .from(MODERATION)
                .join(POST)
                .on(POST.ID.eq(MODERATION.POST_ID))
                .where(POST.thread().COHORT_ID.eq(cohort))
                .orderBy(MODERATION.ID.desc())
                .limit(MOST)
                .fetch(mapping(Entry::new));
    }
}
