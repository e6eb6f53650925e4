package welvaren.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import welvaren.content.Actor.NameKind;
import welvaren.content.Actor.OtherName;
import welvaren.content.Actor.Relation;
import welvaren.content.Actor.RelationKind;

/// Reads an actor.
final class ActorReader {

    private ActorReader() {}

    static Actor read(Fields fields) {
        var key = fields.key("key");
        var sources = CreditsReader.sources(fields);
        var actor =
                new Actor(
                        key,
                        formerKeys(fields),
                        fields.text("name"),
                        fields.optionalText("acronym"),
                        fields.flag("ourSpelling", false),
                        otherNames(fields),
                        fields.references("regions", Keys.Kind.REGION),
                        fields.keys("attributes"),
                        roles(fields, sources),
                        relations(fields, key, sources),
                        Translated.optionalText(fields, "summary"),
                        Translated.optionalText(fields, "remark"),
                        fields.url("website"),
                        sources);
        fields.nothingElse();
        return actor;
    }

    /// Among the aliases of an actor a bare key is an old key; a name has fields.
    static List<String> formerKeys(Fields fields) {
        return fields.items("aliases").stream()
                .filter(ScalarNode.class::isInstance)
                .map(node -> ((ScalarNode) node).getValue())
                .toList();
    }

    private static List<OtherName> otherNames(Fields fields) {
        var names = new ArrayList<OtherName>();
        for (var item : fields.items("aliases")) {
            if (item instanceof MappingNode mapping) {
                var entry = fields.within(mapping);
                names.add(
                        new OtherName(
                                entry.text("name"),
                                entry.requiredChoice("kind", NameKind.class)
                                        .orElse(NameKind.OFFICIAL)));
            } else if (item instanceof ScalarNode scalar && !Keys.wellFormed(scalar.getValue())) {
                fields.problem(
                        fields.placeOf(item),
                        "“%s” is not an old key.".formatted(scalar.getValue()),
                        "If it is a name, write {name: %s, kind: official}."
                                .formatted(scalar.getValue()));
            }
        }
        return List.copyOf(names);
    }

    private static List<Actor.Role> roles(Fields fields, List<Source> sources) {
        var roles = new ArrayList<Actor.Role>();
        for (var entry : fields.someOf("roles")) {
            if (!entry.has("domain")) {
                entry.missing("domain");
            }
            var source = CreditsReader.source(entry, sources);
            entry.reference("domain", Keys.Kind.DOMAIN)
                    .ifPresent(domain -> roles.add(new Actor.Role(domain, source)));
        }
        return List.copyOf(roles);
    }

    private static List<Relation> relations(Fields fields, String self, List<Source> sources) {
        var relations = new ArrayList<Relation>();
        for (var entry : fields.list("relations")) {
            if (!entry.has("to")) {
                entry.missing("to");
            }
            var kind = entry.requiredChoice("kind", RelationKind.class);
            var source = CreditsReader.source(entry, sources);
            var to = entry.reference("to", Keys.Kind.ACTOR);
            if (to.equals(Optional.of(self))) {
                entry.problem(
                        entry.place("to"),
                        "This actor stands in a relation to itself.",
                        "Write the key of the other actor.");
            } else if (to.isPresent() && kind.isPresent()) {
                relations.add(new Relation(to.get(), kind.get(), source));
            }
        }
        return List.copyOf(relations);
    }
}
