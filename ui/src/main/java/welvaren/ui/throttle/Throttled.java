package welvaren.ui.throttle;

/// What may be asked only so often. How often is a setting: `welvaren.throttle.<name>.address` and
/// `welvaren.throttle.<name>.person`, see [Limits].
public enum Throttled {
    /// A password or a code is checked.
    SIGN_IN,
    /// An account is asked for.
    REGISTRATION,
    /// A letter with a link goes to an address that somebody typed.
    RESET,
    /// The index is asked on a page.
    SEARCH,
    /// The list under a search box is asked for while somebody types.
    SUGGESTION,
    /// The public API is asked.
    API,
    /// Something is handed in that people will have to read, with or without an account.
    FORM
}
