package welvaren.ui.start;

/// Welvaren will not start like this, and says why in one sentence to whoever started it.
class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    StartRefused(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
