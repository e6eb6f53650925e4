package welvaren.membership;

/// What came of a decision about somebody.
public enum Decided {
    DONE,
    /// Nobody would be left who can look after accounts.
    LAST_ADMINISTRATOR,
    /// She chose a password meanwhile, or her account is closed.
    NOT_INVITED,
    /// There is nobody like that.
    NOBODY
}
