package welvaren.privacy;

import welvaren.language.Language;

/// A few words in both languages.
public record Words(String nl, String en) {

    public String in(Language language) {
        return switch (language) {
            case NL -> nl;
            case EN -> en;
        };
    }
}
