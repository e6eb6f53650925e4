package welvaren.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/// What a document of an index says of itself.
///
/// @param ref which thing it is
/// @param print what it was made from
record Entry(String ref, BytesRef print) {

    static List<Entry> in(IndexReader reader) throws IOException {
        var entries = new ArrayList<Entry>();
        for (var leaf : reader.leaves()) {
            addEntries(leaf.reader(), entries);
        }
        return entries;
    }

    private static void addEntries(LeafReader leaf, List<Entry> entries) throws IOException {
        var alive = leaf.getLiveDocs();
        var refs = DocValues.getSorted(leaf, FindableDocument.KEY);
        var prints = DocValues.getBinary(leaf, FindableDocument.PRINT);
        for (var document = 0; document < leaf.maxDoc(); document++) {
            if (alive == null || alive.get(document)) {
                entries.add(new Entry(ref(refs, document), print(prints, document)));
            }
        }
    }

    private static String ref(SortedDocValues refs, int document) throws IOException {
        return refs.advanceExact(document)
                ? refs.lookupOrd(refs.ordValue()).utf8ToString()
                : "nothing:" + document;
    }

    private static BytesRef print(BinaryDocValues prints, int document) throws IOException {
        return prints.advanceExact(document)
                ? BytesRef.deepCopyOf(prints.binaryValue())
                : new BytesRef();
    }
}
