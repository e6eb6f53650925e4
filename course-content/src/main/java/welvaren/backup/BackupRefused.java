package welvaren.backup;

/// A backup or a restore that was not made; nothing was changed. [#sentence()] says why, for
/// people.
public class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    BackupRefused(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    BackupRefused(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
