package welvaren.content;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Makes files the running content: all of them or none. Files that have a problem change nothing,
/// and files that are running already do nothing.
@Component
public class ContentImport {

    /// What came of an import.
    public sealed interface Outcome {

        /// These files were running already.
        record Unchanged() implements Outcome {}

        /// They are running now.
        ///
        /// @param changed how many units, cases and actors are new, different or gone
        record Imported(int modules, int units, int cases, int actors, int changed)
                implements Outcome {}

        /// They are unsound; what was running still is.
        record Refused(List<ContentProblem> problems) implements Outcome {}
    }

    private final ContentRows rows;
    private final Catalogues catalogues;

    ContentImport(ContentRows rows, Catalogues catalogues) {
        this.rows = rows;
        this.catalogues = catalogues;
    }

    /// Imports what a folder or the program holds, unless a file could not even be read.
    public Outcome run(ContentFolders.Found found) {
        if (found.problems().isEmpty()) {
            return run(found.files());
        } else {
            var problems = new ArrayList<>(found.problems());
            if (ContentReader.read(found.files()) instanceof Reading.Unsound(var more)) {
                problems.addAll(more);
            }
            return new Outcome.Refused(problems.stream().sorted().toList());
        }
    }

    /// Checks these files as a whole and makes them the running content.
    public Outcome run(List<ContentFile> files) {
        return switch (ContentReader.read(files)) {
            case Reading.Unsound(var problems) -> new Outcome.Refused(problems);
            case Reading.Sound sound -> run(files, sound);
        };
    }

    private Outcome run(List<ContentFile> files, Reading.Sound sound) {
        var changed = rows.replaceBy(files, sound);
        if (changed.isEmpty()) {
            return new Outcome.Unchanged();
        }
        catalogues.reload();
        var now = sound.catalogue();
        return new Outcome.Imported(
                now.modules().size(),
                now.units().size(),
                now.cases().size(),
                now.actors().size(),
                changed.get());
    }
}
