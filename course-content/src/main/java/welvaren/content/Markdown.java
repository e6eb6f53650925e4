package welvaren.content;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/// Turns Markdown into text for pages: checked, with the site's own links, and sanitised.
final class Markdown {

    private static final List<Extension> EXTENSIONS =
            List.of(
                    TablesExtension.create(),
                    AutolinkExtension.builder().linkTypes(AutolinkType.URL).build());

    /// What is nested deeper stays as it was typed.
    private static final int DEEPEST = 50;

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .maxOpenBlockParsers(DEEPEST)
                    .maxInlineNesting(DEEPEST)
                    .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .escapeHtml(true)
                    .attributeProviderFactory(_ -> (node, _, attributes) -> mark(node, attributes))
                    .build();
    private static final Safelist SAFE =
            new Safelist()
                    .addTags("p", "br", "strong", "em", "blockquote", "hr", "code")
                    .addTags("ul", "ol", "li", "h2", "h3", "h4", "h5", "h6", "a")
                    .addTags("table", "thead", "tbody", "tr", "th", "td")
                    .addAttributes("ol", "start")
                    .addAttributes("th", "align")
                    .addAttributes("td", "align")
                    .addAttributes("a", "href", "class", "data-term", "rel")
                    .addProtocols("a", "href", "http", "https")
                    .preserveRelativeLinks(true);

    /// Relative links are kept only if they resolve against something.
    private static final String ANY_SITE = "https://welvaren.invalid/";

    private static final String GLOSSARY = "/glossary#";

    private static final Map<String, Keys.Kind> LINKS =
            Map.of(
                    "term", Keys.Kind.TERM,
                    "case", Keys.Kind.CASE,
                    "actor", Keys.Kind.ACTOR,
                    "unit", Keys.Kind.UNIT);

    private final Problems problems;
    private final Keys keys;

    Markdown(Problems problems, Keys keys) {
        this.problems = problems;
        this.keys = keys;
    }

    RichText read(Place start, String text) {
        return render(start, children(parse(text)));
    }

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }

    /// Checks and renders some blocks of a text that starts at a place.
    RichText render(Place start, List<Node> blocks) {
        blocks.forEach(block -> block.accept(new Check(start)));
        var html = blocks.stream().map(RENDERER::render).collect(joining());
        return new RichText(sanitise(html), plain(blocks));
    }

    private static String sanitise(String html) {
        return Jsoup.clean(html, ANY_SITE, SAFE, new OutputSettings().prettyPrint(false)).strip();
    }

    static int line(Node node) {
        for (Node here = node; here != null; here = here.getParent()) {
            if (!here.getSourceSpans().isEmpty()) {
                return here.getSourceSpans().getFirst().getLineIndex();
            }
        }
        return 0;
    }

    // What may not be in it

    private final class Check extends AbstractVisitor {

        private final Place start;

        Check(Place start) {
            this.start = start;
        }

        @Override
        public void visit(HtmlBlock html) {
            problem(html, "There is HTML here.", "Write it in Markdown.");
        }

        @Override
        public void visit(HtmlInline html) {
            problem(
                    html,
                    "There is HTML here: %s.".formatted(html.getLiteral()),
                    "Write it in Markdown, or put a backslash before the <.");
        }

        @Override
        public void visit(Image image) {
            problem(
                    image,
                    "There is an image here.",
                    "Say it in words; the text cannot show images.");
        }

        @Override
        public void visit(FencedCodeBlock fence) {
            problem(
                    fence,
                    "There is a block between fences where it does not work.",
                    "Activities stand in the parts of a unit, at the margin.");
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            problem(code, "This text is indented by four spaces.", "Start it at the margin.");
        }

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == 1) {
                problem(
                        heading,
                        "The title is already on top of the file.",
                        "Begin this heading with ## or ###.");
            } else if (text(heading).contains("{#")) {
                problem(
                        heading,
                        "Only headings with ## at the margin of a unit or case have a key.",
                        "Take out the {#…}.");
            }
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            resolve(link);
            visitChildren(link);
        }

        /// Changes the link into one that the site knows.
        private void resolve(Link link) {
            var written = link.getDestination();
            var colon = written.indexOf(':');
            var scheme = colon < 0 ? "" : written.substring(0, colon);
            if (LINKS.containsKey(scheme)) {
                var kind = requireNonNull(LINKS.get(scheme));
                var key = keys.refer(kind, written.substring(colon + 1), start.down(line(link)));
                link.setDestination(path(kind, key.orElse("")));
            } else if (!Fields.isWebAddress(written)) {
                problem(
                        link,
                        "The link “%s” leads nowhere.".formatted(written),
                        Nearest.to(scheme, LINKS.keySet())
                                .map(near -> "Did you mean “%s:…”?".formatted(near))
                                .orElse(
                                        "Links begin with term:, case:, actor:, unit:, http:// or"
                                                + " https://."));
            }
        }

        private void problem(Node node, String message, String remedy) {
            problems.add(start.down(line(node)), message, remedy);
        }
    }

    private static String path(Keys.Kind kind, String key) {
        return switch (kind) {
            case TERM -> GLOSSARY + key;
            case CASE -> "/cases/" + key;
            case ACTOR -> "/actors/" + key;
            case UNIT, MODULE -> "/modules/" + key;
            case THEME, REGION, SECTOR, DOMAIN, GROUP -> "";
        };
    }

    private static void mark(Node node, Map<String, String> attributes) {
        if (node instanceof Link link) {
            var destination = link.getDestination();
            if (destination.startsWith(GLOSSARY)) {
                attributes.put("class", "term");
                attributes.put("data-term", destination.substring(GLOSSARY.length()));
            } else if (!destination.startsWith("/")) {
                attributes.put("rel", "noopener");
            }
            attributes.remove("title");
        }
    }

    // The same without marks

    private static String plain(List<Node> blocks) {
        var lines = new ArrayList<String>();
        blocks.forEach(block -> block.accept(new Lines(lines)));
        return String.join("\n", lines);
    }

    private static final class Lines extends AbstractVisitor {

        private final List<String> lines;

        Lines(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void visit(Paragraph paragraph) {
            lines.add(text(paragraph));
        }

        @Override
        public void visit(Heading heading) {
            lines.add(text(heading));
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow row) {
                lines.add(
                        children(row).stream()
                                .filter(TableCell.class::isInstance)
                                .map(Markdown::text)
                                .collect(joining("\t")));
            } else {
                visitChildren(node);
            }
        }
    }

    /// The words of a block on one line.
    static String text(Node block) {
        var words = new StringBuilder();
        block.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        words.append(code.getLiteral());
                    }

                    @Override
                    public void visit(SoftLineBreak end) {
                        words.append(' ');
                    }

                    @Override
                    public void visit(HardLineBreak end) {
                        words.append(' ');
                    }
                });
        return words.toString().strip();
    }
}
