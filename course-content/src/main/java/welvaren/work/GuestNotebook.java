package welvaren.work;

import java.util.List;
import java.util.Optional;
import welvaren.content.Actor;
import welvaren.content.Catalogue;
import welvaren.content.CourseUnit.UnitText;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.notebook.Notebook;
import welvaren.notebook.Notebook.Saved;
import welvaren.notebook.Notebook.Titles;
import welvaren.notebook.SavedItem;
import welvaren.notebook.SavedItem.SavedActor;
import welvaren.notebook.SavedItem.SavedCase;
import welvaren.notebook.SavedItem.SavedTerm;
import welvaren.notebook.SavedItem.SavedUnit;
import welvaren.notebook.SavedItem.SavedWorksheet;

/// The notebook of a guest, with the titles of the running catalogue.
record GuestNotebook(Catalogue catalogue, Language language) {

    Notebook of(GuestMemory memory) {
        List<Notebook.Written> written =
                memory.texts.entrySet().stream()
                        .map(text ->
                                new Notebook.Written(
                                        text.getKey(),
                                        text.getValue(),
                                        Optional.empty(),
                                        titles(text.getKey().step())))
                        .toList();
        var saved =
                memory.saved.entrySet().stream()
                        .map(item ->
                                new Saved(item.getKey(), title(item.getKey()), item.getValue()))
                        .toList();
        return Notebook.of(catalogue, language, written, saved);
    }

    private Titles titles(StepRef step) {
        var unit = catalogue.unit(step.unit()).map(found -> found.text().in(language));
        return new Titles(
                unit.map(UnitText::title).orElse(step.unit().unit()),
                unit.flatMap(text -> title(text, step)).orElse(step.key()));
    }

    private static Optional<String> title(UnitText unit, StepRef step) {
        return switch (step.kind()) {
            case PART -> unit.part(step.key()).map(part -> part.title());
            case ACTIVITY -> unit.activity(step.key()).map(activity -> activity.title());
        };
    }

    private String title(SavedItem item) {
        return switch (item) {
            case SavedUnit(var ref) ->
                    catalogue
                            .unit(ref)
                            .map(unit -> unit.text().in(language).title())
                            .orElse(ref.unit());
            case SavedCase(var key) ->
                    catalogue
                            .caseStudy(key)
                            .map(found -> found.text().in(language).title())
                            .orElse(key);
            case SavedActor(var key) -> catalogue.actor(key).map(Actor::name).orElse(key);
            case SavedWorksheet(var ref, var key) ->
                    catalogue
                            .unit(ref)
                            .flatMap(unit -> unit.text().in(language).activity(key))
                            .map(sheet -> sheet.title())
                            .orElse(key);
            case SavedTerm(var key) ->
                    catalogue.term(key).map(term -> term.term().in(language)).orElse(key);
        };
    }
}
