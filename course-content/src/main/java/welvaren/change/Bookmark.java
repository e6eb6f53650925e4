package welvaren.change;

import java.util.Optional;
import java.util.UUID;

/// Up to where a follower has read. Never a number: identities and transaction ids become visible
/// out of order, and only a snapshot says which of them were.
///
/// @param epoch which history of the database; another one after a restore or a major upgrade
/// @param snapshot PostgreSQL's `pg_snapshot` as text
public record Bookmark(UUID epoch, String snapshot) {

    /// One line of text, to be kept beside whatever was made from the changes.
    public String text() {
        return epoch + " " + snapshot;
    }

    /// What [#text] wrote; empty for anything else, which means the same as no bookmark at all.
    public static Optional<Bookmark> parse(String text) {
        var parts = text.split(" ", -1);
        try {
            return parts.length == 2 && parts[1].matches("\\d+:\\d+:[\\d,]*")
                    ? Optional.of(new Bookmark(UUID.fromString(parts[0]), parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
