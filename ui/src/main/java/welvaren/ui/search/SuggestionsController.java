package welvaren.ui.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import welvaren.content.Catalogue;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.person.Viewer;
import welvaren.search.Fragment;
import welvaren.search.Search;
import welvaren.search.SearchUnavailable;
import welvaren.search.Suggestion;
import welvaren.ui.language.Messages;
import welvaren.ui.signin.Visit;
import welvaren.ui.throttle.Throttle;
import welvaren.ui.throttle.Throttled;
import welvaren.ui.throttle.Wait;

/// What the list under a search box offers while somebody types, in the language of her page. Plain
/// text with its marks apart, never HTML.
@RestController
class SuggestionsController {

    /// @param said how many there are, for who does not see them
    record Offered(String said, List<Group> groups) {}

    record Group(String label, List<Option> options) {}

    /// @param motif of the tile before it; 0 for a search
    /// @param also another name for it that begins as typed; may be empty
    record Option(String url, int motif, String lang, List<Fragment> words, String also) {}

    private static final int LONGEST = 200;
    private static final int MOST_PHRASES = 3;

    private final Search search;
    private final Catalogues catalogues;
    private final Visit visit;
    private final Throttle throttle;

    SuggestionsController(Search search, Catalogues catalogues, Visit visit, Throttle throttle) {
        this.search = search;
        this.catalogues = catalogues;
        this.visit = visit;
        this.throttle = throttle;
    }

    @GetMapping("/search/suggestions")
    ResponseEntity<Offered> suggest(
            @RequestParam String q, @RequestParam String lang, HttpServletRequest request) {
        var wait = turn(request);
        if (wait.isPresent()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().time().toSeconds()))
                    .build();
        }
        try {
            var typed = q.substring(0, Math.min(q.length(), LONGEST)).strip();
            var language = Language.ofTag(lang).orElse(Language.NL);
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(offered(typed, language));
        } catch (SearchUnavailable _) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    private Optional<Wait> turn(HttpServletRequest request) {
        return visit.viewer() instanceof Viewer.SignedIn
                ? throttle.take(Throttled.SUGGESTION)
                : throttle.takeFrom(Throttled.SUGGESTION, request.getRemoteAddr());
    }

    private Offered offered(String typed, Language language) {
        var catalogue = catalogues.current();
        var groups = new ArrayList<Group>();
        search.suggest(typed, language, visit.viewer())
                .forEach((kind, found) -> {
                    var label = Messages.in(language, "search.kind." + kind.word());
                    var options = found.stream().map(one -> option(one, catalogue)).toList();
                    groups.add(new Group(label, options));
                });
        var things = groups.stream().mapToInt(group -> group.options().size()).sum();
        if (!typed.isEmpty()) {
            groups.add(
                    new Group(
                            Messages.in(language, "suggestions.search"),
                            searches(typed, catalogue, language)));
        }
        return new Offered(Messages.in(language, "suggestions.said", things), groups);
    }

    private static Option option(Suggestion found, Catalogue catalogue) {
        return new Option(
                Whereabouts.address(found.ref()),
                new Whereabouts(catalogue).motif(found.ref()),
                found.language().tag(),
                found.words(),
                found.name().orElse(""));
    }

    /// The words themselves, and words from practice that go on like them.
    private static List<Option> searches(String typed, Catalogue catalogue, Language language) {
        var searches = new ArrayList<Option>();
        searches.add(searchFor(typed, List.of(new Fragment(typed, true)), language));
        var start = typed.toLowerCase(Locale.ROOT);
        catalogue.vocabulary().themes().stream()
                .flatMap(theme -> theme.practice().only(language).stream().flatMap(List::stream))
                .filter(words -> words.toLowerCase(Locale.ROOT).startsWith(start))
                .filter(words -> words.length() > typed.length())
                .distinct()
                .limit(MOST_PHRASES)
                .forEach(words -> searches.add(searchFor(words, begun(words, typed), language)));
        return searches;
    }

    private static List<Fragment> begun(String words, String typed) {
        return List.of(
                new Fragment(words.substring(0, typed.length()), true),
                new Fragment(words.substring(typed.length()), false));
    }

    private static Option searchFor(String words, List<Fragment> shown, Language language) {
        return new Option(SearchLinks.of(words), 0, language.tag(), shown, "");
    }
}
