package welvaren.feedback;

/// What came of an answer to a version.
public sealed interface Answering {

    /// She who handed it in sees it, and gets a mail.
    record Answered() implements Answering {}

    /// Somebody else answered since the page was read; nothing was sent, and the draft stays.
    ///
    /// @param other her name
    record AnsweredMeanwhile(String other) implements Answering {}

    /// A newer version came since the page was read; nothing was sent, and the draft stays.
    record NewerVersion() implements Answering {}

    /// Who asks for a revision says what for; nothing was sent.
    record NothingSaid() implements Answering {}

    /// The cohort is archived; nothing was sent.
    record Archived() implements Answering {}
}
