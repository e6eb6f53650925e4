package welvaren.ui.tracking;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import welvaren.learning.Fraction;
import welvaren.tracking.Course;
import welvaren.tracking.Course.Point;
import welvaren.ui.cohort.Days;
import welvaren.ui.design.RuledHeading;

/// What was planned against what was done, as two lines and as a table of the same numbers.
///
/// Drawn in percent of its size, because Flow would write `viewBox` in small letters, which no
/// browser knows.
class CourseChart extends Composite<Section> {

    private static final double LEFT = 7;
    private static final double RIGHT = 73;
    private static final double TOP = 5;
    private static final double BOTTOM = 86;
    private static final double LABELS = 76;
    private static final double LINE_HEIGHT = 8;
    private static final int STEP = 20;
    private static final int MOST_WEEKS = 4;

    private final Element drawing = new Element("svg").setAttribute("class", "chart");
    private final NativeDetails numbers = new NativeDetails();
    private @Nullable Course shown;

    CourseChart() {
        numbers.addClassName("numbers");
    }

    void show(Course course) {
        if (course.equals(shown)) {
            return;
        }
        shown = course;
        var small = new Span(getTranslation("tracking.chart.unit"));
        small.addClassNames("small", "sub");
        getContent().removeAll();
        getContent().add(new RuledHeading(getTranslation("tracking.chart.heading"), small));
        course.now()
                .ifPresentOrElse(
                        now -> draw(course, now),
                        () ->
                                getContent()
                                        .add(
                                                new Paragraph(
                                                        getTranslation("tracking.chart.empty"))));
    }

    private void draw(Course course, Point now) {
        drawing.removeAllChildren();
        drawing.setAttribute("role", "img")
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "tracking.chart.label",
                                now.done().percent(),
                                now.planned().percent()));
        var scale = new Scale(course);
        for (var percent = 0; percent <= scale.most(); percent += STEP) {
            drawing.appendChild(
                    line("g", LEFT, scale.y(percent), RIGHT, scale.y(percent)),
                    text(LEFT - 1.5, scale.y(percent), "end", "", String.valueOf(percent)));
        }
        weeks(course, scale);
        path(course, scale, Point::planned, "planned");
        path(course, scale, Point::done, "done");
        ends(now, scale);
        getContent().getElement().appendChild(drawing);
        fill(course);
        getContent().add(numbers);
    }

    /// The first, the last, and some between.
    private void weeks(Course course, Scale scale) {
        var known = course.points().stream().filter(point -> point.week().isPresent()).toList();
        var every = Math.max(1, Math.ceilDiv(known.size(), MOST_WEEKS));
        for (var i = 0; i < known.size(); i += every) {
            var week = getTranslation("tracking.chart.week", known.get(i).week().orElseThrow());
            drawing.appendChild(text(scale.x(known.get(i)), 97, "middle", "", week));
        }
    }

    private void path(Course course, Scale scale, Function<Point, Fraction> share, String kind) {
        var points = course.points();
        for (var i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            drawing.appendChild(
                    line(
                            kind,
                            scale.x(from),
                            scale.y(share.apply(from).percent()),
                            scale.x(to),
                            scale.y(share.apply(to).percent())));
        }
    }

    /// The two names at the end of their lines, never one over the other.
    private void ends(Point now, Scale scale) {
        var done = scale.y(now.done().percent());
        var planned = scale.y(now.planned().percent());
        var middle = (done + planned) / 2;
        var apart = Math.max(Math.abs(done - planned), LINE_HEIGHT) / 2;
        var above = done <= planned ? middle - apart : middle + apart;
        drawing.appendChild(
                new Element("circle")
                        .setAttribute("class", "now")
                        .setAttribute("cx", percent(scale.x(now)))
                        .setAttribute("cy", percent(done))
                        .setAttribute("r", "6"),
                text(
                        LABELS,
                        above,
                        "start",
                        "done",
                        getTranslation("tracking.chart.done", now.done().percent())),
                text(
                        LABELS,
                        2 * middle - above,
                        "start",
                        "planned",
                        getTranslation("tracking.chart.planned", now.planned().percent())));
    }

    private void fill(Course course) {
        var table = new NativeTable();
        var head = table.getHead().addRow();
        for (var word : List.of("day", "week", "planned", "done")) {
            var cell = new NativeTableHeaderCell(getTranslation("tracking.chart.column." + word));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        for (var point : course.points()) {
            var row = table.getBody().addRow();
            var week =
                    point.week()
                            .map(String::valueOf)
                            .orElseGet(() -> getTranslation("tracking.chart.free"));
            for (var text :
                    List.of(
                            Days.date(point.day(), getLocale()),
                            week,
                            point.planned().percent() + "%",
                            point.done().percent() + "%")) {
                row.add(new NativeTableCell(text));
            }
        }
        numbers.setSummaryText(getTranslation("tracking.chart.numbers"));
        numbers.setContent(table);
    }

    private static Element line(String kind, double x1, double y1, double x2, double y2) {
        return new Element("line")
                .setAttribute("class", kind)
                .setAttribute("x1", percent(x1))
                .setAttribute("y1", percent(y1))
                .setAttribute("x2", percent(x2))
                .setAttribute("y2", percent(y2));
    }

    private static Element text(double x, double y, String anchor, String kind, String words) {
        return new Element("text")
                .setAttribute("class", kind)
                .setAttribute("x", percent(x))
                .setAttribute("y", percent(y))
                .setAttribute("dy", "0.35em")
                .setAttribute("text-anchor", anchor)
                .setText(words);
    }

    private static String percent(double length) {
        return String.format(Locale.ROOT, "%.2f%%", length);
    }

    /// Where things stand in the drawing.
    private record Scale(Course course, int most) {

        Scale(Course course) {
            this(course, highest(course));
        }

        /// A whole number of lines, the highest above all points.
        private static int highest(Course course) {
            var highest =
                    course.points().stream()
                            .mapToInt(point ->
                                    Math.max(point.planned().percent(), point.done().percent()))
                            .max()
                            .orElse(0);
            return Math.max(STEP * 2, Math.ceilDiv(highest, STEP) * STEP);
        }

        double x(Point point) {
            var first = course.points().getFirst().day();
            var whole = ChronoUnit.DAYS.between(first, course.points().getLast().day());
            var until = ChronoUnit.DAYS.between(first, point.day());
            return whole == 0 ? RIGHT : LEFT + (RIGHT - LEFT) * until / whole;
        }

        double y(int percent) {
            return BOTTOM - (BOTTOM - TOP) * percent / most;
        }
    }
}
