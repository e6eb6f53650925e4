package welvaren.ui.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import welvaren.cohort.Cohort;
import welvaren.content.Activity;
import welvaren.content.Catalogue;
import welvaren.feedback.Handable;
import welvaren.feedback.Stand;
import welvaren.language.Language;
import welvaren.learning.StepRef;

/// Days, titles and tags as these pages say them.
final class Words {

    private Words() {}

    /// “12 november 2026”.
    static String day(Instant moment, Locale locale) {
        return day(Cohort.day(moment), locale);
    }

    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    /// The title of a worksheet; its key when the content has it no more.
    static String title(Catalogue catalogue, StepRef sheet, Language language) {
        return Handable.sheet(catalogue, sheet, language).map(Activity::title).orElse(sheet.key());
    }

    static String unit(Catalogue catalogue, StepRef sheet, Language language) {
        return catalogue
                .unit(sheet.unit())
                .map(unit -> unit.text().in(language).title())
                .orElse(sheet.unit().unit());
    }

    static Span tag(String text, String kind) {
        var tag = new Span(text);
        tag.addClassNames("tag", kind);
        return tag;
    }

    /// Where a hand-in stands, as its learner reads it.
    static Span stand(Stand stand, Component in) {
        return switch (stand) {
            case Stand.Waiting _ -> tag(in.getTranslation("feedback.stand.waiting"), "line");
            case Stand.Accepted _ -> tag(in.getTranslation("feedback.stand.accepted"), "ok");
            case Stand.ToRevise _ -> tag(in.getTranslation("feedback.stand.revise"), "warn");
        };
    }

    static Paragraph small(String text) {
        var small = new Paragraph(text);
        small.addClassNames("small", "sub");
        return small;
    }
}
