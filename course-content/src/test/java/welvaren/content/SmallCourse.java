package welvaren.content;

import static welvaren.db.Tables.COURSE_MODULE;
import static welvaren.db.Tables.COURSE_UNIT;
import static welvaren.db.Tables.STEP;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.content.Activity.Visibility;
import welvaren.language.Language;
import welvaren.language.Translations;

/// A course for tests that learn, without files: what runs is what was said last.
@Component
public class SmallCourse {

    private final DSLContext db;
    private final Catalogues catalogues;
    private final List<CourseModule> modules = new ArrayList<>();

    SmallCourse(DSLContext db, Catalogues catalogues) {
        this.db = db;
        this.catalogues = catalogues;
    }

    /// From now on there are no modules.
    public void startOver() {
        modules.clear();
        catalogues.replace(Catalogue.EMPTY);
    }

    /// One more module with units of these parts.
    @SafeVarargs
    public final void add(String key, List<Part>... parts) {
        var units = new ArrayList<CourseUnit>();
        for (var ofUnit : parts) {
            units.add(
                    unit(new UnitRef(key, "unit-" + (units.size() + 1)), units.size() + 1, ofUnit));
        }
        replace(
                new CourseModule(
                        key, List.of(), modules.size() + 1, 1, List.of(), units, module(key)));
    }

    /// A new edition of a module: what is not in it any more is retired.
    public void replace(CourseModule module) {
        modules.removeIf(old -> old.key().equals(module.key()));
        modules.add(module);
        catalogues.replace(
                new Catalogue(
                        modules, List.of(), List.of(), List.of(), Vocabulary.EMPTY, Teaching.NONE));
        write(module);
    }

    public static Part part(String key, Activity... activities) {
        var blocks = new ArrayList<Part.Block>();
        for (var activity : activities) {
            blocks.add(new Part.Exercise(activity));
        }
        return new Part(key, "Deel " + key, blocks);
    }

    public static Activity.Basics basics(String key, boolean required) {
        return new Activity.Basics(key, "Oefening " + key, 5, required, List.of(), List.of());
    }

    public static Activity reflection(String key, Visibility visibility) {
        return new Activity.Reflection(
                basics(key, true), RichText.EMPTY, List.of(), Optional.empty(), visibility);
    }

    public static Activity optional(String key) {
        return new Activity.Reading(basics(key, false), RichText.EMPTY, Optional.empty());
    }

    /// A quiz of questions `q1`, `q2`, … of which the right answer is `right`.
    public static Activity.Quiz quiz(String key, int questions, Integer... passMark) {
        var asked = new ArrayList<Question>();
        for (var i = 1; i <= questions; i++) {
            asked.add(new Question.ShortText("q" + i, "?", List.of("right"), "Want."));
        }
        return new Activity.Quiz(basics(key, true), asked, List.of(passMark).stream().findFirst());
    }

    public static CourseUnit unit(UnitRef ref, int number, List<Part> parts) {
        var text =
                new CourseUnit.UnitText(
                        "Eenheid " + ref.unit(),
                        "",
                        RichText.EMPTY,
                        List.of(),
                        Optional.empty(),
                        parts,
                        List.of(),
                        List.of(),
                        List.of(),
                        CREDITS);
        return new CourseUnit(
                ref,
                List.of(),
                number,
                null,
                List.of(),
                List.of(),
                List.of(),
                new Translations<>(Map.of(Language.NL, text)));
    }

    private static final Credits CREDITS = new Credits(List.of("Welvaren"), "CC BY 4.0");

    private static Translations<CourseModule.ModuleText> module(String key) {
        return new Translations<>(
                Map.of(
                        Language.NL,
                        new CourseModule.ModuleText(
                                "Module " + key,
                                "",
                                RichText.EMPTY,
                                Map.of(),
                                List.of(),
                                List.of(),
                                CREDITS)));
    }

    private void write(CourseModule module) {
        db.insertInto(COURSE_MODULE)
                .set(COURSE_MODULE.KEY, module.key())
                .set(COURSE_MODULE.POSITION, module.number())
                .set(COURSE_MODULE.TITLE_NL, module.text().in(Language.NL).title())
                .onConflictDoNothing()
                .execute();
        var id = db.fetchValue(COURSE_MODULE.ID, COURSE_MODULE.KEY.eq(module.key()));
        for (var unit : module.units()) {
            db.insertInto(COURSE_UNIT)
                    .set(COURSE_UNIT.COURSE_MODULE_ID, id)
                    .set(COURSE_UNIT.KEY, unit.ref().unit())
                    .set(COURSE_UNIT.POSITION, unit.number())
                    .set(COURSE_UNIT.TITLE_NL, unit.text().in(Language.NL).title())
                    .onConflictDoNothing()
                    .execute();
            var unitId =
                    db.fetchValue(
                            COURSE_UNIT.ID,
                            COURSE_UNIT
                                    .KEY
                                    .eq(unit.ref().unit())
                                    .and(COURSE_UNIT.COURSE_MODULE_ID.eq(id)));
            for (var part : unit.text().in(Language.NL).parts()) {
                write(unitId, "part", part.key(), part.title(), true);
                for (var activity : part.activities()) {
                    write(
                            unitId,
                            "activity",
                            activity.key(),
                            activity.title(),
                            activity.required());
                }
            }
        }
    }

    private void write(CourseUnitId unit, String kind, String key, String title, boolean required) {
        db.insertInto(STEP)
                .set(STEP.COURSE_UNIT_ID, unit)
                .set(STEP.KIND, kind)
                .set(STEP.KEY, key)
                .set(STEP.POSITION, 0)
                .set(STEP.REQUIRED, required)
                .set(STEP.TITLE_NL, title)
                .onConflictDoNothing()
                .execute();
    }
}
