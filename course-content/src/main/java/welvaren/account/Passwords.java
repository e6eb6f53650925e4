package welvaren.account;

import java.text.Normalizer;
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

    /// The hash of a password that nobody knows. Checking against it takes as long as against a
    /// real one, so that the time of an answer does not tell who has an account.
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$gRciTumnOHgwdw7Egd3njQ$"
                    + "eE6AN8+8Xz0Mc/w25alKBGBrAzjzw/UCoctGDKwTKRU";

    private Passwords() {}

    /// Takes some hundredths of a second: not to be done inside a transaction.
    static String hash(String password) {
        return ENCODER.encode(sameKeys(password));
    }

    static boolean match(String password, String hash) {
        return ENCODER.matches(sameKeys(password), hash);
    }

    /// The same keys give the same letters on every keyboard, however é is composed.
    private static String sameKeys(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
