package welvaren.content;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The SVG files of the modules, each checked once.
final class Drawings {

    /// A file that may be shown.
    ///
    /// @param name made of its text
    record Drawing(String name, Canvas canvas, String svg) {}

    record Canvas(int width, int height) {}

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int NAME_LENGTH = 24;
    private static final Pattern CANVAS =
            Pattern.compile("\\s*0[\\s,]+0[\\s,]+(\\d{1,5})[\\s,]+(\\d{1,5})\\s*");

    /// Shapes, text, and what they are painted with; nothing that runs, fetches or embeds.
    private static final Set<String> ELEMENTS =
            Set.of(
                    "svg",
                    "title",
                    "desc",
                    "g",
                    "defs",
                    "style",
                    "rect",
                    "circle",
                    "ellipse",
                    "line",
                    "path",
                    "polyline",
                    "polygon",
                    "text",
                    "tspan",
                    "marker",
                    "use",
                    "symbol",
                    "clipPath",
                    "linearGradient",
                    "radialGradient",
                    "stop",
                    "pattern");

    /// An address other than a place in the drawing itself.
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)url\\(\\s*['\"]?\\s*(?!#)|@import|javascript:|expression\\(");

    private final Problems problems;
    private final Map<String, Drawing> drawings = new TreeMap<>();

    Drawings(Problems problems) {
        this.problems = problems;
    }

    /// Notes a file, sound or not.
    void add(ContentFile file) {
        var canvas = check(file);
        drawings.put(file.path(), new Drawing(name(file.text()), canvas, file.text()));
    }

    /// The drawing in a file; notes a problem and is empty when there is no such file.
    Optional<Drawing> find(String path, Place place) {
        var drawing = Optional.ofNullable(drawings.get(path));
        if (drawing.isEmpty()) {
            problems.addUnknown(
                    place, "There is no drawing “%s”.".formatted(path), path, drawings.keySet());
        }
        return drawing;
    }

    private static String name(String svg) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(svg.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private Canvas check(ContentFile file) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var xml = factory.createXMLStreamReader(new StringReader(file.text()));
            try {
                return check(file, xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            problems.add(
                    new Place(file.path(), line),
                    "This is no well-formed SVG.",
                    "Save it again from the drawing program as plain SVG.");
            return new Canvas(1, 1);
        }
    }

    private Canvas check(ContentFile file, XMLStreamReader xml) throws XMLStreamException {
        Canvas canvas = null;
        var hasTitle = false;
        var isStyle = false;
        while (xml.hasNext()) {
            var event = xml.next();
            var place = new Place(file.path(), xml.getLocation().getLineNumber());
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (canvas == null) {
                    canvas = canvas(xml, place);
                }
                checkElement(xml, place);
                hasTitle |= xml.getLocalName().equals("title");
                isStyle = xml.getLocalName().equals("style");
            } else if (event == XMLStreamConstants.CHARACTERS
                    && isStyle
                    && ELSEWHERE.matcher(xml.getText()).find()) {
                noteElsewhere(place);
            } else if (event == XMLStreamConstants.DTD
                    || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                problems.add(
                        place,
                        "A drawing has no DOCTYPE and no processing instructions.",
                        "Take this line out.");
            }
        }
        if (!hasTitle) {
            problems.add(
                    new Place(file.path(), 1),
                    "The drawing has no title.",
                    "Write <title>…</title> as the first thing inside <svg>.");
        }
        return canvas == null ? new Canvas(1, 1) : canvas;
    }

    private Canvas canvas(XMLStreamReader xml, Place place) {
        if (!xml.getLocalName().equals("svg") || !SVG.equals(xml.getNamespaceURI())) {
            problems.add(
                    place,
                    "This is no SVG.",
                    "Begin it with <svg xmlns=\"%s\" viewBox=\"0 0 400 300\">.".formatted(SVG));
            return new Canvas(1, 1);
        }
        var viewBox = xml.getAttributeValue(null, "viewBox");
        var canvas = CANVAS.matcher(viewBox == null ? "" : viewBox);
        if (!canvas.matches()) {
            problems.add(
                    place,
                    "The drawing does not say how large it is.",
                    "Give <svg> a viewBox=\"0 0 400 300\", 400 wide, so that it can be read on a"
                            + " phone.");
            return new Canvas(1, 1);
        }
        return new Canvas(Integer.parseInt(canvas.group(1)), Integer.parseInt(canvas.group(2)));
    }

    private void checkElement(XMLStreamReader xml, Place place) {
        if (!ELEMENTS.contains(xml.getLocalName())) {
            problems.addUnknown(
                    place,
                    "A drawing may not hold <%s>.".formatted(xml.getLocalName()),
                    xml.getLocalName(),
                    ELEMENTS);
        }
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            checkAttribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i), place);
        }
    }

    private void checkAttribute(String name, String value, Place place) {
        if (name.startsWith("on")) {
            problems.add(
                    place, "A drawing runs nothing.", "Take out the attribute %s.".formatted(name));
        } else if (name.equals("href") && !value.startsWith("#")
                || ELSEWHERE.matcher(value).find()) {
            noteElsewhere(place);
        }
    }

    private void noteElsewhere(Place place) {
        problems.add(
                place,
                "The drawing fetches something from elsewhere.",
                "Draw it in the file itself, and use fonts that everybody has.");
    }
}
