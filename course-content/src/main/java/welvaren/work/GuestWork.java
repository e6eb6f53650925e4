package welvaren.work;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import welvaren.content.Activity.Quiz;
import welvaren.content.Activity.Visibility;
import welvaren.content.Catalogues;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.learning.Advance;
import welvaren.learning.Progress;
import welvaren.learning.ProgressEvent.Completed;
import welvaren.learning.ProgressEvent.Opened;
import welvaren.learning.ProgressEvent.StepReset;
import welvaren.learning.ProgressEvent.UnitReset;
import welvaren.learning.ProgressEvent.Unmarked;
import welvaren.learning.ProgressEvent.Waived;
import welvaren.learning.ResumePlace;
import welvaren.learning.StepProgress;
import welvaren.learning.StepRef;
import welvaren.learning.UnitProgress;
import welvaren.notebook.Notebook;
import welvaren.notebook.SavedItem;
import welvaren.writing.Audiences;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;
import welvaren.writing.Saving;
import welvaren.writing.Saving.Saved;
import welvaren.writing.Saving.TooLong;
import welvaren.writing.Text;
import welvaren.writing.Texts;

/// The work of a guest: by the same rules as a person's, but only in her memory.
public final class GuestWork implements Work {

    /// Memory is all there is, and anybody may be a guest.
    private static final int MOST_EVENTS = 5_000;

    private static final int MOST_CHARACTERS = 500_000;
    private static final int MOST_SAVED = 1_000;

    private final GuestMemory memory;
    private final Catalogues catalogues;
    private final InstantSource clock;

    GuestWork(GuestMemory memory, Catalogues catalogues, InstantSource clock) {
        this.memory = memory;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Override
    public boolean isKept() {
        return false;
    }

    @Override
    public Progress progress() {
        synchronized (memory) {
            return Progress.in(catalogues.current(), begun(), places());
        }
    }

    @Override
    public UnitProgress open(StepRef step) {
        return mark(step.unit(), (unit, at) -> unit.by(new Opened(step, at)));
    }

    @Override
    public UnitProgress complete(StepRef step) {
        return mark(step.unit(), (unit, at) -> unit.by(new Completed(step, at)));
    }

    @Override
    public UnitProgress unmark(StepRef step) {
        return mark(step.unit(), (unit, at) -> unit.by(new Unmarked(step, at)));
    }

    @Override
    public UnitProgress waive(StepRef step) {
        return mark(step.unit(), (unit, at) -> unit.by(new Waived(step, at)));
    }

    @Override
    public UnitProgress reset(StepRef step) {
        return mark(step.unit(), (unit, at) -> unit.by(new StepReset(step, at)));
    }

    @Override
    public UnitProgress reset(UnitRef ref) {
        return mark(ref, (unit, at) -> unit.by(new UnitReset(ref, at)));
    }

    @Override
    public UnitProgress answer(UnitRef ref, Quiz quiz, String question, List<String> answer) {
        var step = StepRef.activity(ref, quiz.key());
        return mark(ref, (unit, at) -> unit.byAnswer(step, quiz, question, answer, at));
    }

    @Override
    public void stopAt(StepRef step) {
        synchronized (memory) {
            memory.places.put(step.unit(), new ResumePlace(step, now()));
        }
    }

    @Override
    public Texts.InUnit texts(UnitRef unit) {
        synchronized (memory) {
            return new Texts.InUnit(
                    in(unit, memory.texts, FieldRef::step),
                    in(unit, memory.audiences, step -> step),
                    Map.of());
        }
    }

    @Override
    public Saving write(FieldRef field, Draft draft) {
        synchronized (memory) {
            var before = memory.texts.getOrDefault(field, Text.NONE);
            var room = MOST_CHARACTERS - memory.written() + before.body().length();
            var saving = Saving.of(draft, before, now());
            if (saving instanceof Saved(var text) && !text.equals(before)) {
                if (text.body().length() > room) {
                    return new TooLong(room);
                }
                memory.texts.put(field, text);
                settle(field, draft.shown());
            }
            return saving;
        }
    }

    @Override
    public void choose(StepRef activity, Visibility visibility) {
        Audiences.refuseNote(activity);
        synchronized (memory) {
            memory.audiences.put(activity, visibility);
        }
    }

    @Override
    public void save(SavedItem item) {
        synchronized (memory) {
            if (memory.saved.size() < MOST_SAVED) {
                memory.saved.putIfAbsent(item, now());
            }
        }
    }

    @Override
    public void remove(SavedItem item) {
        synchronized (memory) {
            memory.saved.remove(item);
        }
    }

    @Override
    public boolean isSaved(SavedItem item) {
        synchronized (memory) {
            return memory.saved.containsKey(item);
        }
    }

    @Override
    public Set<SavedItem> saved() {
        synchronized (memory) {
            return Set.copyOf(memory.saved.keySet());
        }
    }

    @Override
    public Notebook notebook(Language language) {
        synchronized (memory) {
            return new GuestNotebook(catalogues.current(), language).of(memory);
        }
    }

    private UnitProgress mark(UnitRef unit, BiFunction<Advance, Instant, Advance> marks) {
        synchronized (memory) {
            var before = UnitProgress.of(memory.events(unit));
            if (memory.events.size() >= MOST_EVENTS) {
                return before;
            }
            var advance = marks.apply(Advance.from(before), now());
            memory.events.addAll(advance.news());
            return advance.progress();
        }
    }

    private Map<StepRef, StepProgress> begun() {
        var begun = new HashMap<StepRef, StepProgress>();
        memory.events.stream()
                .map(event -> event.unit())
                .distinct()
                .forEach(unit -> begun.putAll(UnitProgress.of(memory.events(unit)).steps()));
        return begun;
    }

    private List<ResumePlace> places() {
        return memory.places.values().stream()
                .sorted(Comparator.comparing(ResumePlace::seenAt).reversed())
                .toList();
    }

    private void settle(FieldRef field, Visibility shown) {
        if (!field.isNote()) {
            var byContent = Audiences.byContent(catalogues.current(), field.step());
            memory.audiences.putIfAbsent(field.step(), Audiences.narrower(shown, byContent));
        }
    }

    /// As exact as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static <K, V> Map<K, V> in(UnitRef unit, Map<K, V> all, Function<K, StepRef> step) {
        return all.entrySet().stream()
                .filter(entry -> step.apply(entry.getKey()).unit().equals(unit))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
