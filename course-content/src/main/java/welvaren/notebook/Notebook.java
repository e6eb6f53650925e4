package welvaren.notebook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import welvaren.content.Activity;
import welvaren.content.Catalogue;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.writing.Attached;
import welvaren.writing.FieldRef;
import welvaren.writing.Text;

/// Everything that somebody gathered, latest first.
public record Notebook(List<Entry> entries) {

    /// Something in the notebook.
    public sealed interface Entry {

        /// In her language where there is such a title, also for what is gone from the catalogue.
        String title();

        /// When it was last changed.
        Instant at();
    }

    /// A note in the margin of a part.
    ///
    /// @param unit the title of the unit
    public record Note(StepRef part, String unit, String title, String body, Instant at)
            implements Entry {}

    /// What she wrote in an activity: a worksheet, a reflection, …
    ///
    /// @param unit the title of the unit
    /// @param activity as it is in the catalogue; empty when it is gone from there
    /// @param fields those that are filled in, in the order of the activity
    public record OwnWork(
            StepRef step,
            String unit,
            String title,
            Optional<Activity> activity,
            List<Filled> fields,
            Instant at)
            implements Entry {}

    /// A field with what stands in it.
    public record Filled(String label, String text, Optional<Attached> attached) {}

    /// Something she saved.
    public record Saved(SavedItem item, String title, Instant at) implements Entry {}

    /// What is called how.
    ///
    /// @param unit the title of the unit that a step is in
    public record Titles(String unit, String step) {}

    /// A field in which something stands, or to which something is attached.
    public record Written(FieldRef field, Text text, Optional<Attached> attached, Titles titles) {}

    public Notebook {
        entries = List.copyOf(entries);
    }

    /// A notebook of these texts and saved things.
    public static Notebook of(
            Catalogue catalogue, Language language, List<Written> written, List<Saved> saved) {
        var entries = new ArrayList<Entry>(saved);
        written.stream()
                .filter(Notebook::isFilled)
                .collect(groupingBy(one -> one.field().step(), LinkedHashMap::new, toList()))
                .forEach((step, fields) -> entries.add(entry(catalogue, language, step, fields)));
        entries.sort(Comparator.comparing(Entry::at).reversed().thenComparing(Entry::title));
        return new Notebook(entries);
    }

    private static boolean isFilled(Written written) {
        return written.attached().isPresent() || !written.text().body().isBlank();
    }

    private static Entry entry(
            Catalogue catalogue, Language language, StepRef step, List<Written> fields) {
        var first = fields.getFirst();
        var at =
                fields.stream()
                        .map(Notebook::changedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        var titles = first.titles();
        if (first.field().isNote()) {
            return new Note(step, titles.unit(), titles.step(), first.text().body(), at);
        }
        var activity = activity(catalogue, language, step);
        var labels = activity.map(FieldLabels::of).orElse(Map.of());
        return new OwnWork(
                step, titles.unit(), titles.step(), activity, filled(fields, activity, labels), at);
    }

    private static Instant changedAt(Written written) {
        return written.attached()
                .map(Attached::uploadedAt)
                .filter(written.text().writtenAt()::isBefore)
                .orElse(written.text().writtenAt());
    }

    private static Optional<Activity> activity(
            Catalogue catalogue, Language language, StepRef step) {
        return catalogue
                .unit(step.unit())
                .flatMap(unit -> unit.text().in(language).activity(step.key()));
    }

    /// In the order of the labels; what has none comes last, under its key.
    private static List<Filled> filled(
            List<Written> fields, Optional<Activity> activity, Map<String, String> labels) {
        var order = List.copyOf(labels.keySet());
        return fields.stream()
                .sorted(
                        Comparator.comparing((Written one) -> place(order, one.field().field()))
                                .thenComparing(one -> one.field().field()))
                .map(one -> {
                    var key = one.field().field();
                    var body = one.text().body();
                    var text =
                            activity.map(known -> FieldLabels.shown(known, key, body)).orElse(body);
                    return new Filled(labels.getOrDefault(key, key), text, one.attached());
                })
                .toList();
    }

    private static int place(List<String> order, String key) {
        var place = order.indexOf(key);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
