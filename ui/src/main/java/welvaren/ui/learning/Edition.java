package welvaren.ui.learning;

import java.util.function.BooleanSupplier;

/// The edition of the content that a page shows. An import may have made another since.
///
/// @param running whether it is still the one that runs
/// @param renew draws the page anew
/// @param offer tells her that there is another one
record Edition(BooleanSupplier running, Runnable renew, Runnable offer) {

    /// She marked something: the page shows how far she is now.
    void afterMark(Runnable show) {
        (running.getAsBoolean() ? show : renew).run();
    }

    /// She is writing: the field stays where it is.
    void afterText() {
        if (!running.getAsBoolean()) {
            offer.run();
        }
    }
}
