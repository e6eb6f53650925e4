package welvaren.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import welvaren.language.Language;

class AnalysisTest {

    private final Analysis analysis = new Analysis();

    @Test
    void each_field_has_its_own_chain_also_after_the_others_were_used() {
        var text = "De stappen van Foto’s, ĳs en A.B.C. voor l’économie";
        for (var round = 0; round < 2; round++) {
            assertThat(terms(FindableDocument.BODY_EXACT, text))
                    .containsExactly(
                            "de", "stappen", "van", "foto", "ijs", "en", "abc", "voor", "economie");
            assertThat(terms(FindableDocument.body(Language.NL), text))
                    .containsExactly(
                            "de", "stap", "van", "foto", "ijs", "en", "abc", "voor", "economie");
            assertThat(terms(FindableDocument.title(Language.EN), "The bills of communities"))
                    .containsExactly("the", "bill", "of", "commun");
            assertThat(terms(FindableDocument.begins(Language.NL), "Stappen"))
                    .containsExactly("stappen");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "organisatie, organisaties",
        "initiatief, initiatieven",
        "bedrijf, bedrijven",
        "stap, stappen",
        "sociaal, sociale",
        "stad, steden",
        "idee, ideeën",
        "industrie, industrieën",
        "financieel, financiële",
        "huis, huizen",
        "prijs, prijzen",
        "boom, bomen",
        "onderneming, ondernemingen",
        "ondernemer, ondernemers",
        "methode, methodes",
        "gemeente, gemeenten",
        "proces, processen",
        "netwerk, netwerken",
        "mogelijkheid, mogelijkheden",
        "maatschappelijk, maatschappelijke",
        "foto, foto's",
        "dienst, diensten",
        "buurt, buurten",
        "hulpverlener, hulpverleners",
        "schuld, schulden",
        "partner, partners",
        "lid, leden",
        "doel, doelen",
        "kans, kansen",
        "mens, mensen",
        "groep, groepen"
    })
    void two_forms_of_a_word_have_one_stem(String one, String other) {
        assertThat(dutch(one)).isEqualTo(dutch(other));
    }

    @ParameterizedTest
    @CsvSource({
        "begeleiding, beleid",
        "gemeente, mening",
        "kaart, kaars",
        "leren, lezen",
        "waarde, water",
        "werk, wereld",
        "vragen, varen",
        "stad, staat",
        "week, werk",
        "sector, secretaris",
        "markt, merk",
        "delen, dalen"
    })
    void two_words_have_two_stems(String one, String other) {
        assertThat(dutch(one)).isNotEqualTo(dutch(other));
    }

    @ParameterizedTest
    @CsvSource({"AB-C, abc", "A.B.C., abc", "VVSG, vvsg", "(Z), z", "ConcertES, concertes"})
    void an_acronym_is_its_letters(String written, String acronym) {
        assertThat(FindableDocument.acronym(written)).isEqualTo(acronym);
    }

    @ParameterizedTest
    @CsvSource({
        "Ĳsland, ijsland",
        "ﬁnancieel, financieel",
        "Réseau, reseau",
        "cœur, coeur",
        "d’insertion, insertion",
        "zo’n, zon",
        "STRAẞE, strasse",
        "Łódź, lodz",
        "’s, ''"
    })
    void one_spelling_is_made_of_many(String written, String folded) {
        assertThat(Folding.word(written)).isEqualTo(folded);
    }

    private List<String> dutch(String word) {
        return terms(FindableDocument.body(Language.NL), word);
    }

    private List<String> terms(String field, String text) {
        return analysis.terms(field, text);
    }
}
