package welvaren.search;

import welvaren.finding.FindableRef;
import welvaren.language.Language;

/// A title that begins as typed.
public record Suggestion(FindableRef ref, Language language, String title) {}
