package welvaren.account;

import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// How passwords are kept: as Argon2id hashes, with the least that OWASP advises (19 MiB, two
/// rounds, one lane).
final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ROUNDS = 2;

    private static final Argon2PasswordEncoder ENCODER =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, ROUNDS);

    /// Each takes 19 MiB and a core for itself: more at once would only slow the rest down.
    private static final Semaphore AT_ONCE =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /// The hash of a password that nobody knows. Checking against it takes as long as against a
    /// real one, so that the time of an answer does not tell who has an account.
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$gRciTumnOHgwdw7Egd3njQ$"
                    + "eE6AN8+8Xz0Mc/w25alKBGBrAzjzw/UCoctGDKwTKRU";

    private Passwords() {}

    /// Takes some hundredths of a second: not to be done inside a transaction.
    ///
    /// @throws TooBusy when too many wait for the same
    static String hash(String password) {
        return oneOfFew(() -> ENCODER.encode(sameKeys(password)));
    }

    /// As long as [#hash].
    ///
    /// @throws TooBusy when too many wait for the same
    static boolean match(String password, String hash) {
        return oneOfFew(() -> ENCODER.matches(sameKeys(password), hash));
    }

    /// First come, first served.
    private static <T> T oneOfFew(Supplier<T> work) {
        if (!waited()) {
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            AT_ONCE.release();
        }
    }

    private static boolean waited() {
        try {
            return AT_ONCE.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The same keys give the same letters on every keyboard, however é is composed.
    private static String sameKeys(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
