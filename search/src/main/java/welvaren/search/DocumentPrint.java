package welvaren.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/// A fingerprint of all fields of a document: two of one thing are equal when the same would be
/// indexed.
final class DocumentPrint {

    private DocumentPrint() {}

    static BytesRef of(Document document) {
        var print = sha256();
        for (var field : document) {
            print.update((field.name() + "\t" + value(field)).getBytes(UTF_8));
            print.update((byte) 0);
        }
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
