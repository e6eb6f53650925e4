package welvaren.content;

/// Text that was written in Markdown: rendered and sanitised once, for page, print and index alike.
///
/// @param html safe HTML; links to cases, actors and units are paths of the site, a link to a term
///   is `<a class="term" href="/glossary#key" data-term="key">`
/// @param plain the same without marks, one line for each block
public record RichText(String html, String plain) {

    public static final RichText EMPTY = new RichText("", "");

    public boolean isEmpty() {
        return plain.isBlank();
    }

    public int words() {
        return plain.isBlank() ? 0 : plain.strip().split("\\s+").length;
    }
}
