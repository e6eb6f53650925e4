package welvaren.ui.learning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.util.List;
import welvaren.learning.Progress.InUnit;
import welvaren.learning.StepRef;
import welvaren.ui.design.Icon;
import welvaren.ui.design.SafeHtml;
import welvaren.ui.signin.SignInLinks;

/// The beginning of a unit: what it is about, in short, and what she can do afterwards.
class UnitHead extends Header {

    private final Lesson lesson;
    private final Goals goals;

    UnitHead(Lesson lesson) {
        this.lesson = lesson;
        var text = lesson.text();
        goals = new Goals(text.outcomes(), List.of());
        var standfirst = new Paragraph(text.lead());
        standfirst.addClassName("standfirst");
        var title = new Div(new H1(text.title()), standfirst);
        title.addClassName("prose");
        addClassName("unithead");
        add(phoneLine(), title);
        if (lesson.shownIn() != lesson.language()) {
            add(new OtherLanguage());
        }
        if (!lesson.work().isKept()) {
            add(guest());
        }
        before();
        stopped();
        if (!text.brief().isEmpty()) {
            add(brief());
        }
        outcomes();
    }

    void show(InUnit far) {
        goals.show(far.reached(lesson.text()));
    }

    private Component phoneLine() {
        var where = new Span();
        where.addClassName("where");
        var module = new Span(getTranslation("learn.module", lesson.module().number()) + " · ");
        var open = new Button(getTranslation("unit.contents"), Icon.of("list"));
        open.addClickListener(_ -> contents());
        var words = new Span(module, where);
        words.addClassName("sub");
        var line = new Div(words, open);
        line.addClassNames("mob-outline", "between", "row", "small");
        return line;
    }

    private void contents() {
        var sheet = new Dialog();
        sheet.setHeaderTitle(getTranslation("unit.outline"));
        var close = new Button(getTranslation("unit.close"), _ -> sheet.close());
        sheet.add(Outline.inSheet(lesson, sheet::close));
        sheet.getFooter().add(close);
        sheet.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                sheet.removeFromParent();
            }
        });
        sheet.open();
        getElement().executeJs("window.WelvarenReader.showWhere()");
    }

    private Component guest() {
        var here = new Location(LearningLinks.unit(lesson.ref()));
        var words = new Paragraph(getTranslation("unit.guest"));
        words.add(" ");
        words.add(SignInLinks.signIn(getTranslation("unit.guest.sign-in"), here));
        var notice = new Div(Icon.of("info"), words);
        notice.addClassNames("notice", "small");
        return notice;
    }

    private void before() {
        var progress = lesson.progress();
        for (var ref : lesson.unit().prerequisites()) {
            var isDone = progress.unit(ref).filter(InUnit::isDone).isPresent();
            lesson.catalogue()
                    .unit(ref)
                    .filter(_ -> !isDone)
                    .ifPresent(first -> {
                        var hint = new Paragraph(getTranslation("learn.first"));
                        hint.add(" ");
                        hint.add(
                                new Anchor(
                                        LearningLinks.unit(first.ref()),
                                        first.text().in(lesson.language()).title()));
                        hint.addClassNames("small", "sub");
                        add(hint);
                    });
        }
    }

    /// The way to where she stopped, for who came by another way.
    private void stopped() {
        var parts = lesson.text().parts();
        lesson.progress()
                .place(lesson.ref())
                .map(place -> place.step())
                .filter(step -> step.kind() == StepRef.Kind.PART)
                .flatMap(step -> lesson.text().part(step.key()))
                .filter(part -> parts.indexOf(part) > 0)
                .ifPresent(part -> {
                    var link = new Anchor(LearningLinks.part(lesson.ref(), part.key()));
                    link.setText(getTranslation("unit.stopped", part.title()));
                    link.add(Icon.small("arrow-right"));
                    link.addClassNames("more", "stopped");
                    add(link);
                });
    }

    private Component brief() {
        var brief =
                new Section(
                        new H2(getTranslation("unit.brief")),
                        new SafeHtml(lesson.text().brief().html(), "prose"));
        brief.addClassName("brief");
        return brief;
    }

    private void outcomes() {
        var text = lesson.text();
        if (!text.outcomes().isEmpty()) {
            var section = new Section(new H2(getTranslation("unit.outcomes")), goals);
            section.addClassName("outcomes");
            text.outOfScope()
                    .ifPresent(out -> {
                        var line = new Paragraph(getTranslation("unit.out-of-scope") + " " + out);
                        line.addClassNames("small", "sub");
                        section.add(line);
                    });
            add(section);
        }
    }
}
