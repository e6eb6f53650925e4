package welvaren.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private final Properties dutch = read("messages_nl.properties");
    private final Properties english = read("messages_en.properties");

    @Test
    void both_languages_say_the_same_things() {
        assertThat(english.stringPropertyNames()).isEqualTo(dutch.stringPropertyNames());
    }

    @Test
    void nothing_is_empty_and_every_pattern_is_sound() {
        for (var language : Set.of(dutch, english)) {
            for (var key : language.stringPropertyNames()) {
                var text = language.getProperty(key);
                assertThat(text).as(key).isNotBlank();
                assertThat(new MessageFormat(text).toPattern()).as(key).isNotEmpty();
            }
        }
    }

    @Test
    void both_languages_have_the_same_places_to_fill() {
        for (var key : dutch.stringPropertyNames()) {
            assertThat(placeholders(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(dutch.getProperty(key)));
        }
    }

    @Test
    void an_apostrophe_is_written_twice() {
        for (var language : Set.of(dutch, english)) {
            for (var key : language.stringPropertyNames()) {
                assertThat(language.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
            }
        }
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(place -> found.add(place.group(1)));
        return found;
    }

    private static Properties read(String file) {
        var stream = Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/" + file));
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
