package welvaren.content;

import java.util.Optional;
import welvaren.language.Language;

/// A Markdown file, taken apart: its fields on top and the text below.
///
/// @param bodyStart where the text starts
record Page(ContentPath path, Fields fields, String body, Place bodyStart) {

    private static final String FENCE = "---";

    static Optional<Page> read(Desk desk, ContentPath path, ContentFile file) {
        var top = new Place(file.path(), 1);
        var lines = file.text().lines().toList();
        if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals(FENCE)) {
            desk.problems()
                    .add(
                            top,
                            "The fields on top are missing.",
                            "Begin the file with a line of three hyphens, the fields, and another"
                                    + " line of three hyphens.");
            return Optional.empty();
        }
        var end = 1;
        while (end < lines.size() && !lines.get(end).stripTrailing().equals(FENCE)) {
            end++;
        }
        if (end == lines.size()) {
            desk.problems()
                    .add(
                            top,
                            "The fields on top have no end.",
                            "Put a line of three hyphens after the last field.");
            return Optional.empty();
        }
        var front = String.join("\n", lines.subList(1, end));
        var body = String.join("\n", lines.subList(end + 1, lines.size()));
        var bodyStart = top.down(end + 1);
        return Fields.read(desk, top.down(1), front)
                .map(fields -> new Page(path, fields, body, bodyStart));
    }

    Language language() {
        return path.language().orElseThrow();
    }

    Place top() {
        return fields.place();
    }
}
