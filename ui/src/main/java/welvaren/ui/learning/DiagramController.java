package welvaren.ui.learning;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import welvaren.content.Catalogues;
import welvaren.content.Diagram;

/// Serves the drawings of the units. A name is made of what the drawing shows, so it is kept for
/// ever.
@RestController
class DiagramController {

    private static final String PATH = "/diagrams/";
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    /// Opened by itself, a drawing is no page of ours: it runs and fetches nothing.
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static final Duration YEAR = Duration.ofDays(365);

    private final Catalogues catalogues;

    DiagramController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /// Where a drawing is, from the root of the site.
    static String address(Diagram diagram) {
        return PATH + diagram.name() + ".svg";
    }

    @GetMapping(PATH + "{name}.svg")
    ResponseEntity<String> drawing(@PathVariable String name) {
        return catalogues
                .current()
                .diagram(name)
                .map(diagram ->
                        ResponseEntity.ok()
                                .contentType(SVG)
                                .cacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
                                .header("Content-Security-Policy", POLICY)
                                .body(diagram.svg()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
