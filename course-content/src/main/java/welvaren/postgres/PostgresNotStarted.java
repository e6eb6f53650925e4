package welvaren.postgres;

import java.util.List;

/// The database could not be started, or may not be used. [#sentence()] says why in one sentence,
/// for people; the message adds the last lines of the server's log where there are any.
public class PostgresNotStarted extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    PostgresNotStarted(String sentence) {
        this(sentence, List.of());
    }

    PostgresNotStarted(String sentence, List<String> logLines) {
        super(logLines.isEmpty() ? sentence : sentence + "\n" + String.join("\n", logLines));
        this.sentence = sentence;
    }

    PostgresNotStarted(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
