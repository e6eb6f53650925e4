package welvaren.ui.actors;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import welvaren.content.Actor;
import welvaren.content.Vocabulary;

/// An actor among its neighbours. It shows what the lists on the page say, so it is not read aloud
/// and takes no focus; on a phone the lists are enough.
///
/// Drawn in pixels, because Flow would write `viewBox` in small letters, which no browser knows.
@Tag("svg")
class Network extends HtmlComponent {

    private static final int WIDTH = 660;
    private static final int HEIGHT = 420;
    private static final int RING_WIDTH = 175;
    private static final int RING_HEIGHT = 155;
    private static final int LABEL_FROM_SHAPE = 20;
    private static final int LONGEST_LINE = 19;

    private static final int LINE_HEIGHT = 16;

    /// Fewer are told as well by a list.
    static final int FEWEST = 3;

    /// More would not be readable; the lists have them all.
    static final int MOST = 14;

    Network(Actor actor, Neighbours neighbours, Vocabulary vocabulary) {
        getElement()
                .setAttribute("class", "network")
                .setAttribute("aria-hidden", "true")
                .setAttribute("width", String.valueOf(WIDTH))
                .setAttribute("height", String.valueOf(HEIGHT));
        var around =
                neighbours.all().stream()
                        .limit(MOST)
                        .sorted(Comparator.comparing(other -> group(other, vocabulary)))
                        .toList();
        for (var i = 0; i < around.size(); i++) {
            line(around, i, neighbours.isRelated(around.get(i)));
        }
        for (var i = 0; i < around.size(); i++) {
            node(around.get(i), vocabulary, x(around, i), y(around, i));
        }
        middle(actor);
    }

    private static String group(Actor actor, Vocabulary vocabulary) {
        return ActorItem.groups(actor, vocabulary).stream().findFirst().orElse("");
    }

    private static double angle(List<Actor> around, int i) {
        // A quarter step aside: nobody stands right above or below, where labels would meet.
        return 2 * Math.PI * (i + 0.25) / around.size();
    }

    private static double x(List<Actor> around, int i) {
        return WIDTH / 2.0 + RING_WIDTH * Math.cos(angle(around, i));
    }

    private static double y(List<Actor> around, int i) {
        return HEIGHT / 2.0 + RING_HEIGHT * Math.sin(angle(around, i));
    }

    private void line(List<Actor> around, int i, boolean stated) {
        var line =
                new Element("line")
                        .setAttribute("class", stated ? "stated" : "together")
                        .setAttribute("x1", String.valueOf(WIDTH / 2))
                        .setAttribute("y1", String.valueOf(HEIGHT / 2))
                        .setAttribute("x2", number(x(around, i)))
                        .setAttribute("y2", number(y(around, i)));
        getElement().appendChild(line);
    }

    private void node(Actor other, Vocabulary vocabulary, double x, double y) {
        var shape =
                new Element("path")
                        .setAttribute("d", Glyph.shape(group(other, vocabulary)))
                        .setAttribute(
                                "transform",
                                "translate(%s %s)".formatted(number(x - 12), number(y - 12)));
        var isLeft = x < WIDTH / 2.0;
        var labelX = number(isLeft ? x - LABEL_FROM_SHAPE : x + LABEL_FROM_SHAPE);
        var lines = lines(other.acronym().orElse(other.name()));
        var label = new Element("text").setAttribute("text-anchor", isLeft ? "end" : "start");
        for (var i = 0; i < lines.size(); i++) {
            var lineY = y + 5 + LINE_HEIGHT * (i - (lines.size() - 1) / 2.0);
            label.appendChild(
                    new Element("tspan")
                            .setAttribute("x", labelX)
                            .setAttribute("y", number(lineY))
                            .setText(lines.get(i)));
        }
        var title = new Element("title").setText(other.fullName());
        var link =
                new Element("a")
                        .setAttribute("href", ActorLinks.of(other))
                        .setAttribute("tabindex", "-1");
        link.appendChild(title, shape, label);
        getElement().appendChild(link);
    }

    private void middle(Actor actor) {
        var spot =
                new Element("circle")
                        .setAttribute("class", "middle")
                        .setAttribute("cx", String.valueOf(WIDTH / 2))
                        .setAttribute("cy", String.valueOf(HEIGHT / 2))
                        .setAttribute("r", "44");
        var label =
                new Element("text")
                        .setAttribute("class", "middle")
                        .setAttribute("x", String.valueOf(WIDTH / 2))
                        .setAttribute("y", String.valueOf(HEIGHT / 2 + 5))
                        .setAttribute("text-anchor", "middle")
                        .setText(fitting(actor.acronym().orElse(actor.name()), 11));
        getElement().appendChild(spot, label);
    }

    /// One line, or two of which the first ends between words.
    private static List<String> lines(String name) {
        var cut = name.lastIndexOf(' ', LONGEST_LINE);
        return name.length() <= LONGEST_LINE || cut < 0
                ? List.of(fitting(name, LONGEST_LINE))
                : List.of(name.substring(0, cut), fitting(name.substring(cut + 1), LONGEST_LINE));
    }

    private static String fitting(String name, int letters) {
        return name.length() <= letters ? name : name.substring(0, letters - 1).strip() + "…";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
