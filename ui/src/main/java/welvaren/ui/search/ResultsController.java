package welvaren.ui.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.router.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.person.Viewer;
import welvaren.search.Search;
import welvaren.search.SearchHit;
import welvaren.search.SearchRequest;
import welvaren.search.SearchUnavailable;
import welvaren.ui.design.Site;
import welvaren.ui.signin.Visit;
import welvaren.ui.throttle.Throttle;
import welvaren.ui.throttle.Throttled;
import welvaren.ui.throttle.Wait;

/// The results of a search for a spreadsheet, at the address of the search itself: the same ones in
/// the same order, of all pages.
@RestController
class ResultsController {

    private final Search search;
    private final Catalogues catalogues;
    private final Visit visit;
    private final Throttle throttle;

    ResultsController(Search search, Catalogues catalogues, Visit visit, Throttle throttle) {
        this.search = search;
        this.catalogues = catalogues;
        this.visit = visit;
        this.throttle = throttle;
    }

    @GetMapping("/search/results.csv")
    ResponseEntity<byte[]> results(
            @RequestParam(defaultValue = "nl") String lang, HttpServletRequest request) {
        var wait = turn(request);
        if (wait.isPresent()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().time().toSeconds()))
                    .build();
        }
        var asked = Optional.ofNullable(request.getQueryString()).orElse("");
        var question =
                AskedQuestion.of(QueryParameters.fromString(asked), catalogues.current())
                        .question();
        try {
            var hits = hits(question, Language.ofTag(lang).orElse(Language.NL));
            return file(ResultsCsv.of(hits, Site.of(request)));
        } catch (SearchUnavailable _) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    private Optional<Wait> turn(HttpServletRequest request) {
        return visit.viewer() instanceof Viewer.SignedIn
                ? throttle.take(Throttled.SEARCH)
                : throttle.takeFrom(Throttled.SEARCH, request.getRemoteAddr());
    }

    private List<SearchHit> hits(Question question, Language language) {
        var hits = new ArrayList<SearchHit>();
        for (var page = 1; page <= ResultsCsv.MOST_ROWS / SearchRequest.MOST_HITS; page++) {
            var request = question.request(language, page, SearchRequest.MOST_HITS);
            var found = search.find(request, visit.viewer()).hits();
            hits.addAll(found);
            if (found.size() < SearchRequest.MOST_HITS) {
                break;
            }
        }
        return hits;
    }

    private static ResponseEntity<byte[]> file(String csv) {
        var name = ContentDisposition.attachment().filename("welvaren.csv").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .cacheControl(CacheControl.noStore())
                .body(csv.getBytes(UTF_8));
    }
}
