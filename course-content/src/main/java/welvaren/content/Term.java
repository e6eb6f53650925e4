package welvaren.content;

import java.util.List;
import welvaren.language.Translations;

/// A term of the glossary.
///
/// @param also other words for it
public record Term(
        String key,
        List<String> aliases,
        Translations<String> term,
        Translations<List<String>> also,
        Translations<String> text) {}
