package welvaren.content;

import java.util.List;
import java.util.Optional;
import welvaren.language.Translations;

/// An organisation or service in the ecosystem of social enterprise.
///
/// @param ourSpelling whether the name was corrected by us; the source's spelling is then an alias
/// @param regions keys of the vocabulary, only where the source prints one
/// @param attributes e.g. `private`
public record Actor(
        String key,
        List<String> aliases,
        String name,
        Optional<String> acronym,
        boolean ourSpelling,
        List<OtherName> otherNames,
        List<String> regions,
        List<String> attributes,
        List<Role> roles,
        List<Relation> relations,
        Optional<Translations<String>> summary,
        Optional<Translations<String>> remark,
        Optional<String> website,
        List<Source> sources) {

    /// Another name it is known by.
    public record OtherName(String name, NameKind kind) {}

    /// Why another name exists.
    public enum NameKind {
        OFFICIAL,
        FORMER,
        TRANSLATION,
        AS_IN_SOURCE
    }

    /// What it does in the ecosystem.
    ///
    /// @param domain key of the vocabulary
    public record Role(String domain, Optional<Source> source) {}

    /// How it stands to another actor.
    ///
    /// @param to key of the other actor
    public record Relation(String to, RelationKind kind, Optional<Source> source) {}

    /// Kinds of relation, read from the actor that has it.
    public enum RelationKind {
        MEMBER_OF,
        PART_OF,
        SUPPORTS,
        WORKS_WITH,
        MAYBE_SAME
    }

    /// The name with its acronym behind it, as in "… (VVSG)".
    public String fullName() {
        return acronym.filter(letters -> !name.contains(letters))
                .map(letters -> name + " (" + letters + ")")
                .orElse(name);
    }
}
