package welvaren.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import welvaren.privacy.MyData;

/// Everything that an answer of the domain holds, as words that can be compared: the same on two
/// days and in two databases, so without times and ids.
final class Trace {

    private final StringBuilder words = new StringBuilder();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Trace() {}

    static String of(Object answer) {
        var trace = new Trace();
        trace.add(answer);
        return trace.words.toString();
    }

    private void add(Object value) {
        switch (value) {
            case null -> words.append("nothing ");
            case Instant _ -> words.append("a time ");
            case UUID _ -> words.append("an id ");
            case byte[] bytes -> words.append(Arrays.hashCode(bytes)).append(' ');
            case MyData.Archive archive -> unpacked(archive.content());
            case Optional<?> maybe -> add(maybe.orElse(null));
            case Stream<?> stream -> add(stream.toList());
            case Map<?, ?> map -> sorted(map.entrySet().stream().map(Trace::of));
            case Map.Entry<?, ?> entry -> add(List.of(of(entry.getKey()), of(entry.getValue())));
            case List<?> list -> list.forEach(this::add);
            case Collection<?> some -> sorted(some.stream().map(Trace::of));
            case Enum<?> one -> words.append(one).append(' ');
            case Object ours when ours.getClass().getName().startsWith("welvaren.") -> fields(ours);
            default -> words.append(value).append(' ');
        }
    }

    /// A ZIP of texts, without dates and numbers.
    private void unpacked(InputStream archive) {
        try (var zip = new ZipInputStream(archive)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                words.append(entry.getName()).append(text.replaceAll("[0-9a-f-]{36}|\\d+", "#"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sorted(Stream<String> parts) {
        parts.sorted().forEach(words::append);
    }

    private void fields(Object ours) {
        words.append(ours.getClass().getSimpleName()).append('(');
        if (seen.add(ours) && !isComponent(ours)) {
            for (var field : ours.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    try {
                        add(field.get(ours));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
        words.append(") ");
    }

    /// A part of the application holds no answer.
    private static boolean isComponent(Object ours) {
        return Arrays.stream(ours.getClass().getAnnotations())
                        .map(annotation -> annotation.annotationType().getSimpleName())
                        .anyMatch("Component"::equals)
                || Objects.requireNonNull(ours.getClass().getName()).contains("$$");
    }
}
