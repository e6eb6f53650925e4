package welvaren.writing;

/// What came of a photo or file that somebody wants to attach.
public sealed interface Attaching {

    /// It is in the field now, in the place of what was there.
    record Done(Attached attached) implements Attaching {}

    /// Nothing was kept.
    record TooLarge(int mostBytes) implements Attaching {}

    /// Nothing was kept: it is none of the kinds of [MediaKind], or no picture where a photo
    /// belongs.
    record WrongKind() implements Attaching {}
}
