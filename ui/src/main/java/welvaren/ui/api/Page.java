package welvaren.ui.api;

import java.util.List;
import java.util.function.Function;

/// Which part of a list is asked for.
///
/// @param number from 1
/// @param size 1 to 500
record Page(int number, int size) {

    static final String FIRST = "1";
    static final String USUAL_SIZE = "20";
    private static final int LARGEST = 500;

    /// Some of all there are.
    record Items<T>(int total, List<T> items) {}

    Page {
        if (number < 1) {
            throw new BadRequest("api.bad-page");
        }
        if (size < 1 || size > LARGEST) {
            throw new BadRequest("api.bad-size", LARGEST);
        }
    }

    <A, B> Items<B> of(List<A> all, Function<A, B> shown) {
        var items = all.stream().skip((number - 1L) * size).limit(size).map(shown).toList();
        return new Items<>(all.size(), items);
    }
}
