package welvaren.ui.finding;

import java.util.Optional;
import welvaren.content.Activity;
import welvaren.content.Catalogue;
import welvaren.language.Language;
import welvaren.notebook.SavedItem;
import welvaren.notebook.SavedItem.SavedActor;
import welvaren.notebook.SavedItem.SavedCase;
import welvaren.notebook.SavedItem.SavedTerm;
import welvaren.notebook.SavedItem.SavedUnit;
import welvaren.notebook.SavedItem.SavedWorksheet;
import welvaren.ui.me.SavedLinks;

/// One thing on a guest's shortlist.
///
/// @param path as her browser keeps it
/// @param item under its present key; empty when it is gone from the catalogue
/// @param title what it is called, or was called in its address
public record Shortlisted(String path, Optional<SavedItem> item, String title) {

    public static Shortlisted of(String path, Catalogue catalogue, Language language) {
        return SavedLinks.item(path)
                .flatMap(item -> found(path, item, catalogue, language))
                .orElseGet(() -> new Shortlisted(path, Optional.empty(), nameIn(path)));
    }

    private static Optional<Shortlisted> found(
            String path, SavedItem item, Catalogue catalogue, Language language) {
        return switch (item) {
            case SavedUnit(var ref) ->
                    catalogue
                            .unit(ref)
                            .map(unit ->
                                    here(
                                            path,
                                            new SavedUnit(unit.ref()),
                                            unit.text().in(language).title()));
            case SavedCase(var key) ->
                    catalogue
                            .caseStudy(key)
                            .map(study ->
                                    here(
                                            path,
                                            new SavedCase(study.key()),
                                            study.text().in(language).title()));
            case SavedActor(var key) ->
                    catalogue
                            .actor(key)
                            .map(actor ->
                                    here(path, new SavedActor(actor.key()), actor.fullName()));
            case SavedWorksheet(var ref, var key) ->
                    catalogue
                            .unit(ref)
                            .flatMap(unit ->
                                    unit.text()
                                            .in(language)
                                            .activity(key)
                                            .filter(Activity.Worksheet.class::isInstance)
                                            .map(sheet ->
                                                    here(
                                                            path,
                                                            new SavedWorksheet(
                                                                    unit.ref(), sheet.key()),
                                                            sheet.title())));
            case SavedTerm(var key) ->
                    catalogue
                            .term(key)
                            .map(term ->
                                    here(
                                            path,
                                            new SavedTerm(term.key()),
                                            term.term().in(language)));
        };
    }

    private static Shortlisted here(String path, SavedItem item, String title) {
        return new Shortlisted(path, Optional.of(item), title);
    }

    private static String nameIn(String path) {
        return path.replaceFirst(".*[/#]", "").replace('-', ' ');
    }
}
