package welvaren.language;

/// What people type, made fit to be kept.
public final class Typed {

    private Typed() {}

    /// The text without what no database keeps: the null character and halves of a character. A
    /// copied text may carry them, and it shall not be lost for that.
    public static String sound(String typed) {
        var sound = new StringBuilder(typed.length());
        typed.codePoints()
                .filter(character -> character != 0 && !isHalf(character))
                .forEach(sound::appendCodePoint);
        return sound.toString();
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
