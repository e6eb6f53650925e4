package welvaren.ui.signin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.function.Supplier;
import welvaren.language.Language;
import welvaren.ui.design.Notice;
import welvaren.ui.throttle.Wait;

/// What a form answers as a whole, above its fields; said again when the language changes.
public class Told extends Composite<Div> implements LocaleChangeObserver {

    private final Notice bad = Notice.bad();
    private final Notice good = Notice.good();
    private Supplier<String> words = () -> "";

    public Told() {
        getContent().add(bad, good);
        hush();
    }

    /// It did not work, and why.
    public void refused(Supplier<String> why) {
        hush();
        words = why;
        bad.say(why.get());
        setVisible(true);
    }

    /// It was tried too often.
    public void refused(Wait wait) {
        refused(() -> wait.in(Language.of(getLocale())));
    }

    /// So many people ask at once that she has to try again.
    public void busy() {
        refused(() -> getTranslation("login.busy"));
    }

    /// It worked.
    public void done(Supplier<String> what) {
        hush();
        words = what;
        good.say(what.get());
        setVisible(true);
    }

    public void hush() {
        bad.hush();
        good.hush();
        setVisible(false);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (bad.isVisible()) {
            bad.say(words.get());
        }
        if (good.isVisible()) {
            good.say(words.get());
        }
    }
}
