package welvaren.suggestion;

import static java.util.stream.Collectors.toMap;
import static welvaren.db.Tables.CONTENT_CHANGE;
import static welvaren.db.Tables.SUGGESTION;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.audit.AuditLog;
import welvaren.audit.Audited;
import welvaren.content.ContentFile;
import welvaren.content.ContentReader;
import welvaren.content.Reading;
import welvaren.db.tables.records.SuggestionRecord;
import welvaren.language.Language;
import welvaren.language.Typed;
import welvaren.lock.Lock;
import welvaren.mail.Letter;
import welvaren.mail.Mails;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.suggestion.Sending.Reason;
import welvaren.suggestion.Sending.Received;
import welvaren.suggestion.Sending.Refused;

/// Visitors suggest, editors decide.
@Component
public class Suggestions {

    /// Characters that a text of a suggestion may have.
    public static final int LONGEST_TEXT = 20_000;

    /// Characters that each of its short fields may have.
    public static final int LONGEST_LINE = 200;

    private static final int LONGEST_SOURCE = 1_000;
    private static final Pattern EMAIL = Pattern.compile("|[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]+");

    private final DSLContext db;
    private final PresentText present;
    private final AuditLog audit;
    private final Mails mails;

    Suggestions(DSLContext db, PresentText present, AuditLog audit, Mails mails) {
        this.db = db;
        this.present = present;
        this.audit = audit;
        this.mails = mails;
    }

    /// Keeps what anybody suggests, signed in or not.
    @Transactional
    public Sending send(Viewer viewer, Draft typed) {
        var draft = sound(typed);
        var reasons = reasonsAgainst(draft);
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        var row = db.newRecord(SUGGESTION);
        row.setPersonId(viewer instanceof Viewer.SignedIn person ? person.id() : null);
        row.setSubjectKind(draft.about().map(subject -> subject.kind().word()).orElse(null));
        row.setSubjectKey(draft.about().map(Subject::key).orElse(null));
        row.setLanguage(draft.language().tag());
        row.setTitle(draft.title());
        row.setBody(draft.body());
        row.setSource(draft.source());
        row.setSenderName(draft.sender().name());
        row.setSenderEmail(draft.sender().email());
        row.setCredited(draft.sender().credited());
        row.setAnswerWanted(draft.sender().answerWanted());
        row.insert();
        return new Received();
    }

    private static Draft sound(Draft typed) {
        var sender = typed.sender();
        return new Draft(
                typed.about(),
                typed.language(),
                line(typed.title()),
                Typed.sound(typed.body()).strip(),
                line(typed.source()),
                new Suggestion.Sender(
                        line(sender.name()),
                        line(sender.email()),
                        sender.credited(),
                        sender.answerWanted()));
    }

    private static String line(String typed) {
        return Typed.sound(typed).replaceAll("\\p{Cntrl}", " ").strip();
    }

    private Set<Reason> reasonsAgainst(Draft draft) {
        var reasons = EnumSet.noneOf(Reason.class);
        if (draft.about().isPresent()
                && present.of(draft.about().get(), draft.language()).isEmpty()) {
            reasons.add(Reason.SUBJECT_GONE);
        }
        if (draft.title().isEmpty()) {
            reasons.add(Reason.TITLE_BLANK);
        }
        if (draft.title().length() > LONGEST_LINE) {
            reasons.add(Reason.TITLE_TOO_LONG);
        }
        if (draft.body().isEmpty()) {
            reasons.add(Reason.BODY_BLANK);
        }
        if (draft.body().length() > LONGEST_TEXT) {
            reasons.add(Reason.BODY_TOO_LONG);
        }
        if (draft.source().length() > LONGEST_SOURCE) {
            reasons.add(Reason.SOURCE_TOO_LONG);
        }
        reasons.addAll(reasonsAgainst(draft.sender()));
        return reasons;
    }

    private static Set<Reason> reasonsAgainst(Suggestion.Sender sender) {
        var reasons = EnumSet.noneOf(Reason.class);
        if (sender.name().length() > LONGEST_LINE) {
            reasons.add(Reason.NAME_TOO_LONG);
        }
        if (sender.credited() && sender.name().isEmpty()) {
            reasons.add(Reason.NAME_MISSING);
        }
        if (sender.email().length() > LONGEST_LINE || !EMAIL.matcher(sender.email()).matches()) {
            reasons.add(Reason.EMAIL_MALFORMED);
        }
        if (sender.answerWanted() && sender.email().isEmpty()) {
            reasons.add(Reason.EMAIL_MISSING);
        }
        return reasons;
    }

    /// Nothing comes of it.
    ///
    /// @param reason for the other editors; may be empty
    /// @throws welvaren.person.NotAllowed for who is no editor
    @Transactional
    public Verdict decline(Viewer viewer, UUID uuid, String reason) {
        viewer.mustHave(Role.EDITOR);
        return undecided(uuid)
                .map(suggestion -> decide(viewer, suggestion, false, reason))
                .orElseGet(Verdict.TooLate::new);
    }

    /// It becomes changes of files, which can be downloaded until the files have them. What two
    /// languages have in common has to be changed in both at once, or the check says so.
    ///
    /// @throws welvaren.person.NotAllowed for who is no editor
    @Transactional
    public Verdict accept(Viewer viewer, UUID uuid, List<Edit> edits) {
        viewer.mustHave(Role.EDITOR);
        var suggestion = undecided(uuid);
        var changed = edits.stream().filter(edit -> !edit.isNothing()).toList();
        if (suggestion.isEmpty() || !isPresent(changed)) {
            return new Verdict.TooLate();
        } else if (changed.isEmpty()) {
            return new Verdict.Unchanged();
        } else {
            return accept(viewer, suggestion.get(), changed);
        }
    }

    private Verdict accept(Viewer viewer, SuggestionRecord suggestion, List<Edit> edits) {
        var files = present.filesWith(edits.stream().map(Edit::file).toList());
        if (ContentReader.read(files) instanceof Reading.Unsound(var problems)) {
            return new Verdict.Unsound(problems);
        }
        for (var edit : edits) {
            db.insertInto(CONTENT_CHANGE)
                    .set(CONTENT_CHANGE.SUGGESTION_ID, suggestion.getId())
                    .set(CONTENT_CHANGE.PATH, edit.before().path())
                    .set(CONTENT_CHANGE.BEFORE_BODY, edit.before().file())
                    .set(CONTENT_CHANGE.AFTER_BODY, edit.file().text())
                    .execute();
        }
        return decide(viewer, suggestion, true, "");
    }

    /// Whether the files are still those that were edited; one that is not there yet is empty.
    private boolean isPresent(List<Edit> edits) {
        var files = present.files().stream().collect(toMap(ContentFile::path, ContentFile::text));
        return edits.stream()
                .allMatch(edit ->
                        files.getOrDefault(edit.before().path(), "").equals(edit.before().file()));
    }

    /// One editor at a time: who comes second sees that it is decided.
    private Optional<SuggestionRecord> undecided(UUID uuid) {
        Lock.SUGGESTIONS.take(db);
        return db.selectFrom(SUGGESTION)
                .where(SUGGESTION.UUID.eq(uuid))
                .and(SUGGESTION.VERDICT.isNull())
                .forUpdate()
                .fetchOptional();
    }

    private Verdict decide(
            Viewer viewer, SuggestionRecord suggestion, boolean accepted, String reason) {
        suggestion.setVerdict(accepted ? "accepted" : "declined");
        suggestion.setReason(Typed.sound(reason).strip());
        suggestion.setDecidedAt(Instant.now());
        suggestion.update();
        answer(suggestion, accepted);
        audit.note(Audited.SUGGESTION_DECIDED, viewer, null, suggestion.getVerdict());
        return new Verdict.Decided();
    }

    /// Without a word that she or the editor typed: nobody knows whether the address is hers, and
    /// nobody shall be able to have us send a message of his own to a stranger.
    private void answer(SuggestionRecord suggestion, boolean accepted) {
        if (suggestion.getAnswerWanted()) {
            var subject = SuggestionQueue.subject(suggestion);
            mails.send(
                    Letter.suggestionDecided(
                            Language.ofTag(suggestion.getLanguage()).orElseThrow(),
                            suggestion.getSenderEmail(),
                            accepted,
                            subject.map(Subject::path).orElse(Subject.LIBRARY)));
        }
    }
}
