package welvaren.ui.learning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import welvaren.content.CourseUnit;
import welvaren.content.Figure;
import welvaren.notebook.SavedItem.SavedActor;
import welvaren.notebook.SavedItem.SavedUnit;
import welvaren.suggestion.Subject;
import welvaren.ui.design.FactDate;
import welvaren.ui.design.Icon;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.finding.SaveButton;
import welvaren.ui.library.CaseLinks;
import welvaren.ui.me.SavedLinks;
import welvaren.ui.suggestions.SuggestLinks;

/// The end of a unit: where to go on, what it leans on, and the way to begin again.
class UnitFoot extends Footer {

    private final Lesson lesson;
    private final Runnable drawAgain;

    UnitFoot(Lesson lesson, Runnable drawAgain) {
        this.lesson = lesson;
        this.drawAgain = drawAgain;
        addClassName("unitfoot");
        add(neighbours());
        cases();
        actors();
        figures();
        readOn();
        add(new SourceNotes(lesson.text().sources(), lesson.text().credits()), tools());
    }

    private Component neighbours() {
        var nav = new Nav();
        nav.addClassName("pn");
        nav.getElement().setAttribute("aria-label", getTranslation("unit.neighbours"));
        lesson.catalogue()
                .previous(lesson.unit())
                .ifPresent(unit -> nav.add(neighbour(unit, "unit.previous", "before")));
        lesson.catalogue()
                .next(lesson.unit())
                .ifPresent(unit -> nav.add(neighbour(unit, "unit.next", "after")));
        return nav;
    }

    private Component neighbour(CourseUnit unit, String message, String side) {
        var title = new Span(unit.text().in(lesson.language()).title());
        title.addClassName("strong");
        var link = new Anchor(LearningLinks.unit(unit.ref()));
        link.addClassName(side);
        link.add(new Span(getTranslation(message)), title);
        return link;
    }

    private void cases() {
        var cases = lesson.catalogue().casesOf(lesson.unit());
        if (!cases.isEmpty()) {
            section("learn.practice", CaseLinks.list(cases, lesson.language()));
        }
    }

    private void actors() {
        var list = new UnorderedList();
        for (var key : lesson.unit().actors()) {
            lesson.catalogue()
                    .actor(key)
                    .ifPresent(actor -> {
                        var address = SavedLinks.of(new SavedActor(actor.key()));
                        list.add(new ListItem(new Anchor(address, actor.fullName())));
                    });
        }
        if (!lesson.unit().actors().isEmpty()) {
            list.addClassName("plainlist");
            section("unit.actors", list);
        }
    }

    private void figures() {
        var list = new UnorderedList();
        lesson.text().figures().forEach(figure -> list.add(line(figure)));
        if (!lesson.text().figures().isEmpty()) {
            list.addClassName("plainlist");
            section("unit.figures", list);
        }
    }

    private ListItem line(Figure figure) {
        var value = new Span(getTranslation("unit.figure", figure.value(), figure.unit()).strip());
        value.addClassNames("strong", "num");
        var line = new ListItem(value);
        line.add(" " + figure.label());
        var whence =
                new Paragraph(getTranslation("unit.as-of", FactDate.words(this, figure.asOf())));
        figure.source()
                .flatMap(source -> source.seed())
                .ifPresent(seed ->
                        whence.add(" " + getTranslation("about.source." + Integer.parseInt(seed))));
        figure.source().ifPresent(source -> whence.add(" " + source.place()));
        whence.addClassNames("small", "mut");
        line.add(whence);
        return line;
    }

    private void readOn() {
        var list = new UnorderedList();
        for (var page : lesson.text().readOn()) {
            var link = new Anchor(page.url(), page.title());
            link.getElement().setAttribute("rel", "noopener");
            link.add(Icon.small("arrow-up-right"));
            list.add(new ListItem(link));
        }
        if (!lesson.text().readOn().isEmpty()) {
            list.addClassName("plainlist");
            section("unit.read-on", list);
        }
    }

    private void section(String heading, Component content) {
        add(new Section(new RuledHeading(getTranslation(heading)), content));
    }

    private Component tools() {
        var said = new Span();
        said.addClassNames("tag", "said");
        said.getElement().setAttribute("role", "status");
        var again = new Button(getTranslation("unit.again"), Icon.of("history"));
        again.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        again.addClickListener(_ -> askBeforeReset());
        var save = new SaveButton(new SavedUnit(lesson.ref()), lesson.work(), said);
        var correct =
                SuggestLinks.correction(
                        new Subject(Subject.Kind.UNIT, lesson.ref().toString()),
                        getTranslation("suggest.link"));
        var tools = new Section(save, again, correct, said);
        tools.addClassNames("row", "wrapf", "actions");
        return tools;
    }

    private void askBeforeReset() {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("unit.again.heading"));
        dialog.setText(getTranslation("unit.again.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("unit.again.no"));
        dialog.setConfirmText(getTranslation("unit.again.yes"));
        dialog.addConfirmListener(_ -> {
            lesson.work().reset(lesson.ref());
            drawAgain.run();
        });
        dialog.open();
        dialog.getElement().executeJs("window.Welvaren.withoutLandmarks(this)");
    }
}
