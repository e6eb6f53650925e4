package welvaren.cohort;

import java.security.SecureRandom;
import java.util.Locale;

/// The word by which people join a cohort: in a link, or typed from a blackboard. Eight characters
/// that nobody mistakes for one another, so about 40 bits; who guesses is slowed down.
public final class JoinCode {

    private static final String CHARACTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private JoinCode() {}

    static String fresh() {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            code.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return code.toString();
    }

    /// As somebody typed it: with or without spaces, hyphens and capitals.
    public static String typed(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /// In two halves, to be read aloud.
    public static String shown(String code) {
        return code.length() == LENGTH
                ? code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2)
                : code;
    }
}
