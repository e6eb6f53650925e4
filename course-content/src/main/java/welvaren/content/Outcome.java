package welvaren.content;

/// What a learner can do afterwards.
///
/// @param id unique in its unit or module
/// @param text continues "you can …"
public record Outcome(String id, Level level, String text) {

    /// The kind of verb, after Bloom's taxonomy as revised by Anderson and Krathwohl (2001).
    public enum Level {
        REMEMBER,
        UNDERSTAND,
        APPLY,
        ANALYSE,
        EVALUATE,
        CREATE
    }
}
