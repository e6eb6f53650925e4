package welvaren.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import welvaren.account.Registration.Reason;

/// Which passwords we accept: long ones that are not among the first that somebody would try. No
/// rules about digits and signs: they make passwords harder to remember, not to guess.
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 256;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_TELLING_NAME = 4;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    static Set<Reason> against(String password, String email) {
        var reasons = EnumSet.noneOf(Reason.class);
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            reasons.add(Reason.PASSWORD_TOO_SHORT);
        } else if (length > LONGEST) {
            reasons.add(Reason.PASSWORD_TOO_LONG);
        } else if (isCommon(password.toLowerCase(Locale.ROOT), email.toLowerCase(Locale.ROOT))) {
            reasons.add(Reason.PASSWORD_COMMON);
        }
        return reasons;
    }

    private static boolean isCommon(String password, String email) {
        return COMMON.contains(password)
                || COMMON.contains(password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""))
                || password.chars().distinct().count() < FEWEST_DIFFERENT
                || isRow(password)
                || containsName(password, email);
    }

    /// Whether each character follows the one before, as in `abcdefghijkl` or `cba987654321`.
    private static boolean isRow(String password) {
        var jumps = 0;
        for (var i = 1; i < password.length(); i++) {
            if (Math.abs(password.charAt(i) - password.charAt(i - 1)) != 1) {
                jumps++;
            }
        }
        return jumps <= password.length() / SHORTEST;
    }

    private static boolean containsName(String password, String email) {
        var name = email.substring(0, Math.max(0, email.indexOf('@')));
        return name.length() >= SHORTEST_TELLING_NAME && password.contains(name);
    }

    private static Set<String> common() {
        var file = PasswordRules.class.getResourceAsStream("common-passwords.txt");
        try (var lines =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), UTF_8))) {
            return lines.lines().collect(toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
