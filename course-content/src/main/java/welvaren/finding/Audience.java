package welvaren.finding;

import java.util.Set;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// Who may find something. Search keeps everything else out of hits, counts and suggestions alike.
public sealed interface Audience {

    /// Anyone, also without an account.
    record Everybody() implements Audience {}

    /// One person only.
    record Only(PersonId person) implements Audience {}

    Audience EVERYBODY = new Everybody();

    /// The audiences that somebody belongs to.
    static Set<Audience> of(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Anonymous _ -> Set.of(EVERYBODY);
            case Viewer.SignedIn person -> Set.of(EVERYBODY, new Only(person.id()));
        };
    }
}
