package welvaren.search;

import static org.apache.lucene.index.IndexOptions.DOCS_AND_FREQS;
import static org.apache.lucene.index.IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS;

import java.text.Collator;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import welvaren.finding.Audience;
import welvaren.finding.Facet;
import welvaren.finding.Findable;
import welvaren.finding.FindableRef;
import welvaren.language.Language;
import welvaren.search.SearchHit.Place;

/// A findable as a document of the index, and back: the only class that knows what fields there
/// are. One document holds all languages, so that each thing is found and counted once.
class FindableDocument {

    static final String REF = "ref";
    static final String KIND = "kind";
    static final String AUDIENCE = "audience";

    /// Order among equals.
    static final String KEY = "key";

    /// What it was made from, to be compared with what there is.
    static final String PRINT = "print";

    /// The newest year it has.
    static final String YEAR = "year";

    /// Words as they are, of titles and names, and of the text, in all languages.
    static final String TITLE_EXACT = "title_exact";

    static final String BODY_EXACT = "body_exact";

    /// A whole title or name as one term.
    static final String WHOLE = "whole";

    /// An acronym as one term of letters and digits.
    static final String ACRONYM = "acronym";

    /// Stems of Dutch words, of compounds those of their parts.
    static final String TITLE_PARTS = "title_parts";

    static final String BODY_PARTS = "body_parts";

    /// Passages are kept as values of one field, which the highlighter joins with this; it must not
    /// occur inside one.
    static final char BETWEEN_PASSAGES = '\0';

    private static final String PLACE_SEPARATOR = "\t";

    /// A name or acronym that is not its title, as it is written.
    private static final String NAME = "name";

    private static final FieldType PASSAGE =
            type(TextField.TYPE_STORED, DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

    /// Where words stand is only asked of words as they are.
    private static final FieldType WITHOUT_PLACES = type(TextField.TYPE_NOT_STORED, DOCS_AND_FREQS);

    private FindableDocument() {}

    static String title(Language language) {
        return "title_" + language.tag();
    }

    static String body(Language language) {
        return "body_" + language.tag();
    }

    static String facet(Facet facet) {
        return "facet_" + facet.word();
    }

    static String words(Language language) {
        return "words_" + language.tag();
    }

    static String begins(Language language) {
        return "begins_" + language.tag();
    }

    static String order(Language language) {
        return "order_" + language.tag();
    }

    private static String shown(Language language) {
        return "shown_" + language.tag();
    }

    private static String place(Language language) {
        return "place_" + language.tag();
    }

    static Analysis.Chain chain(String field) {
        if (field.equals(TITLE_PARTS) || field.equals(BODY_PARTS)) {
            return Analysis.Chain.PARTS;
        }
        for (var language : Language.values()) {
            if (Set.of(title(language), body(language), words(language)).contains(field)) {
                return switch (language) {
                    case NL -> Analysis.Chain.DUTCH;
                    case EN -> Analysis.Chain.ENGLISH;
                };
            }
        }
        return Analysis.Chain.WORDS;
    }

    static Term term(FindableRef ref) {
        return new Term(REF, ref.toString());
    }

    static String term(Audience audience) {
        return switch (audience) {
            case Audience.Everybody _ -> "everybody";
            case Audience.Only(var person) -> "person " + person.value();
        };
    }

    /// A whole title as it is compared.
    static String whole(List<String> foldedWords) {
        return String.join(" ", foldedWords);
    }

    /// `AB-C`, `A.B.C.` and `abc` are one acronym.
    static String acronym(String text) {
        return Folding.text(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    static Document of(Findable findable, Analysis analysis) {
        var document = new Document();
        var ref = findable.ref().toString();
        document.add(new StringField(REF, ref, Field.Store.YES));
        document.add(new SortedDocValuesField(KEY, new BytesRef(ref)));
        var kind = findable.ref().kind().word();
        document.add(new StringField(KIND, kind, Field.Store.NO));
        document.add(new SortedDocValuesField(KIND, new BytesRef(kind)));
        document.add(new StringField(AUDIENCE, term(findable.audience()), Field.Store.NO));
        addFacets(document, findable);
        addYear(document, findable);
        addNames(document, findable, analysis);
        for (var language : Language.values()) {
            addOrder(document, findable, language);
            findable.text().only(language).ifPresent(text -> addText(document, language, text));
        }
        document.add(new BinaryDocValuesField(PRINT, DocumentPrint.of(document)));
        return document;
    }

    /// In the same order each time, so that equal documents have equal prints.
    private static void addFacets(Document document, Findable findable) {
        for (var facet : Facet.values()) {
            findable.facets().getOrDefault(facet, Set.of()).stream()
                    .filter(value -> !value.isEmpty())
                    .sorted()
                    .map(value -> new StringField(facet(facet), value, Field.Store.NO))
                    .forEach(document::add);
        }
    }

    private static void addYear(Document document, Findable findable) {
        findable.facets().getOrDefault(Facet.YEAR, Set.of()).stream()
                .mapToLong(Long::parseLong)
                .max()
                .ifPresent(year -> document.add(new NumericDocValuesField(YEAR, year)));
    }

    private static void addNames(Document document, Findable findable, Analysis analysis) {
        var titles =
                Stream.of(Language.values())
                        .flatMap(language -> findable.text().only(language).stream())
                        .map(Findable.Text::title);
        var names =
                Stream.of(titles, findable.names().stream(), findable.acronyms().stream())
                        .flatMap(name -> name)
                        .distinct()
                        .toList();
        for (var name : names) {
            var whole = whole(analysis.terms(TITLE_EXACT, name));
            document.add(new StringField(WHOLE, shortened(whole), Field.Store.NO));
            document.add(text(TITLE_EXACT, name));
            document.add(text(TITLE_PARTS, name));
        }
        for (var acronym : findable.acronyms()) {
            document.add(new StringField(ACRONYM, shortened(acronym(acronym)), Field.Store.NO));
        }
        for (var name :
                Stream.of(findable.names(), findable.acronyms()).flatMap(List::stream).toList()) {
            document.add(new StoredField(NAME, name));
            for (var language : Language.values()) {
                document.add(text(title(language), name));
                document.add(text(begins(language), name));
            }
        }
    }

    /// A term may not be longer than 32,766 bytes.
    private static String shortened(String term) {
        return term.length() > 1_000 ? term.substring(0, 1_000) : term;
    }

    /// Also where the language is missing: then by the title that is shown instead.
    private static void addOrder(Document document, Findable findable, Language language) {
        var title = findable.text().in(language).title();
        var key = Collator.getInstance(language.locale()).getCollationKey(title).toByteArray();
        document.add(new SortedDocValuesField(order(language), new BytesRef(key)));
        document.add(text(begins(language), title));
    }

    private static void addText(Document document, Language language, Findable.Text text) {
        document.add(new StoredField(shown(language), text.title()));
        document.add(text(title(language), text.title()));
        for (var passage : text.passages()) {
            var said = passage.text().replace(BETWEEN_PASSAGES, '\n');
            var heading = passage.heading().orElse("");
            document.add(new Field(body(language), said, PASSAGE));
            document.add(
                    new StoredField(
                            place(language),
                            passage.part().orElse("") + PLACE_SEPARATOR + heading));
            document.add(text(BODY_EXACT, heading + "\n" + said));
            if (language == Language.NL) {
                document.add(text(BODY_PARTS, heading + "\n" + said));
            }
        }
        for (var word : text.words()) {
            document.add(text(words(language), word));
        }
    }

    private static Field text(String field, String text) {
        var asTheyAre = field.equals(TITLE_EXACT) || field.equals(BODY_EXACT);
        return new Field(field, text, asTheyAre ? TextField.TYPE_NOT_STORED : WITHOUT_PLACES);
    }

    private static FieldType type(FieldType like, IndexOptions options) {
        var type = new FieldType(like);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    static FindableRef ref(Document document) {
        var text = document.get(REF);
        var colon = text.indexOf(':');
        var kind = FindableRef.Kind.ofWord(text.substring(0, colon)).orElseThrow();
        return new FindableRef(kind, text.substring(colon + 1));
    }

    /// Of one that was just made.
    static BytesRef print(Document document) {
        return document.getBinaryValue(PRINT);
    }

    /// The wanted language, or the other one where it is missing.
    static Language language(Document document, Language wanted) {
        return document.get(shown(wanted)) == null ? wanted.other() : wanted;
    }

    static String title(Document document, Language language) {
        return document.get(shown(language));
    }

    /// Where the passage with that number is; empty for the top of the page.
    static Optional<Place> place(Document document, Language language, int passage) {
        var place = document.getValues(place(language))[passage].split(PLACE_SEPARATOR, 2);
        return place[0].isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Place(
                                place[0],
                                Optional.of(place[1]).filter(heading -> !heading.isEmpty())));
    }

    /// What else it is called.
    static List<String> names(Document document) {
        return List.of(document.getValues(NAME));
    }

    /// Above its passages in that language.
    static List<String> headings(Document document, Language language) {
        return Arrays.stream(document.getValues(place(language)))
                .map(place -> place.split(PLACE_SEPARATOR, 2)[1])
                .filter(heading -> !heading.isEmpty())
                .toList();
    }

    /// Its titles and passages in all languages.
    static Stream<String> texts(Document document) {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(shown(language), body(language)))
                .flatMap(field -> Arrays.stream(document.getValues(field)));
    }

    /// A text as one, its passages with [#BETWEEN_PASSAGES] between them; empty where there is none
    /// in that language.
    static Optional<String> joined(Document document, Language language) {
        var passages = document.getValues(body(language));
        return passages.length == 0
                ? Optional.empty()
                : Optional.of(String.join(String.valueOf(BETWEEN_PASSAGES), passages));
    }

    /// What [#texts] needs.
    static Set<String> textFields() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(shown(language), body(language)))
                .collect(Collectors.toSet());
    }

    /// What a suggestion needs.
    static Set<String> shownFields() {
        return Set.of(
                REF,
                NAME,
                shown(Language.NL),
                shown(Language.EN),
                place(Language.NL),
                place(Language.EN));
    }

    /// What a hit needs: all that is kept.
    static Set<String> keptFields() {
        var all = new HashSet<>(shownFields());
        all.addAll(textFields());
        return all;
    }
}
