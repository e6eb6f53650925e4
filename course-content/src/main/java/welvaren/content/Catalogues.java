package welvaren.content;

import org.springframework.stereotype.Component;

/// The catalogue that is running.
@Component
public class Catalogues {

    private volatile Catalogue current = Catalogue.EMPTY;

    /// The running catalogue; empty before the first import.
    public Catalogue current() {
        return current;
    }

    void replace(Catalogue catalogue) {
        current = catalogue;
    }
}
