package welvaren.search;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;

/// Any word of the index that has these letters in it. For marking: what Lucene has for this goes
/// through all words letter by letter each time, which takes longer than the search.
final class WordsWith extends Query {

    private static final int MOST = 500;
    private static final char BETWEEN = '\n';

    /// The words of one field in each segment as one text, for as long as the segment is there.
    private static final Map<Key, String> WORDS = new ConcurrentHashMap<>();

    private record Key(IndexReader.CacheKey segment, String field) {}

    private final String field;
    private final String letters;

    WordsWith(String field, String letters) {
        this.field = field;
        this.letters = letters;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var words = new LinkedHashSet<String>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            addFrom(words(leaf.reader()), words);
        }
        var any = new BooleanQuery.Builder();
        words.stream()
                .limit(MOST)
                .forEach(word -> any.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
        return any.build();
    }

    private void addFrom(String all, Set<String> words) {
        var at = all.indexOf(letters);
        while (at >= 0 && words.size() < MOST) {
            var end = all.indexOf(BETWEEN, at);
            words.add(all.substring(all.lastIndexOf(BETWEEN, at) + 1, end));
            at = all.indexOf(letters, end);
        }
    }

    private String words(LeafReader segment) throws IOException {
        var cache = segment.getCoreCacheHelper();
        if (cache == null) {
            return read(segment);
        }
        var key = new Key(cache.getKey(), field);
        var known = WORDS.get(key);
        if (known == null) {
            known = read(segment);
            if (WORDS.put(key, known) == null) {
                cache.addClosedListener(_ -> WORDS.remove(key));
            }
        }
        return known;
    }

    private String read(LeafReader segment) throws IOException {
        var words = new StringBuilder();
        var terms = segment.terms(field);
        if (terms != null) {
            var all = terms.iterator();
            for (var term = all.next(); term != null; term = all.next()) {
                words.append(term.utf8ToString()).append(BETWEEN);
            }
        }
        return words.toString();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return this.field + ":*" + letters + "*";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordsWith that
                && field.equals(that.field)
                && letters.equals(that.letters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, letters);
    }
}
