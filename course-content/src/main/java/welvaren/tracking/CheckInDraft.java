package welvaren.tracking;

import java.time.LocalDate;
import java.util.Optional;
import welvaren.language.Typed;

/// Something to write to or about a learner, as it was typed.
///
/// @param followUpOn when to look again
public record CheckInDraft(CheckIn.Kind kind, String body, Optional<LocalDate> followUpOn) {

    public CheckInDraft {
        body = Typed.sound(body).strip();
    }
}
