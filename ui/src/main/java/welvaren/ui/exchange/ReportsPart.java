package welvaren.ui.exchange;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import welvaren.exchange.Author;
import welvaren.exchange.ModerationLog;
import welvaren.language.Language;
import welvaren.ui.design.RuledHeading;

/// What was reported, and what became of it; nothing where nothing was.
class ReportsPart extends Composite<Section> {

    ReportsPart(List<ModerationLog.Entry> entries, UUID cohort, Talks talks, Language language) {
        if (entries.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("threads");
        for (var entry : entries) {
            var title =
                    ThreadTitle.of(
                            entry.prompt(), entry.title(), talks.catalogues().current(), language);
            var link = new Anchor(ExchangeLinks.post(cohort, entry.thread(), entry.post()), title);
            link.addClassName("name");
            var line = new Div(link);
            line.addClassNames("row", "wrapf");
            if (entry.open()) {
                var open = new Span(getTranslation("exchange.log.open"));
                open.addClassNames("tag", "warn");
                line.add(open);
            }
            var what =
                    new Span(
                            getTranslation(
                                    "exchange.log." + entry.event().name().toLowerCase(Locale.ROOT),
                                    name(entry.by()),
                                    name(entry.author()),
                                    Moments.words(entry.happenedAt(), this)));
            what.addClassNames("small", "sub");
            var words = new Div(line, what);
            if (!entry.reason().isBlank()) {
                words.add(new Paragraph(entry.reason()));
            }
            list.add(new ListItem(words));
        }
        getContent().add(new RuledHeading(getTranslation("exchange.log")), list);
    }

    private String name(Optional<Author> author) {
        return author.map(Author::name).orElseGet(() -> getTranslation("exchange.former"));
    }
}
