package welvaren.ui.search;

import welvaren.content.Catalogue;
import welvaren.content.UnitRef;
import welvaren.finding.FindableRef;
import welvaren.search.SearchHit;
import welvaren.ui.actors.ActorLinks;
import welvaren.ui.glossary.GlossaryLinks;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.library.CaseLinks;
import welvaren.ui.worksheets.WorksheetLinks;

/// Where a thing that was found is, and which picture stands for it.
record Whereabouts(Catalogue catalogue) {

    private static final int ACTOR_MOTIF = 2;
    private static final int TERM_MOTIF = 5;

    /// Of the page, at the part where the words are.
    static String address(SearchHit hit) {
        var page = address(hit.ref());
        return hit.place().map(place -> page + "#" + place.part()).orElse(page);
    }

    static String address(FindableRef ref) {
        var key = ref.key();
        return switch (ref.kind()) {
            case UNIT -> LearningLinks.unit(unit(ref));
            case WORKSHEET -> WorksheetLinks.empty(unit(ref), activity(ref));
            case CASE -> CaseLinks.of(key);
            case ACTOR -> ActorLinks.of(key);
            case TERM -> GlossaryLinks.of(key);
        };
    }

    /// The unit itself, or the one that a worksheet is in.
    static UnitRef unit(FindableRef ref) {
        var words = ref.key().split("/");
        return new UnitRef(words[0], words[1]);
    }

    /// The last part of a worksheet's key.
    static String activity(FindableRef ref) {
        return ref.key().substring(ref.key().lastIndexOf('/') + 1);
    }

    int motif(FindableRef ref) {
        return switch (ref.kind()) {
            case UNIT, WORKSHEET ->
                    catalogue.module(unit(ref).module()).map(module -> module.motif()).orElse(1);
            case CASE -> catalogue.caseStudy(ref.key()).map(study -> study.motif()).orElse(1);
            case ACTOR -> ACTOR_MOTIF;
            case TERM -> TERM_MOTIF;
        };
    }

    static String icon(FindableRef.Kind kind) {
        return switch (kind) {
            case UNIT -> "book-open";
            case WORKSHEET -> "pencil";
            case CASE -> "file-text";
            case ACTOR -> "network";
            case TERM -> "quote";
        };
    }
}
