package welvaren.privacy;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// The registry of everything that is kept about a person, as the file `personal-data.yaml` says
/// it; the remarks there explain each word.
///
/// @param accounts accounts that go by themselves, with everything that is theirs
/// @param browser what is kept in the browser
/// @param notAboutAPerson columns whose name sounds like a person, and why they are about none
public record PersonalData(
        List<Holding> holdings,
        List<Left> accounts,
        List<Kept> browser,
        Map<String, String> notAboutAPerson) {

    /// Some tables with one purpose, as the privacy page tells it.
    ///
    /// @param kept for how long
    public record Holding(
            String key,
            Words title,
            Words purpose,
            Retention kept,
            List<SeenBy> seenBy,
            List<Table> tables) {}

    /// Accounts that go by themselves; the settings say after how long.
    public record Left(String key, Words title) {}

    /// Who reads it.
    public enum SeenBy {
        SELF,
        READERS_SHE_CHOSE,
        /// Who is in a cohort with her.
        COHORT,
        /// Who accompanies a cohort of hers.
        LECTURERS,
        EDITORS,
        ADMINISTRATORS
    }

    /// One table, with all its columns.
    ///
    /// @param whose one of these is enough for a row to be hers
    /// @param columns what each says about her
    /// @param secret which of them are never given out
    /// @param plumbing columns that say nothing to her
    /// @param forgottenBy which package deletes what is too old; empty for the nightly job
    public record Table(
            String name,
            List<Whose> whose,
            Map<String, Words> columns,
            Set<String> secret,
            List<String> plumbing,
            Optional<String> forgottenBy,
            OnErasure onErasure) {

        /// What the file leaves out.
        public Table {
            secret = requireNonNullElse(secret, Set.of());
            forgottenBy = requireNonNullElse(forgottenBy, Optional.empty());
            onErasure = requireNonNullElse(onErasure, OnErasure.DELETE);
        }

        /// Every column of the table.
        public List<String> everyColumn() {
            return Stream.concat(columns.keySet().stream(), plumbing.stream()).toList();
        }
    }

    /// What becomes of a row when the person is erased.
    public enum OnErasure {
        DELETE,
        KEEP,
        /// What others answered (`answered_at`) stays without her name, so that their answers can
        /// be understood; the rest goes.
        UNNAME_ANSWERED
    }

    /// Something in the browser.
    ///
    /// @param name a star stands for what differs each time
    public record Kept(String name, Place place, Words purpose, Words lasts) {

        /// Whether something with that name is this.
        public boolean covers(String found) {
            var parts = Stream.of(name.split("\\*", -1)).map(Pattern::quote).toList();
            return found.matches(String.join(".*", parts));
        }
    }

    /// Where a browser keeps it.
    public enum Place {
        COOKIE,
        LOCAL_STORAGE,
        SESSION_STORAGE
    }

    private static final PersonalData REGISTRY = read();

    public static PersonalData registry() {
        return REGISTRY;
    }

    /// All tables of all holdings.
    public List<Table> tables() {
        var tables = new ArrayList<Table>();
        holdings.forEach(holding -> tables.addAll(holding.tables()));
        return tables;
    }

    /// The table with that name.
    Table table(String name) {
        return tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not in the registry: " + name));
    }

    /// The accounts that go for that reason.
    public Left account(String key) {
        return accounts.stream()
                .filter(left -> left.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not in the registry: " + key));
    }

    private static PersonalData read() {
        try (var file = PersonalData.class.getResourceAsStream("personal-data.yaml")) {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            return JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .convertValue(yaml.load(file), PersonalData.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
