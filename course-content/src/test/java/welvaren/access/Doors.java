package welvaren.access;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import welvaren.work.PersonWork;

/// Every way into the domain: the public methods of its public components, and of what they hand
/// out in the name of a viewer.
final class Doors {

    /// Starts servers and reads tables; knows no people.
    private static final List<String> ELSEWHERE =
            List.of("welvaren.postgres", "welvaren.testing", "welvaren.db");

    private static final List<Class<?>> HANDED_OUT = List.of(PersonWork.class);

    private Doors() {}

    static List<Method> of(ApplicationContext context) {
        var components =
                Arrays.stream(context.getBeanNamesForType(Object.class))
                        .map(context::getType)
                        .filter(Objects::nonNull)
                        .<Class<?>>map(Doors::plain)
                        .filter(type -> type.getName().startsWith("welvaren."))
                        .filter(type -> ELSEWHERE.stream().noneMatch(type.getName()::startsWith));
        return Stream.concat(components, HANDED_OUT.stream())
                .distinct()
                .filter(type -> !isOfTests(type))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(Doors::isDoor)
                .toList();
    }

    private static Class<?> plain(Class<?> type) {
        return type.getName().contains("$$") ? type.getSuperclass() : type;
    }

    private static boolean isOfTests(Class<?> type) {
        var place = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return place.contains("test-classes") || place.endsWith("-tests.jar");
    }

    private static boolean isDoor(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && !isAboutItself(method);
    }

    /// What every record has.
    private static boolean isAboutItself(Method method) {
        var type = method.getDeclaringClass();
        return type.isRecord()
                && (Arrays.stream(type.getRecordComponents())
                                .anyMatch(part -> part.getAccessor().equals(method))
                        || List.of("toString", "hashCode", "equals").contains(method.getName()));
    }

    /// As the table names it: `learning.Marks.open(SignedIn, StepRef)`.
    static String name(Method method) {
        var type = method.getDeclaringClass();
        var asked =
                Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", "));
        return "%s.%s(%s)"
                .formatted(
                        type.getName().replaceFirst("^welvaren\\.", ""), method.getName(), asked);
    }
}
