package welvaren.writing;

import java.time.Instant;
import welvaren.language.Typed;

/// What came of a draft.
public sealed interface Saving {

    /// It stands in the field now.
    record Saved(Text text) implements Saving {}

    /// Something else was written meanwhile, in another tab or on another device; nothing was
    /// saved. Who wants her draft nevertheless writes it again over the version of theirs, which is
    /// kept then.
    record Conflict(Text theirs) implements Saving {}

    /// Nothing was saved.
    record TooLong(int most) implements Saving {}

    /// How many characters a text may have.
    int LONGEST = 100_000;

    /// What comes of a draft for a field with this text. The same text twice is no conflict.
    static Saving of(Draft draft, Text now, Instant at) {
        var body = Typed.sound(draft.body());
        if (body.length() > LONGEST) {
            return new TooLong(LONGEST);
        } else if (body.equals(now.body())) {
            return new Saved(now);
        } else if (draft.base() != now.version()) {
            return new Conflict(now);
        } else {
            return new Saved(new Text(body, now.version() + 1, at));
        }
    }
}
