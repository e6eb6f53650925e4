package welvaren.ui.language;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import welvaren.language.Language;

/// The texts of the application, from `messages_nl.properties` and `messages_en.properties`:
/// patterns of [MessageFormat], so an apostrophe is written twice. A missing text is an error:
/// users never see a key.
@Component
public class Messages implements I18NProvider {

    private static final String BUNDLE = "messages";

    @Override
    public List<Locale> getProvidedLocales() {
        return Stream.of(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return in(Language.of(locale), key, arguments);
    }

    public static String in(Language language, String key, Object... arguments) {
        return new MessageFormat(bundle(language).getString(key), language.locale())
                .format(arguments);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                Locale.of(language.tag()),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
