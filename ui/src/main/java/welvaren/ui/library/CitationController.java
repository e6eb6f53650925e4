package welvaren.ui.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.ui.design.Site;

/// References to cases as files, each at an address of its own, so that a program for references
/// opens it directly.
@RestController
class CitationController {

    private final Catalogues catalogues;

    CitationController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping("/citations/{study}.{ending}")
    ResponseEntity<byte[]> citation(
            @PathVariable String study,
            @PathVariable String ending,
            @RequestParam(defaultValue = "nl") String lang,
            HttpServletRequest request) {
        var cited =
                catalogues
                        .current()
                        .caseStudy(study)
                        .map(found ->
                                Citation.of(
                                        found,
                                        Language.ofTag(lang).orElse(Language.NL),
                                        Site.of(request),
                                        LocalDate.now()));
        var file = CitationFile.ofEnding(ending);
        return cited.isPresent() && file.isPresent()
                ? answer(cited.get(), file.get())
                : ResponseEntity.notFound().build();
    }

    private static ResponseEntity<byte[]> answer(Citation cited, CitationFile file) {
        var name = ContentDisposition.attachment().filename(file.name(cited)).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(file.of(cited).getBytes(UTF_8));
    }
}
