package welvaren.suggestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static welvaren.db.Tables.SUGGESTION;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.suggestion.PresentText.Step;

/// What is to be carried over into the files of content.
@Component
public class ContentChanges {

    private static final int LINES_AROUND = 3;

    /// One accepted change.
    ///
    /// @param suggestion what it was made for; empty when its sender had everything of hers erased
    /// @param path the file that it changes or adds
    /// @param diff the change in unified format, as `patch` and `git apply` read it
    public record Pending(Optional<Suggestion> suggestion, String path, String diff) {}

    private final DSLContext db;
    private final PresentText present;

    ContentChanges(DSLContext db, PresentText present) {
        this.db = db;
        this.present = present;
    }

    /// The accepted changes that the running files do not have yet, oldest first. When the changed
    /// files are imported they are gone from here by themselves.
    ///
    /// @throws welvaren.person.NotAllowed for who is no editor
    public List<Pending> pending(Viewer viewer) {
        viewer.mustHave(Role.EDITOR);
        return pending(present.pending());
    }

    private List<Pending> pending(List<Step> steps) {
        var suggestions = suggestions(steps);
        return steps.stream()
                .map(step ->
                        new Pending(
                                Optional.ofNullable(step.suggestion()).map(suggestions::get),
                                step.path(),
                                diff(step.path(), step.before(), step.after())))
                .toList();
    }

    private Map<Long, Suggestion> suggestions(List<Step> steps) {
        var ids = steps.stream().map(Step::suggestion).filter(Objects::nonNull).toList();
        return db.selectFrom(SUGGESTION).where(SUGGESTION.ID.in(ids)).stream()
                .collect(toMap(row -> row.getId(), SuggestionQueue::suggestion));
    }

    /// A ZIP with each changed file whole, at its path in the content folder, one `changes.patch`
    /// with all of it, and `changes.txt`, which says why and thanks to whom.
    ///
    /// @throws welvaren.person.NotAllowed for who is no editor
    public byte[] zip(Viewer viewer) {
        viewer.mustHave(Role.EDITOR);
        var steps = present.pending();
        var entries = new LinkedHashMap<String, String>();
        var first = new LinkedHashMap<String, String>();
        for (var step : steps) {
            first.putIfAbsent(step.path(), step.before());
            entries.put(step.path(), step.after());
        }
        var patch = new StringBuilder();
        first.forEach((path, before) ->
                patch.append(diff(path, before, entries.getOrDefault(path, before))));
        entries.put("changes.patch", patch.toString());
        entries.put("changes.txt", reasons(pending(steps)));
        return zip(entries);
    }

    private static String reasons(List<Pending> changes) {
        return changes.stream().map(ContentChanges::reason).collect(joining("\n"));
    }

    private static String reason(Pending change) {
        return change.suggestion()
                .map(suggestion ->
                        "%s\n  %s, %s\n  %s\n"
                                .formatted(
                                        change.path(),
                                        suggestion.sender().author().orElse("-"),
                                        suggestion.receivedAt(),
                                        suggestion.body().replace("\n", "\n  ")))
                .orElseGet(() -> change.path() + "\n");
    }

    private static String diff(String path, String before, String after) {
        var from = before.lines().toList();
        var lines =
                UnifiedDiffUtils.generateUnifiedDiff(
                        before.isEmpty() ? "/dev/null" : "a/" + path,
                        "b/" + path,
                        from,
                        DiffUtils.diff(from, after.lines().toList()),
                        LINES_AROUND);
        return String.join("\n", lines) + "\n";
    }

    private static byte[] zip(Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
