package welvaren.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// One short text for all that findables say. Maps and sets are put in order first: their own order
/// differs from one start to the next.
class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(Stream<Findable> findables) {
        var print = new Fingerprint();
        findables.forEach(print::add);
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private void add(Findable findable) {
        add(findable.ref());
        add(new TreeMap<>(findable.text().byLanguage()));
        add(findable.names());
        add(findable.acronyms());
        findable.facets().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(facet -> {
                    add(facet.getKey());
                    add(new TreeSet<>(facet.getValue()));
                });
        add(findable.audience());
    }

    private void add(Object value) {
        digest.update(value.toString().getBytes(UTF_8));
        digest.update((byte) 0);
    }
}
