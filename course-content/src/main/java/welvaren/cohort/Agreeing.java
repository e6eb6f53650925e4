package welvaren.cohort;

/// What came of saving what a cohort agrees on.
public enum Agreeing {
    /// This is what counts now.
    SAVED,
    /// Somebody else saved it since it was read; nothing was changed.
    CHANGED_MEANWHILE,
    /// There was no text; nothing was changed.
    BLANK,
    /// The cohort is archived; nothing was changed.
    ARCHIVED
}
