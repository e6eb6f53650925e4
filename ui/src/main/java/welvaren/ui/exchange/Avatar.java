package welvaren.ui.exchange;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import welvaren.exchange.Author;

/// Somebody by her initials, in a colour of her own. It says nothing to a screen reader: the name
/// stands beside it.
class Avatar extends Span {

    private static final int COLOURS = 6;

    Avatar(Optional<Author> author) {
        addClassName("av");
        getElement().setAttribute("aria-hidden", "true");
        author.ifPresent(person -> {
            addClassName("m" + (Math.floorMod(person.person().hashCode(), COLOURS) + 1));
            setText(initials(person.name()));
        });
    }

    static String initials(String name) {
        var words = name.strip().split("\\s+");
        return words.length == 1
                ? first(words[0])
                : first(words[0]) + first(words[words.length - 1]);
    }

    private static String first(String word) {
        return word.isEmpty()
                ? ""
                : Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
