package welvaren.search;

import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import welvaren.finding.FindableRef;
import welvaren.language.Language;
import welvaren.person.Viewer;

/// Finds units, worksheets, cases, actors and terms. What the viewer may not see is not found, not
/// counted and not suggested.
@Component
public class Search {

    private static final String TIMED = "welvaren.search";

    private final Searchers searchers;
    private final IndexKeeper keeper;

    Search(Searchers searchers, IndexKeeper keeper) {
        this.searchers = searchers;
        this.keeper = keeper;
    }

    /// @throws SearchUnavailable in the first seconds of an installation
    public SearchAnswer find(SearchRequest request, Viewer viewer) {
        return Metrics.timer(TIMED)
                .record(() ->
                        searchers.with((searcher, analysis) ->
                                new Finding(searcher, analysis, request, searcher.visibleTo(viewer))
                                        .answer()));
    }

    /// Titles and names that begin as typed, a few of each kind; a kind with none is missing.
    public Map<FindableRef.Kind, List<Suggestion>> suggest(
            String prefix, Language language, Viewer viewer) {
        return searchers.with((searcher, analysis) ->
                new Suggesting(searcher, analysis, language, searcher.visibleTo(viewer))
                        .of(prefix));
    }

    public SearchHealth health() {
        var documents =
                searchers.ready()
                        ? searchers.with((searcher, _) -> searcher.getIndexReader().numDocs())
                        : 0;
        return new SearchHealth(keeper.state(), documents, keeper.behind());
    }
}
