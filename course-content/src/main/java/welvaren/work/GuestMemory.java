package welvaren.work;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import welvaren.content.Activity.Visibility;
import welvaren.content.UnitRef;
import welvaren.learning.ProgressEvent;
import welvaren.learning.ResumePlace;
import welvaren.learning.StepRef;
import welvaren.notebook.SavedItem;
import welvaren.writing.FieldRef;
import welvaren.writing.Text;

/// What a guest did during her visit, to be kept in her HTTP session and nowhere else. Hold its
/// monitor while reading or changing it: a visit may have several tabs.
public final class GuestMemory implements Serializable {

    private static final long serialVersionUID = 1;

    /// Names this visit, so that it is added to a person's work once only.
    final UUID id = UUID.randomUUID();

    final ArrayList<ProgressEvent> events = new ArrayList<>();
    final HashMap<UnitRef, ResumePlace> places = new HashMap<>();
    final HashMap<FieldRef, Text> texts = new HashMap<>();
    final HashMap<StepRef, Visibility> audiences = new HashMap<>();
    final HashMap<SavedItem, Instant> saved = new HashMap<>();

    /// Whether there is nothing in it.
    public synchronized boolean isEmpty() {
        return events.isEmpty() && places.isEmpty() && texts.isEmpty() && saved.isEmpty();
    }

    List<ProgressEvent> events(UnitRef unit) {
        return events.stream().filter(event -> event.unit().equals(unit)).toList();
    }

    /// How many characters she wrote.
    int written() {
        return texts.values().stream().mapToInt(text -> text.body().length()).sum();
    }
}
