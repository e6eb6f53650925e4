package welvaren.exchange;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;
import welvaren.content.RichText;

/// Turns the Markdown of a post into text for pages. HTML in it stays as it was typed, a picture
/// becomes a link, and links tell search engines nothing.
public final class PostText {

    /// What is nested deeper stays as it was typed.
    private static final int DEEPEST = 20;

    /// The headings of a page are above those of a post.
    private static final int HIGHEST_HEADING = 4;

    private static final int LOWEST_HEADING = 6;

    private static final Pattern SAFE_LINK = Pattern.compile("(https?://|/(?!/))\\S+");

    private static final List<Extension> EXTENSIONS =
            List.of(AutolinkExtension.builder().linkTypes(AutolinkType.URL).build());

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .maxOpenBlockParsers(DEEPEST)
                    .maxInlineNesting(DEEPEST)
                    .build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .softbreak("<br>\n")
                    .build();

    private static final Safelist SAFE =
            new Safelist()
                    .addTags("p", "br", "strong", "em", "blockquote", "hr", "code", "pre")
                    .addTags("ul", "ol", "li", "h4", "h5", "h6", "a")
                    .addAttributes("ol", "start")
                    .addAttributes("a", "href")
                    .addProtocols("a", "href", "http", "https")
                    .addEnforcedAttribute("a", "rel", "nofollow noopener")
                    .preserveRelativeLinks(true);

    /// Relative links are kept only if they resolve against something.
    private static final String ANY_SITE = "https://welvaren.invalid/";

    private PostText() {}

    /// @param markdown as it was typed
    /// @param names of people who may be mentioned in it; a mention stands out
    public static RichText render(String markdown, Collection<String> names) {
        var document = PARSER.parse(markdown);
        document.accept(new Tamed(names));
        var html =
                Jsoup.clean(
                        RENDERER.render(document),
                        ANY_SITE,
                        SAFE,
                        new OutputSettings().prettyPrint(false));
        return new RichText(html.strip(), plain(document));
    }

    /// The pages of ours to which a post links, as paths from the root; each once.
    ///
    /// @param host of this site, with its port, as browsers name it
    public static List<String> ownPaths(String markdown, String host) {
        var own = Pattern.compile("(?:https?://" + Pattern.quote(host) + ")?(/[a-z0-9/-]+)");
        var paths = new LinkedHashSet<String>();
        PARSER.parse(markdown)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Link link) {
                                var path = own.matcher(link.getDestination());
                                if (path.matches()) {
                                    paths.add(path.group(1));
                                }
                            }
                        });
        return List.copyOf(paths);
    }

    /// The words without marks, one line for each block.
    public static String plain(String markdown) {
        return plain(PARSER.parse(markdown));
    }

    private static String plain(Node document) {
        var lines = new ArrayList<String>();
        document.accept(new Lines(lines));
        return String.join("\n", lines);
    }

    /// Makes the text fit for the middle of a page.
    private static final class Tamed extends AbstractVisitor {

        private final List<Pattern> mentions;

        Tamed(Collection<String> names) {
            var longestFirst =
                    names.stream()
                            .filter(name -> !name.isBlank())
                            .sorted(comparingInt(String::length).reversed())
                            .map(name -> Pattern.quote("@" + name))
                            .collect(joining("|"));
            mentions = longestFirst.isEmpty() ? List.of() : List.of(Pattern.compile(longestFirst));
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() - 1 + HIGHEST_HEADING));
            visitChildren(heading);
        }

        /// Nobody's page shows what another site decides, nor tells that site who reads it.
        @Override
        public void visit(Image image) {
            var link = new Link(image.getDestination(), null);
            var words = text(image);
            link.appendChild(new Text(words.isBlank() ? image.getDestination() : words));
            image.insertAfter(link);
            image.unlink();
            visit(link);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (!SAFE_LINK.matcher(link.getDestination()).matches()) {
                while (link.getFirstChild() != null) {
                    link.insertBefore(link.getFirstChild());
                }
                link.unlink();
            }
            link.setTitle(null);
        }

        @Override
        public void visit(Text text) {
            for (var mention : mentions) {
                mark(text, mention);
            }
        }

        private static void mark(Text text, Pattern mention) {
            var words = text.getLiteral();
            var found = mention.matcher(words);
            var done = 0;
            while (found.find()) {
                text.insertBefore(new Text(words.substring(done, found.start())));
                var strong = new StrongEmphasis("**");
                strong.appendChild(new Text(found.group()));
                text.insertBefore(strong);
                done = found.end();
            }
            if (done > 0) {
                text.setLiteral(words.substring(done));
            }
        }
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
        public void visit(FencedCodeBlock code) {
            lines.add(code.getLiteral().strip());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            lines.add(code.getLiteral().strip());
        }
    }

    /// The words of a block on one line.
    private static String text(Node block) {
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
