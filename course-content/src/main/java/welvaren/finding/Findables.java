package welvaren.finding;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import welvaren.content.Catalogue;
import welvaren.content.Catalogues;

/// Everything that can be found.
@Component
public class Findables {

    private final Catalogues catalogues;
    private volatile @Nullable Edition known;

    /// The running catalogue with the print of what can be found in it.
    private record Edition(Catalogue catalogue, String print) {}

    Findables(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    public Stream<Findable> all() {
        return all(catalogues.current());
    }

    /// Those of the asked ones that exist now, whatever happened to the others.
    public Stream<Findable> of(Collection<FindableRef> refs) {
        var wanted = Set.copyOf(refs);
        return all().filter(findable -> wanted.contains(findable.ref()));
    }

    /// A fingerprint of all content that can be found: equal here, on another node and after a
    /// restart for as long as the content is. Empty while there is no content yet.
    ///
    /// Following changes alone would not do: the change is committed a moment before the new
    /// catalogue runs.
    public Optional<String> edition() {
        var catalogue = catalogues.current();
        if (catalogue.equals(Catalogue.EMPTY)) {
            return Optional.empty();
        } else {
            var last = known;
            if (last == null || last.catalogue() != catalogue) {
                last = new Edition(catalogue, Fingerprint.of(all(catalogue)));
                known = last;
            }
            return Optional.of(last.print());
        }
    }

    static Stream<Findable> all(Catalogue catalogue) {
        var synonyms = new Synonyms(catalogue.glossary());
        var units = new FindableUnits(synonyms);
        var cases = new FindableCases(catalogue, synonyms);
        var sheets = new FindableWorksheets(synonyms);
        var actors = new FindableActors(catalogue);
        return Stream.of(
                        catalogue.units().stream().map(units::findable),
                        catalogue.units().stream().flatMap(sheets::findables),
                        catalogue.cases().stream().map(cases::findable),
                        catalogue.actors().stream().map(actors::findable),
                        catalogue.glossary().stream().map(FindableTerms::findable))
                .flatMap(found -> found);
    }
}
