package welvaren.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import welvaren.db.tables.records.AuditEntryRecord;

/// How rows vouch for each other.
final class Chain {

    private Chain() {}

    static byte[] hash(AuditEntryRecord row) {
        var digest = sha256();
        digest.update(row.getPrevious());
        digest.update(words(row).getBytes(UTF_8));
        return digest.digest();
    }

    /// The detail comes last: it is the one field that could hold the mark between fields.
    private static String words(AuditEntryRecord row) {
        return String.join(
                "\n",
                row.getId().toString(),
                row.getHappenedAt().toString(),
                row.getEvent(),
                String.valueOf(row.getByPersonId()),
                String.valueOf(row.getAboutPersonId()),
                row.getDetail());
    }

    /// The oldest row is taken at its word: those before it were forgotten when their time was
    /// over.
    static Optional<Long> firstBroken(Iterable<AuditEntryRecord> rows) {
        @Nullable AuditEntryRecord before = null;
        for (var row : rows) {
            var follows =
                    before == null
                            || (row.getId() == before.getId() + 1
                                    && MessageDigest.isEqual(row.getPrevious(), before.getHash()));
            if (!follows || !MessageDigest.isEqual(row.getHash(), hash(row))) {
                return Optional.of(row.getId());
            }
            before = row;
        }
        return Optional.empty();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
