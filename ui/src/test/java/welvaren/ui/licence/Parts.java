package welvaren.ui.licence;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything of others that is in the jar: from the SBOM and the list of the browser's bundle, as
/// the build made them, and from `licences.yaml` what neither tells.
record Parts(Map<String, String> allowed, List<Part> java, List<Part> browser, List<Part> inside) {

    /// One of them.
    ///
    /// @param about its version, or what it is
    /// @param licences any of which may be chosen
    record Part(String name, String about, List<String> licences) {}

    private record Inside(String part, String what, String licence) {}

    private record Known(
            Map<String, String> allowed, Map<String, String> browser, List<Inside> inside) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALL_OF_IT = "*";

    static Parts read() {
        var known = known();
        return new Parts(
                known.allowed(),
                onTheServer(),
                inTheBrowser(known.browser()),
                known.inside().stream()
                        .map(one -> new Part(one.part(), one.what(), List.of(one.licence())))
                        .toList());
    }

    Stream<Part> all() {
        return Stream.of(java, browser, inside).flatMap(List::stream);
    }

    private static Known known() {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (var file = Parts.class.getResourceAsStream("/licences.yaml")) {
            return JSON.convertValue(yaml.load(requireNonNull(file)), Known.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Part> onTheServer() {
        var components = json("/META-INF/sbom/application.cdx.json").path("components");
        return StreamSupport.stream(components.spliterator(), false)
                .filter(part -> !part.path("group").asString("").equals("welvaren"))
                .map(part ->
                        new Part(
                                part.path("group").asString() + ":" + part.path("name").asString(),
                                part.path("version").asString(),
                                licences(part)))
                .distinct()
                .sorted(comparing(Part::name))
                .toList();
    }

    private static List<String> licences(JsonNode part) {
        return StreamSupport.stream(part.path("licenses").spliterator(), false)
                .map(one -> one.path("license"))
                .map(one -> one.path("id").asString(one.path("name").asString("")))
                .toList();
    }

    private static List<Part> inTheBrowser(Map<String, String> known) {
        return json("/META-INF/VAADIN/config/stats.json").path("npmModules").properties().stream()
                .map(module ->
                        new Part(
                                module.getKey(),
                                module.getValue().asString(),
                                licence(known, module.getKey())))
                .sorted(comparing(Part::name))
                .toList();
    }

    private static List<String> licence(Map<String, String> known, String name) {
        return known.keySet().stream()
                .filter(pattern -> fits(pattern, name))
                .max(comparingInt(String::length))
                .map(known::get)
                .stream()
                .toList();
    }

    private static boolean fits(String pattern, String name) {
        return pattern.endsWith(ALL_OF_IT)
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
    }

    private static JsonNode json(String file) {
        try (var stream = Parts.class.getResourceAsStream(file)) {
            return JSON.readTree(requireNonNull(stream, file + " is made by the build"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
