package welvaren.notebook;

import static java.util.stream.Collectors.joining;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ResourceBundle;
import welvaren.language.Language;
import welvaren.notebook.Notebook.Entry;
import welvaren.notebook.Notebook.Filled;
import welvaren.notebook.Notebook.Note;
import welvaren.notebook.Notebook.OwnWork;
import welvaren.notebook.Notebook.Saved;
import welvaren.notebook.SavedItem.SavedActor;
import welvaren.notebook.SavedItem.SavedCase;
import welvaren.notebook.SavedItem.SavedTerm;
import welvaren.notebook.SavedItem.SavedUnit;
import welvaren.notebook.SavedItem.SavedWorksheet;

/// A notebook as a Markdown document, to take along. What she wrote stands in quotations, so that
/// nothing in it is taken for the document's own headings.
public final class NotebookMarkdown {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final ResourceBundle texts;
    private final DateTimeFormatter date;
    private final Language language;

    private NotebookMarkdown(Language language) {
        this.language = language;
        texts =
                ResourceBundle.getBundle(
                        "welvaren.notebook.notebook",
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        date =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.locale())
                        .withZone(ZONE);
    }

    /// The whole document in one language.
    ///
    /// @param name whose notebook it is
    public static String of(Notebook notebook, String name, Language language, Instant now) {
        return new NotebookMarkdown(language).document(notebook, name, now);
    }

    private String document(Notebook notebook, String name, Instant now) {
        var entries = notebook.entries().stream().map(this::entry).collect(joining("\n"));
        return "# %s%n%n%s%n%n%s"
                .formatted(
                        text("title"),
                        text("by", plain(name), date.format(now)),
                        entries.isEmpty() ? text("empty") + "\n" : entries)
                .replace("\r\n", "\n");
    }

    private String entry(Entry entry) {
        return switch (entry) {
            case Note note ->
                    heading(note, note.unit() + " · " + text("note")) + quote(note.body());
            case OwnWork work ->
                    heading(work, work.unit() + " · " + text("work"))
                            + work.fields().stream().map(this::field).collect(joining("\n"));
            case Saved saved -> heading(saved, text(kind(saved)) + " · " + text("saved"));
        };
    }

    private String heading(Entry entry, String about) {
        return "## %s\n\n%s · %s\n\n"
                .formatted(plain(entry.title()), plain(about), date.format(entry.at()));
    }

    private String field(Filled filled) {
        var text = filled.text().isBlank() ? "" : quote(filled.text());
        var file =
                filled.attached()
                        .map(attached -> text("attachment", plain(attached.fileName())) + "\n")
                        .orElse("");
        return "### %s\n\n%s%s".formatted(plain(filled.label()), text, file);
    }

    private static String kind(Saved saved) {
        return switch (saved.item()) {
            case SavedUnit _ -> "unit";
            case SavedCase _ -> "case";
            case SavedActor _ -> "actor";
            case SavedWorksheet _ -> "worksheet";
            case SavedTerm _ -> "term";
        };
    }

    private static String quote(String body) {
        return body.strip()
                .lines()
                .map(line -> ("> " + line).stripTrailing() + "\n")
                .collect(joining());
    }

    /// One line without marks of its own.
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_#<>\\[\\]])", "\\\\$1").strip();
    }

    private String text(String key, Object... parts) {
        return new MessageFormat(texts.getString(key), language.locale()).format(parts);
    }
}
