package welvaren.ui.learning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import welvaren.content.Credits;
import welvaren.content.Source;
import welvaren.ui.design.RuledHeading;

/// Where a text comes from, who wrote it and how others may use it.
class SourceNotes extends Section {

    SourceNotes(List<Source> sources, Credits credits) {
        addClassName("sources");
        add(new RuledHeading(getTranslation("learn.sources")));
        if (!sources.isEmpty()) {
            var list = new UnorderedList();
            sources.forEach(source -> list.add(line(source)));
            add(list);
        }
        var licence =
                new Paragraph(
                        getTranslation(
                                "learn.credits",
                                String.join(", ", credits.authors()),
                                credits.licence()));
        licence.addClassNames("small", "sub");
        add(licence);
    }

    private ListItem line(Source source) {
        var line = new ListItem();
        source.seed().ifPresent(seed -> line.add(new Paragraph(document(seed))));
        line.add(place(source));
        source.lastSeen().ifPresent(day -> line.add(seen(day)));
        return line;
    }

    private String document(String seed) {
        return getTranslation("about.source." + Integer.parseInt(seed));
    }

    private static Component place(Source source) {
        return source.url()
                .<Component>map(url -> {
                    var link = new Anchor(url, source.place());
                    link.getElement().setAttribute("rel", "noopener");
                    return link;
                })
                .orElseGet(() -> new Paragraph(source.place()));
    }

    private Component seen(LocalDate day) {
        var date = Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
        var seen = new Paragraph(getTranslation("learn.seen", date));
        seen.addClassName("mut");
        return seen;
    }
}
