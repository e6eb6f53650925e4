package welvaren.content;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// All keys that the files define, old ones too: what a reference may point to.
final class Keys {

    /// What has keys of its own. Units are known as `module/unit`.
    enum Kind {
        MODULE,
        UNIT,
        CASE,
        ACTOR,
        TERM,
        THEME,
        REGION,
        SECTOR,
        DOMAIN,
        GROUP;

        String noun() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private record Defined(String key, Place place) {}

    private final Map<Kind, Map<String, Defined>> defined = new EnumMap<>(Kind.class);
    private final Map<String, String> modulesByFolder = new HashMap<>();
    private final Problems problems;

    Keys(Problems problems) {
        this.problems = problems;
        for (var kind : Kind.values()) {
            defined.put(kind, new TreeMap<>());
        }
    }

    static boolean wellFormed(String key) {
        return SYNTAX.matcher(key).matches();
    }

    /// Notes a key, or an old name of `key`, and says so when it is taken.
    void define(Kind kind, String name, String key, Place place) {
        var earlier = of(kind).putIfAbsent(name, new Defined(key, place));
        if (earlier != null && !earlier.place().equals(place)) {
            problems.add(
                    place,
                    "The key “%s” is taken by another %s, in %s."
                            .formatted(name, kind.noun(), earlier.place()),
                    "Give one of them another key. Two languages of one thing have the same file"
                            + " name before .nl.md and .en.md.");
        }
    }

    /// Notes a key of a file that could not be read, so that nobody hears that it does not exist.
    void guess(Kind kind, String key, Place place) {
        of(kind).putIfAbsent(key, new Defined(key, place));
    }

    void moduleFolder(String folder, String key) {
        modulesByFolder.putIfAbsent(folder, key);
    }

    Optional<String> moduleOfFolder(String folder) {
        return Optional.ofNullable(modulesByFolder.get(folder));
    }

    /// The key that something has now, for its key or an old one.
    Optional<String> find(Kind kind, String written) {
        var name = kind == Kind.UNIT ? withModuleOfNow(written) : written;
        return Optional.ofNullable(of(kind).get(name)).map(Defined::key);
    }

    private String withModuleOfNow(String written) {
        var slash = written.indexOf('/');
        if (slash < 0) {
            return written;
        } else {
            var module = written.substring(0, slash);
            return find(Kind.MODULE, module).orElse(module) + written.substring(slash);
        }
    }

    /// Like [#find], but says so when there is nothing of that name.
    Optional<String> refer(Kind kind, String written, Place place) {
        var found = find(kind, written);
        if (found.isEmpty()) {
            problems.addUnknown(
                    place,
                    "There is no %s “%s”.".formatted(kind.noun(), written),
                    written,
                    names(kind));
        }
        return found;
    }

    Set<String> names(Kind kind) {
        return of(kind).keySet();
    }

    private Map<String, Defined> of(Kind kind) {
        return defined.computeIfAbsent(kind, _ -> new TreeMap<>());
    }
}
