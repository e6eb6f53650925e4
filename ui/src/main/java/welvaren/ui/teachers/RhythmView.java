package welvaren.ui.teachers;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import welvaren.content.Catalogues;
import welvaren.content.CourseUnit;
import welvaren.content.Rhythm;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.ui.design.Crumbs;
import welvaren.ui.design.Icon;
import welvaren.ui.design.PrintButton;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.learning.LearningLinks;

/// A plan for a term or a week, week by week or day by day.
@Route("teachers/rhythms")
@AnonymousAllowed
class RhythmView extends Composite<Div>
        implements HasUrlParameter<String>, LocaleChangeObserver, HasDynamicTitle {

    private final Catalogues catalogues;
    private @Nullable Rhythm rhythm;

    RhythmView(Catalogues catalogues) {
        this.catalogues = catalogues;
        getContent().addClassNames("wrap", "page", "sheet", "rhythm");
    }

    @Override
    public void setParameter(BeforeEvent event, String key) {
        rhythm = catalogues.current().teaching().rhythm(key).orElseThrow(NotFoundException::new);
        show(rhythm);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (rhythm != null) {
            show(rhythm);
        }
    }

    private void show(Rhythm plan) {
        var lead = new Paragraph(plan.lead().in(language()));
        lead.addClassName("sub");
        getContent().removeAll();
        getContent()
                .add(
                        new Crumbs(
                                plan.title().in(language()),
                                new Anchor(TeacherLinks.all(), getTranslation("menu.teachers"))),
                        new H1(plan.title().in(language())),
                        lead,
                        new PrintButton());
        plan.stretches().forEach(stretch -> getContent().add(stretch(plan, stretch)));
    }

    private Section stretch(Rhythm plan, Rhythm.Stretch stretch) {
        var when =
                switch (plan.pace()) {
                    case WEEK -> "teachers.week";
                    case DAY -> "teachers.day";
                };
        var heading = getTranslation(when, stretch.number(), stretch.title().in(language()));
        var list = new UnorderedList();
        list.addClassName("plan");
        stretch.items().forEach(item -> list.add(item(item)));
        return new Section(new RuledHeading(heading), list);
    }

    private ListItem item(Rhythm.Item item) {
        return switch (item) {
            case Rhythm.Study(var ref) -> line("book-open", "teachers.study", study(ref));
            case Rhythm.Meeting(var minutes, var text) ->
                    line(
                            "users",
                            "teachers.meeting",
                            new Span(
                                    getTranslation("learn.minutes", minutes)
                                            + " · "
                                            + text.in(language())));
            case Rhythm.HandIn(var ref, var activity) ->
                    line("sticky-note", "teachers.hand-in", activity(ref, activity));
            case Rhythm.Feedback(var ref, var activity) ->
                    line("messages-square", "teachers.feedback", activity(ref, activity));
        };
    }

    private ListItem line(String icon, String what, Component words) {
        var kind = new Span(getTranslation(what));
        kind.addClassName("kind");
        return new ListItem(Icon.of(icon), kind, words);
    }

    private Component study(UnitRef ref) {
        var unit = unit(ref);
        var words =
                new Span(
                        new Anchor(LearningLinks.unit(ref), unit.text().in(language()).title()),
                        new Span(" · " + getTranslation("learn.minutes", unit.minutes())));
        if (catalogues.current().teaching().guide(ref).isPresent()) {
            words.add(new Span(" · "));
            words.add(new Anchor(TeacherLinks.guide(ref), getTranslation("teachers.guide-short")));
        }
        return words;
    }

    private Anchor activity(UnitRef ref, String key) {
        var title =
                unit(ref)
                        .text()
                        .in(language())
                        .activity(key)
                        .orElseThrow(NotFoundException::new)
                        .title();
        return new Anchor(LearningLinks.part(ref, key), title);
    }

    private CourseUnit unit(UnitRef ref) {
        return catalogues.current().unit(ref).orElseThrow(NotFoundException::new);
    }

    private Language language() {
        return Language.of(getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", requireNonNull(rhythm).title().in(language()));
    }
}
