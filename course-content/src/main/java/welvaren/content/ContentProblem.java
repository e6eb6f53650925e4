package welvaren.content;

import java.util.Comparator;

/// Something in a file that a lecturer must mend before the content can run.
///
/// @param line from 1
/// @param message what is wrong, in plain English
/// @param remedy what to do about it
public record ContentProblem(String path, int line, String message, String remedy)
        implements Comparable<ContentProblem> {

    private static final Comparator<ContentProblem> ORDER =
            Comparator.comparing(ContentProblem::path)
                    .thenComparingInt(ContentProblem::line)
                    .thenComparing(ContentProblem::message)
                    .thenComparing(ContentProblem::remedy);

    private static final int LONGEST = 500;

    public ContentProblem {
        message = shortened(message);
        remedy = shortened(remedy);
    }

    /// What is quoted from a broken file has no end.
    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    @Override
    public int compareTo(ContentProblem other) {
        return ORDER.compare(this, other);
    }

    /// As the command line prints it.
    @Override
    public String toString() {
        return "%s:%d: %s %s".formatted(path, line, message, remedy);
    }
}
