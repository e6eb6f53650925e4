package welvaren.work;

import java.util.List;
import java.util.Set;
import welvaren.content.Activity.Quiz;
import welvaren.content.Activity.Visibility;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.learning.Progress;
import welvaren.learning.StepRef;
import welvaren.learning.UnitProgress;
import welvaren.notebook.Notebook;
import welvaren.notebook.SavedItem;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;
import welvaren.writing.Saving;
import welvaren.writing.Texts;

/// What a visitor did and does, whoever she is: pages need not know whether she signed in.
///
/// Each way of marking gives how far she is in the unit afterwards.
public sealed interface Work permits GuestWork, PersonWork {

    /// Whether it lasts. A guest's lives as long as her visit, and a page says so.
    boolean isKept();

    /// How far she is everywhere, where she stopped and what is next.
    Progress progress();

    UnitProgress open(StepRef step);

    UnitProgress complete(StepRef step);

    UnitProgress unmark(StepRef step);

    UnitProgress waive(StepRef step);

    UnitProgress reset(StepRef step);

    UnitProgress reset(UnitRef unit);

    /// @param quiz as the page showed it
    UnitProgress answer(UnitRef unit, Quiz quiz, String question, List<String> answer);

    void stopAt(StepRef step);

    /// What she wrote in a unit, its margins included.
    Texts.InUnit texts(UnitRef unit);

    Saving write(FieldRef field, Draft draft);

    /// Who may read what she writes for an activity.
    void choose(StepRef activity, Visibility visibility);

    void save(SavedItem item);

    void remove(SavedItem item);

    boolean isSaved(SavedItem item);

    /// Everything that [#isSaved] says yes to, for pages that show many things at once.
    Set<SavedItem> saved();

    /// Everything she gathered, with titles in this language.
    Notebook notebook(Language language);
}
