package welvaren.content;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Collects what is wrong, so that a lecturer sees everything at once.
final class Problems {

    private final TreeSet<ContentProblem> found = new TreeSet<>();

    void add(Place place, String message, String remedy) {
        found.add(new ContentProblem(place.path(), place.line(), message, remedy));
    }

    /// Says that a name is unknown and which one was probably meant.
    void addUnknown(Place place, String message, String written, Collection<String> known) {
        add(place, message, Nearest.remedy(written, known));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<ContentProblem> all() {
        return List.copyOf(found);
    }
}
