package welvaren.ui.learning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import welvaren.learning.Progress.InUnit;
import welvaren.learning.StepRef;
import welvaren.ui.design.Bar;

/// The whole page of a unit; what shows how far she is follows what she does.
class UnitPage extends Div {

    private final Lesson lesson;
    private final Div bar = new Div();
    private final Outline outline;
    private final UnitHead head;
    private final List<PartSection> parts = new ArrayList<>();
    private final UnitFoot foot;
    private final Set<String> opened = new HashSet<>();

    /// @param drawAgain when all of it is to be drawn afresh
    UnitPage(Lesson lesson, Runnable drawAgain) {
        this.lesson = lesson;
        outline = Outline.beside(lesson);
        head = new UnitHead(lesson);
        var terms = new Terms(lesson);
        var article = new Article(head);
        article.addClassName("unit");
        OtherLanguage.mark(article, lesson.shownIn(), lesson.language());
        for (var part : lesson.text().parts()) {
            parts.add(new PartSection(lesson, part, terms.first(part), this::showNow));
        }
        parts.forEach(article::add);
        foot = new UnitFoot(lesson, drawAgain);
        article.add(foot, terms);
        var columns = new Div(outline, article);
        columns.addClassNames("reader", "oneunit");
        var frame = new Div(columns);
        frame.addClassName("wrap");
        add(bar, frame);
        show(lesson.far());
    }

    /// Puts a question at the end of the unit, before what follows it.
    void ask(Component question) {
        foot.addComponentAsFirst(question);
    }

    private void showNow() {
        lesson.edition().afterMark(() -> show(lesson.farNow()));
    }

    private void show(InUnit far) {
        bar.removeAll();
        bar.add(bar(far));
        outline.show(far);
        head.show(far);
        parts.forEach(part -> part.show(far));
    }

    private Component bar(InUnit far) {
        var made = new Bar(far.percent(), getTranslation("unit.progress"));
        made.setClassName("rdprog");
        return made;
    }

    /// She is reading this part: here she goes on next time.
    void seen(String key) {
        lesson.text()
                .part(key)
                .ifPresent(part -> {
                    var step = StepRef.part(lesson.ref(), part.key());
                    lesson.work().stopAt(step);
                    if (opened.add(key)) {
                        lesson.work().open(step);
                    }
                });
    }
}
