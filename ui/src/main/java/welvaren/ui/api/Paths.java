package welvaren.ui.api;

import welvaren.finding.FindableRef;

/// Where the page of something is.
final class Paths {

    private Paths() {}

    static String of(FindableRef ref) {
        return switch (ref.kind()) {
            case UNIT -> "/modules/" + ref.key();
            case WORKSHEET -> "/worksheets/" + ref.key();
            case CASE -> "/cases/" + ref.key();
            case ACTOR -> "/actors/" + ref.key();
            case TERM -> "/glossary#" + ref.key();
        };
    }
}
