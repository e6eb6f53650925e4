package welvaren.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/// A fingerprint of all fields of a document: two of one thing are equal when the same would be
/// indexed.
final class DocumentPrint {

    private DocumentPrint() {}

    /// Facets are put in order first: their own order differs from one start to the next.
    static BytesRef of(Document document) {
        var facets = new TreeSet<String>();
        var others = Stream.<String>builder();
        for (var field : document) {
            if (field instanceof SortedSetDocValuesFacetField facet) {
                facets.add(facet.dim + "\t" + String.join("\t", facet.path));
            } else {
                others.add(field.name() + "\t" + value(field));
            }
        }
        var print = sha256();
        Stream.concat(facets.stream(), others.build())
                .forEach(line -> {
                    print.update(line.getBytes(UTF_8));
                    print.update((byte) 0);
                });
        return new BytesRef(print.digest());
    }

    private static String value(IndexableField field) {
        return field.stringValue() == null
                ? Objects.toString(field.numericValue(), "")
                        + Objects.toString(field.binaryValue(), "")
                : field.stringValue();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
