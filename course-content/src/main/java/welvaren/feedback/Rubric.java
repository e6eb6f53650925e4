package welvaren.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import welvaren.content.Activity;
import welvaren.content.Activity.RubricRow;
import welvaren.content.Activity.Written;
import welvaren.language.Language;

/// What to look at in a piece of work, each criterion with its levels from low to high.
public record Rubric(List<RubricRow> criteria) {

    private static final List<String> USUAL = List.of("taak", "grond", "mensen", "helder");
    private static final int USUAL_LEVELS = 3;

    public Rubric {
        criteria = List.copyOf(criteria);
    }

    /// The one of its file; one that fits every worksheet where the file has none.
    static Rubric of(Written sheet, Language language) {
        return sheet instanceof Activity.Worksheet worksheet && !worksheet.rubric().isEmpty()
                ? new Rubric(worksheet.rubric())
                : usual(language);
    }

    /// One that fits every worksheet.
    static Rubric usual(Language language) {
        var texts =
                ResourceBundle.getBundle(
                        "welvaren.feedback.rubric",
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Rubric(USUAL.stream().map(key -> row(texts, key)).toList());
    }

    private static RubricRow row(ResourceBundle texts, String key) {
        var levels = new ArrayList<String>();
        for (var level = 1; level <= USUAL_LEVELS; level++) {
            levels.add(texts.getString(key + "." + level));
        }
        return new RubricRow(key, texts.getString(key), levels);
    }

    boolean has(Place place) {
        return switch (place.part()) {
            case FIELD, WHOLE -> true;
            case LEVEL, CRITERION, STRENGTH, NEXT_STEP ->
                    criteria.stream().anyMatch(row -> row.key().equals(place.key()));
        };
    }
}
