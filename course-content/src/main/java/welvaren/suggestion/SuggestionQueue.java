package welvaren.suggestion;

import static welvaren.db.Tables.SUGGESTION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.content.Excerpt;
import welvaren.db.tables.records.SuggestionRecord;
import welvaren.language.Language;
import welvaren.person.Role;
import welvaren.person.Viewer;

/// What visitors suggested, for editors.
@Component
public class SuggestionQueue {

    private static final int MOST_SHOWN = 500;

    private final DSLContext db;
    private final PresentText present;

    SuggestionQueue(DSLContext db, PresentText present) {
        this.db = db;
        this.present = present;
    }

    /// What waits for a decision, the oldest first, at most 500.
    ///
    /// @throws welvaren.person.NotAllowed for who is no editor
    public List<Suggestion> waiting(Viewer viewer) {
        viewer.mustHave(Role.EDITOR);
        return db.selectFrom(SUGGESTION)
                .where(SUGGESTION.VERDICT.isNull())
                .orderBy(SUGGESTION.RECEIVED_AT, SUGGESTION.ID)
                .limit(MOST_SHOWN)
                .fetch(SuggestionQueue::suggestion);
    }

    /// What was decided, the latest first, at most 500.
    ///
    /// @throws welvaren.person.NotAllowed for who is no editor
    public List<Suggestion> decided(Viewer viewer) {
        viewer.mustHave(Role.EDITOR);
        return db.selectFrom(SUGGESTION)
                .where(SUGGESTION.VERDICT.isNotNull())
                .orderBy(SUGGESTION.DECIDED_AT.desc(), SUGGESTION.ID.desc())
                .limit(MOST_SHOWN)
                .fetch(SuggestionQueue::suggestion);
    }

    /// One of them; empty when there is none with that uuid.
    ///
    /// @throws welvaren.person.NotAllowed for who is no editor
    public Optional<Suggestion> of(Viewer viewer, UUID uuid) {
        viewer.mustHave(Role.EDITOR);
        Condition wanted = SUGGESTION.UUID.eq(uuid);
        return db.fetchOptional(SUGGESTION, wanted).map(SuggestionQueue::suggestion);
    }

    /// The pieces of files that a suggestion is about, as they are now, those in its own language
    /// first; of a new case a file that is still to be written. None when the subject is gone.
    ///
    /// @throws welvaren.person.NotAllowed for who is no editor
    public List<Excerpt> presentTexts(Viewer viewer, Suggestion suggestion) {
        viewer.mustHave(Role.EDITOR);
        return suggestion
                .about()
                .map(subject -> present.of(subject, suggestion.language()))
                .orElseGet(() -> List.of(present.newCase(suggestion)));
    }

    static Suggestion suggestion(SuggestionRecord row) {
        return new Suggestion(
                row.getUuid(),
                subject(row),
                Language.ofTag(row.getLanguage()).orElseThrow(),
                row.getTitle(),
                row.getBody(),
                row.getSource(),
                new Suggestion.Sender(
                        row.getSenderName(),
                        row.getSenderEmail(),
                        row.getCredited(),
                        row.getAnswerWanted()),
                row.getReceivedAt(),
                decision(row));
    }

    static Optional<Subject> subject(SuggestionRecord row) {
        return row.getSubjectKind() == null
                ? Optional.empty()
                : Subject.of(row.getSubjectKind() + "/" + row.getSubjectKey());
    }

    private static Optional<Suggestion.Decision> decision(SuggestionRecord row) {
        return row.getVerdict() == null
                ? Optional.empty()
                : Optional.of(
                        new Suggestion.Decision(
                                row.getVerdict().equals("accepted"),
                                row.getReason(),
                                row.getDecidedAt()));
    }
}
