package welvaren.content;

import static java.util.stream.Collectors.toMap;
import static welvaren.db.Tables.ACTOR;
import static welvaren.db.Tables.CASE_STUDY;
import static welvaren.db.Tables.CONTENT_FILE;
import static welvaren.db.Tables.COURSE_MODULE;
import static welvaren.db.Tables.COURSE_UNIT;
import static welvaren.db.Tables.STEP;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import welvaren.change.Changes;
import welvaren.content.Reading.FormerKeys;
import welvaren.language.Language;
import welvaren.language.Translations;

/// The running content in the database: the files themselves, and a row for everything that
/// progress and bookmarks point to.
@Component
class ContentRows {

    /// Any number, the same on every node.
    private static final long IMPORT_LOCK = 7_355_608;

    private final DSLContext db;
    private final Changes changes;

    ContentRows(DSLContext db, Changes changes) {
        this.db = db;
        this.changes = changes;
    }

    /// The running files with the ids of their rows, of one moment.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Running read() {
        return Running.of(files(), unitIds(), stepIds());
    }

    List<ContentFile> files() {
        return files(db);
    }

    static List<ContentFile> files(DSLContext db) {
        return db.select(CONTENT_FILE.PATH, CONTENT_FILE.BODY)
                .from(CONTENT_FILE)
                .orderBy(CONTENT_FILE.PATH)
                .fetch(row -> new ContentFile(row.value1(), row.value2()));
    }

    private Map<UnitRef, CourseUnitId> unitIds() {
        return db.select(COURSE_UNIT.ID, COURSE_UNIT.courseModule().KEY, COURSE_UNIT.KEY)
                .from(COURSE_UNIT)
                .where(COURSE_UNIT.RETIRED_AT.isNull())
                .fetchMap(row -> new UnitRef(row.value2(), row.value3()), row -> row.value1());
    }

    private Map<StepId, Steps.Step> stepIds() {
        var unit = STEP.courseUnit();
        return db.select(STEP.ID, STEP.KIND, unit.courseModule().KEY, unit.KEY, STEP.KEY)
                .from(STEP)
                .where(STEP.RETIRED_AT.isNull())
                .fetchMap(
                        row -> row.value1(),
                        row ->
                                step(
                                        row.value2(),
                                        new UnitRef(row.value3(), row.value4()),
                                        row.value5()));
    }

    private static Steps.Step step(String kind, UnitRef unit, String key) {
        return kind.equals(StepTitles.PART)
                ? new Steps.PartStep(unit, key)
                : new Steps.ActivityStep(unit, key);
    }

    /// Makes these files the running ones. Nodes that start at once wait for each other here, and
    /// the second finds nothing left to do.
    ///
    /// @return how many units, cases and actors changed; empty when the files are the running ones
    @Transactional
    public Optional<Integer> replaceBy(List<ContentFile> files, Reading.Sound content) {
        db.execute("select pg_advisory_xact_lock(?)", IMPORT_LOCK);
        var before = files();
        if (byPath(before).equals(byPath(files))) {
            return Optional.empty();
        }
        storeFiles(byPath(before), byPath(files));
        storeRows(content);
        var changed = CatalogueChanges.between(before, content.catalogue());
        changes.append(changed);
        return Optional.of(changed.size() - 1);
    }

    private static Map<String, String> byPath(List<ContentFile> files) {
        return files.stream().collect(toMap(ContentFile::path, ContentFile::text));
    }

    private void storeFiles(Map<String, String> before, Map<String, String> now) {
        var vanished = before.keySet().stream().filter(path -> !now.containsKey(path)).toList();
        db.deleteFrom(CONTENT_FILE).where(CONTENT_FILE.PATH.in(vanished)).execute();
        var written =
                now.entrySet().stream()
                        .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                        .map(file ->
                                db.insertInto(CONTENT_FILE)
                                        .set(CONTENT_FILE.PATH, file.getKey())
                                        .set(CONTENT_FILE.BODY, file.getValue())
                                        .onConflict(CONTENT_FILE.PATH)
                                        .doUpdate()
                                        .set(CONTENT_FILE.BODY, file.getValue())
                                        .set(CONTENT_FILE.IMPORTED_AT, Instant.now()))
                        .toList();
        db.batch(written).execute();
    }

    private void storeRows(Reading.Sound content) {
        var now = Instant.now();
        var catalogue = content.catalogue();
        storeModules(catalogue, now);
        storeUnits(catalogue, now);
        storeSteps(content, now);
        storeCases(catalogue, now);
        storeActors(catalogue, now);
    }

    private void storeModules(Catalogue catalogue, Instant now) {
        var shelf = new Shelf<>(db, COURSE_MODULE.KEY, COURSE_MODULE.RETIRED_AT, _ -> "");
        for (var module : catalogue.modules()) {
            var row = shelf.take("", module.key(), module.aliases());
            row.setPosition(module.number());
            row.setTitleNl(title(module.text(), Language.NL, CourseModule.ModuleText::title));
            row.setTitleEn(title(module.text(), Language.EN, CourseModule.ModuleText::title));
        }
        shelf.store(now);
    }

    private void storeUnits(Catalogue catalogue, Instant now) {
        var modules = db.selectFrom(COURSE_MODULE).fetchMap(COURSE_MODULE.KEY, COURSE_MODULE.ID);
        var shelf =
                new Shelf<>(
                        db,
                        COURSE_UNIT.KEY,
                        COURSE_UNIT.RETIRED_AT,
                        row -> row.getCourseModuleId() + "/");
        for (var unit : catalogue.units()) {
            var module = modules.get(unit.ref().module());
            var row = shelf.take(module + "/", unit.ref().unit(), unit.aliases());
            row.setCourseModuleId(module);
            row.setPosition(unit.number());
            row.setTitleNl(title(unit.text(), Language.NL, CourseUnit.UnitText::title));
            row.setTitleEn(title(unit.text(), Language.EN, CourseUnit.UnitText::title));
        }
        shelf.store(now);
    }

    private void storeSteps(Reading.Sound content, Instant now) {
        var units = unitIds();
        var shelf =
                new Shelf<>(
                        db,
                        STEP.KEY,
                        STEP.RETIRED_AT,
                        row -> scope(row.getCourseUnitId(), row.getKind()));
        for (var unit : content.catalogue().units()) {
            var former = content.formerSteps().getOrDefault(unit.ref(), FormerKeys.NONE);
            var position = 0;
            for (var step : StepTitles.of(unit)) {
                var id = units.get(unit.ref());
                var row =
                        shelf.take(
                                scope(id, step.kind()),
                                step.key(),
                                formerKeys(former, step.kind(), step.key()));
                row.setCourseUnitId(id);
                row.setKind(step.kind());
                row.setPosition(++position);
                row.setRequired(step.required());
                row.setTitleNl(step.title().only(Language.NL).orElse(null));
                row.setTitleEn(step.title().only(Language.EN).orElse(null));
            }
        }
        shelf.store(now);
    }

    private static String scope(@Nullable CourseUnitId unit, String kind) {
        return unit + "/" + kind + "/";
    }

    private static List<String> formerKeys(FormerKeys former, String kind, String key) {
        var keys = kind.equals(StepTitles.PART) ? former.parts() : former.activities();
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue().equals(key))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void storeCases(Catalogue catalogue, Instant now) {
        var shelf = new Shelf<>(db, CASE_STUDY.KEY, CASE_STUDY.RETIRED_AT, _ -> "");
        for (var study : catalogue.cases()) {
            var row = shelf.take("", study.key(), study.aliases());
            row.setTitleNl(title(study.text(), Language.NL, CaseStudy.CaseText::title));
            row.setTitleEn(title(study.text(), Language.EN, CaseStudy.CaseText::title));
        }
        shelf.store(now);
    }

    private void storeActors(Catalogue catalogue, Instant now) {
        var shelf = new Shelf<>(db, ACTOR.KEY, ACTOR.RETIRED_AT, _ -> "");
        for (var actor : catalogue.actors()) {
            shelf.take("", actor.key(), actor.aliases()).setName(actor.name());
        }
        shelf.store(now);
    }

    private static <T> @Nullable String title(
            Translations<T> text, Language language, Function<T, String> title) {
        return text.only(language).map(title).orElse(null);
    }
}
