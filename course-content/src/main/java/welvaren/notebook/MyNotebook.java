package welvaren.notebook;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.row;
import static welvaren.db.Tables.SAVED_ITEM;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import welvaren.content.Catalogues;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.notebook.Notebook.Saved;
import welvaren.notebook.SavedItem.SavedActor;
import welvaren.notebook.SavedItem.SavedCase;
import welvaren.notebook.SavedItem.SavedTerm;
import welvaren.notebook.SavedItem.SavedUnit;
import welvaren.notebook.SavedItem.SavedWorksheet;
import welvaren.person.Viewer;
import welvaren.writing.MyTexts;

/// The notebook of the person who asks; nobody sees that of another.
@Component
public class MyNotebook {

    private final DSLContext db;
    private final Catalogues catalogues;
    private final MyTexts myTexts;

    MyNotebook(DSLContext db, Catalogues catalogues, MyTexts myTexts) {
        this.db = db;
        this.catalogues = catalogues;
        this.myTexts = myTexts;
    }

    /// All of it, with titles in this language.
    public Notebook of(Viewer.SignedIn viewer, Language language) {
        var written =
                myTexts.of(viewer, language).stream()
                        .map(one ->
                                new Notebook.Written(
                                        one.field(),
                                        one.text(),
                                        one.attached(),
                                        new Notebook.Titles(one.unit(), one.step())))
                        .toList();
        return Notebook.of(catalogues.current(), language, written, saved(viewer, language));
    }

    /// What she saved, latest first.
    public List<Saved> saved(Viewer.SignedIn viewer, Language language) {
        return db
                .select(item(), title(language), SAVED_ITEM.SAVED_AT)
                .from(SAVED_ITEM)
                .where(SAVED_ITEM.PERSON_ID.eq(viewer.id()))
                .orderBy(SAVED_ITEM.SAVED_AT.desc(), SAVED_ITEM.ID.desc())
                .fetch(mapping(Saved::new))
                .stream()
                .map(saved -> named(saved, language))
                .toList();
    }

    /// Only the catalogue knows what a term is called.
    private Saved named(Saved saved, Language language) {
        return saved.item() instanceof SavedTerm(var key)
                ? catalogues
                        .current()
                        .term(key)
                        .map(term -> new Saved(saved.item(), term.term().in(language), saved.at()))
                        .orElse(saved)
                : saved;
    }

    private static SelectField<SavedItem> item() {
        return row(
                        SAVED_ITEM.courseUnit().courseModule().KEY,
                        SAVED_ITEM.courseUnit().KEY,
                        SAVED_ITEM.caseStudy().KEY,
                        SAVED_ITEM.actor().KEY,
                        SAVED_ITEM.step().courseUnit().courseModule().KEY,
                        SAVED_ITEM.step().courseUnit().KEY,
                        SAVED_ITEM.step().KEY,
                        SAVED_ITEM.TERM_KEY)
                .convertFrom(mapping(MyNotebook::item));
    }

    private static SavedItem item(
            @Nullable String module,
            @Nullable String unit,
            @Nullable String study,
            @Nullable String actor,
            @Nullable String sheetModule,
            @Nullable String sheetUnit,
            @Nullable String sheet,
            @Nullable String term) {
        if (module != null && unit != null) {
            return new SavedUnit(new UnitRef(module, unit));
        } else if (study != null) {
            return new SavedCase(study);
        } else if (sheetModule != null && sheetUnit != null && sheet != null) {
            return new SavedWorksheet(new UnitRef(sheetModule, sheetUnit), sheet);
        } else if (term != null) {
            return new SavedTerm(term);
        } else {
            return new SavedActor(Objects.requireNonNull(actor));
        }
    }

    private static Field<String> title(Language language) {
        var unit = SAVED_ITEM.courseUnit();
        var study = SAVED_ITEM.caseStudy();
        var sheet = SAVED_ITEM.step();
        return switch (language) {
            case NL ->
                    coalesce(
                            unit.TITLE_NL,
                            unit.TITLE_EN,
                            study.TITLE_NL,
                            study.TITLE_EN,
                            sheet.TITLE_NL,
                            sheet.TITLE_EN,
                            SAVED_ITEM.actor().NAME,
                            SAVED_ITEM.TERM_KEY);
            case EN ->
                    coalesce(
                            unit.TITLE_EN,
                            unit.TITLE_NL,
                            study.TITLE_EN,
                            study.TITLE_NL,
                            sheet.TITLE_EN,
                            sheet.TITLE_NL,
                            SAVED_ITEM.actor().NAME,
                            SAVED_ITEM.TERM_KEY);
        };
    }
}
