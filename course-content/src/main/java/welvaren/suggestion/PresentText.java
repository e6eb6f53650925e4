package welvaren.suggestion;

import static java.util.stream.Collectors.toSet;
import static org.jooq.Records.mapping;
import static welvaren.db.Tables.CONTENT_CHANGE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import welvaren.content.ContentFile;
import welvaren.content.Excerpt;
import welvaren.content.RunningFiles;
import welvaren.language.Language;

/// The files of content as they will be when every accepted change is carried over.
@Component
class PresentText {

    /// What an accepted change makes of a file.
    record Step(@Nullable Long suggestion, String path, String before, String after) {}

    private final DSLContext db;
    private final RunningFiles running;

    PresentText(DSLContext db, RunningFiles running) {
        this.db = db;
        this.running = running;
    }

    /// Where something is said: of a page both languages, that of the reader first; empty for what
    /// is not there.
    List<Excerpt> of(Subject subject, Language language) {
        var files = files();
        return switch (subject.kind()) {
            case CASE -> inBoth(language, tongue -> Excerpt.ofCase(files, subject.key(), tongue));
            case ACTOR -> Excerpt.ofActor(files, subject.key()).stream().toList();
            case TERM -> Excerpt.ofTerm(files, subject.key()).stream().toList();
            case UNIT ->
                    subject.unit().stream()
                            .flatMap(unit ->
                                    inBoth(language, tongue -> Excerpt.ofUnit(files, unit, tongue))
                                            .stream())
                            .toList();
        };
    }

    private static List<Excerpt> inBoth(
            Language first, Function<Language, Optional<Excerpt>> page) {
        var others = Stream.of(Language.values()).filter(language -> language != first);
        return Stream.concat(Stream.of(first), others)
                .flatMap(language -> page.apply(language).stream())
                .toList();
    }

    /// The file of a new case, still empty.
    Excerpt newCase(Suggestion suggestion) {
        var taken = files().stream().map(ContentFile::path).collect(toSet());
        return new Excerpt(NewCase.path(suggestion, taken), "", "", "");
    }

    List<ContentFile> files() {
        var files = new LinkedHashMap<String, String>();
        running.all().forEach(file -> files.put(file.path(), file.text()));
        pending(files).forEach(step -> files.put(step.path(), step.after()));
        return files.entrySet().stream()
                .map(file -> new ContentFile(file.getKey(), file.getValue()))
                .toList();
    }

    /// All of them, with these in the place of those with their paths.
    List<ContentFile> filesWith(List<ContentFile> changed) {
        var files = new LinkedHashMap<String, ContentFile>();
        files().forEach(file -> files.put(file.path(), file));
        changed.forEach(file -> files.put(file.path(), file));
        return List.copyOf(files.values());
    }

    /// The changes that the files do not have yet, oldest first. A change counts when the file is
    /// still what it was made for; of a file that somebody changed otherwise it is overtaken.
    List<Step> pending() {
        var files = new LinkedHashMap<String, String>();
        running.all().forEach(file -> files.put(file.path(), file.text()));
        return pending(files);
    }

    private List<Step> pending(LinkedHashMap<String, String> files) {
        var now = new LinkedHashMap<>(files);
        var pending = new ArrayList<Step>();
        for (var step : steps()) {
            if (now.getOrDefault(step.path(), "").equals(step.before())) {
                now.put(step.path(), step.after());
                pending.add(step);
            }
        }
        return List.copyOf(pending);
    }

    private List<Step> steps() {
        return db.select(
                        CONTENT_CHANGE.SUGGESTION_ID,
                        CONTENT_CHANGE.PATH,
                        CONTENT_CHANGE.BEFORE_BODY,
                        CONTENT_CHANGE.AFTER_BODY)
                .from(CONTENT_CHANGE)
                .orderBy(CONTENT_CHANGE.ID)
                .fetch(mapping(Step::new));
    }
}
