package welvaren.cohort;

import welvaren.language.Typed;

/// What somebody tells those who are in a cohort with her; each may be empty. What she is called is
/// the name of her account.
///
/// @param brings what she brings: work, experience, questions
public record Profile(String pronouns, String brings) {

    public static final Profile EMPTY = new Profile("", "");

    /// Characters that each may have.
    public static final int LONGEST_PRONOUNS = 40;

    public static final int LONGEST_BRINGS = 1_000;

    public Profile {
        pronouns = Typed.sound(pronouns).replaceAll("\\p{Cntrl}", " ").strip();
        brings = Typed.sound(brings).strip();
        if (pronouns.length() > LONGEST_PRONOUNS || brings.length() > LONGEST_BRINGS) {
            throw new IllegalArgumentException("Too long; the fields take no more");
        }
    }

    boolean isEmpty() {
        return pronouns.isEmpty() && brings.isEmpty();
    }
}
