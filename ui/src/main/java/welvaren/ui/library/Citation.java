package welvaren.ui.library;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import welvaren.content.CaseStudy;
import welvaren.language.Language;

/// A case as other works refer to it. A case has no date of its own, so a reference has none
/// either: it tells when somebody read it.
///
/// @param key unique among the references of one work
/// @param language the one it was read in
record Citation(
        String key,
        String title,
        Language language,
        List<String> authors,
        String licence,
        String url,
        LocalDate seen) {

    static final String SITE = "Welvaren";

    /// @param site with a slash at its end
    static Citation of(CaseStudy study, Language wanted, String site, LocalDate today) {
        var shown = study.text().shown(wanted);
        return new Citation(
                "welvaren-%s-%s".formatted(study.key(), shown.language().tag()),
                shown.text().title(),
                shown.language(),
                shown.text().credits().authors(),
                shown.text().credits().licence(),
                site + CaseLinks.of(study),
                today);
    }

    /// In the manner of APA, in the language of the page.
    String words(Component page) {
        var date = Date.from(seen.atStartOfDay(ZoneId.systemDefault()).toInstant());
        var publisher = authors.equals(List.of(SITE)) ? "" : " " + SITE + ".";
        return page.getTranslation("cite.words", names(), title, publisher, date, url);
    }

    private String names() {
        var last = authors.size() - 1;
        return last < 1
                ? String.join("", authors)
                : authors.stream().limit(last).collect(joining(", ")) + " & " + authors.get(last);
    }
}
