package welvaren.membership;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import welvaren.account.InvitedAccounts;
import welvaren.account.Registration.Reason;
import welvaren.language.Language;
import welvaren.membership.PeopleFile.Problem;
import welvaren.membership.PeopleFile.Row;
import welvaren.person.Role;

/// Which column of a list of people is which, by the words that schools use.
final class Headings {

    private enum Column {
        NAME("naam", "name", "volledige naam", "full name"),
        FIRST_NAME("voornaam", "first name", "firstname", "given name"),
        LAST_NAME("achternaam", "familienaam", "last name", "lastname", "surname", "family name"),
        EMAIL(
                "e-mail",
                "email",
                "mail",
                "e-mailadres",
                "emailadres",
                "e-mail address",
                "email address"),
        ROLE("rol", "rollen", "role", "roles"),
        LANGUAGE("taal", "language");

        private final List<String> words;

        Column(String... words) {
            this.words = List.of(words);
        }
    }

    private static final Map<String, Optional<Role>> ROLES =
            Map.ofEntries(
                    Map.entry("lecturer", Optional.of(Role.LECTURER)),
                    Map.entry("lesgever", Optional.of(Role.LECTURER)),
                    Map.entry("docent", Optional.of(Role.LECTURER)),
                    Map.entry("editor", Optional.of(Role.EDITOR)),
                    Map.entry("redacteur", Optional.of(Role.EDITOR)),
                    Map.entry("administrator", Optional.of(Role.ADMINISTRATOR)),
                    Map.entry("beheerder", Optional.of(Role.ADMINISTRATOR)),
                    Map.entry("learner", Optional.empty()),
                    Map.entry("student", Optional.empty()),
                    Map.entry("cursist", Optional.empty()),
                    Map.entry("deelnemer", Optional.empty()));

    private static final Map<String, Language> LANGUAGES =
            Map.of(
                    "nl", Language.NL,
                    "nederlands", Language.NL,
                    "dutch", Language.NL,
                    "en", Language.EN,
                    "engels", Language.EN,
                    "english", Language.EN);

    private final Map<Column, Integer> places;

    private Headings(Map<Column, Integer> places) {
        this.places = places;
    }

    /// Empty where the line names no address or no name.
    static Optional<Headings> of(CSVRecord line) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (var place = 0; place < line.size(); place++) {
            var word = line.get(place).strip().toLowerCase(Locale.ROOT);
            for (var column : Column.values()) {
                if (column.words.contains(word)) {
                    places.putIfAbsent(column, place);
                }
            }
        }
        var named = places.containsKey(Column.NAME) || places.containsKey(Column.LAST_NAME);
        return named && places.containsKey(Column.EMAIL)
                ? Optional.of(new Headings(places))
                : Optional.empty();
    }

    /// @param line where it begins in the file
    Row row(CSVRecord record, long line) {
        var name = name(record);
        var email = value(record, Column.EMAIL);
        var problems = problems(name, email);
        return new Row(
                line, name, email, roles(record, problems), language(record, problems), problems);
    }

    static Row row(long line, String name, String email, Set<Role> roles) {
        return new Row(line, name, email, roles, Optional.empty(), problems(name, email));
    }

    private static EnumSet<Problem> problems(String name, String email) {
        var problems = EnumSet.noneOf(Problem.class);
        InvitedAccounts.reasonsAgainst(name, email)
                .forEach(reason -> problem(reason).ifPresent(problems::add));
        return problems;
    }

    private static Optional<Problem> problem(Reason reason) {
        return switch (reason) {
            case NAME_BLANK -> Optional.of(Problem.NAME_BLANK);
            case NAME_TOO_LONG -> Optional.of(Problem.NAME_TOO_LONG);
            case EMAIL_MALFORMED -> Optional.of(Problem.EMAIL_MALFORMED);
            case PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_COMMON -> Optional.empty();
        };
    }

    private String name(CSVRecord record) {
        var whole = value(record, Column.NAME);
        return whole.isEmpty()
                ? (value(record, Column.FIRST_NAME) + " " + value(record, Column.LAST_NAME)).strip()
                : whole;
    }

    private String value(CSVRecord record, Column column) {
        var place = places.get(column);
        return place == null || place >= record.size() ? "" : record.get(place).strip();
    }

    private Set<Role> roles(CSVRecord record, Set<Problem> problems) {
        var roles = new HashSet<Role>();
        words(value(record, Column.ROLE))
                .forEach(word -> {
                    var role = ROLES.get(word);
                    if (role == null) {
                        problems.add(Problem.ROLE_UNKNOWN);
                    } else {
                        role.ifPresent(roles::add);
                    }
                });
        return roles;
    }

    private static Stream<String> words(String value) {
        return Stream.of(value.toLowerCase(Locale.ROOT).split("[\\s,;+/&]+"))
                .filter(word -> !word.isEmpty());
    }

    private Optional<Language> language(CSVRecord record, Set<Problem> problems) {
        var word = value(record, Column.LANGUAGE).toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        var language = Optional.ofNullable(LANGUAGES.get(word));
        if (language.isEmpty()) {
            problems.add(Problem.LANGUAGE_UNKNOWN);
        }
        return language;
    }
}
