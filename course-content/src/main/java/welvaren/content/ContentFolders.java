package welvaren.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Collects content files: those that are shipped with the program, and folders of a school.
public final class ContentFolders {

    /// @param problems files that could not be read, sorted
    public record Found(List<ContentFile> files, List<ContentProblem> problems) {

        public Found {
            files = List.copyOf(files);
            problems = problems.stream().sorted().toList();
        }

        private Found and(Found more) {
            var allFiles = new ArrayList<>(files);
            allFiles.addAll(more.files);
            var allProblems = new ArrayList<>(problems);
            allProblems.addAll(more.problems);
            return new Found(allFiles, allProblems);
        }
    }

    /// Far more than anybody writes; what is larger is not even read.
    private static final int MOST_BYTES = 1_000_000;

    private static final String SHIPPED = "/welvaren/";
    private static final List<String> PATTERNS =
            List.of(
                    "classpath*:welvaren/modules/*/*.md",
                    "classpath*:welvaren/modules/*/diagrams/*.svg",
                    "classpath*:welvaren/modules/*/guides/*.md",
                    "classpath*:welvaren/rhythms/*.yaml",
                    "classpath*:welvaren/cases/*.md",
                    "classpath*:welvaren/actors/*.yaml",
                    "classpath*:welvaren/*.yaml");

    private ContentFolders() {}

    /// What is shipped, and on top of it the files of more folders.
    public static Found shippedAnd(List<Path> folders) {
        var found = shipped();
        for (var folder : folders) {
            found = found.and(in(folder));
        }
        return found;
    }

    /// The files in the folder `welvaren` of the class path, also inside a jar inside a jar.
    public static Found shipped() {
        var reading = new Collecting();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (var pattern : PATTERNS) {
                for (var resource : resolver.getResources(pattern)) {
                    reading.add(pathOf(resource), resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped content cannot be read", e);
        }
        return reading.found();
    }

    private static String pathOf(Resource resource) throws IOException {
        var address = resource.getURL().toString();
        return address.substring(address.lastIndexOf(SHIPPED) + SHIPPED.length());
    }

    /// The Markdown, YAML and SVG files in a folder on disk. Hidden files and others are left out.
    public static Found in(Path folder) {
        var reading = new Collecting();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (isContent(name)) {
                    reading.read(name, path);
                }
            }
        } catch (IOException | UncheckedIOException _) {
            reading.problem(
                    folder.toString(),
                    0,
                    "This folder cannot be read.",
                    "Check that it exists and that the program may read it.");
        }
        return reading.found();
    }

    private static boolean isContent(String name) {
        return name.matches(".*\\.(md|ya?ml|svg)") && !name.matches("(.*/)?\\..*");
    }

    /// Turns bytes into texts and notes those that are none.
    private static final class Collecting {

        private final List<ContentFile> files = new ArrayList<>();
        private final List<ContentProblem> problems = new ArrayList<>();

        void read(String name, Path path) {
            try {
                if (Files.size(path) > MOST_BYTES) {
                    tooLarge(name);
                } else {
                    add(name, Files.readAllBytes(path));
                }
            } catch (IOException _) {
                problem(
                        name,
                        1,
                        "This file cannot be read.",
                        "Check that the program may read it.");
            }
        }

        void add(String name, byte[] bytes) {
            try {
                files.add(new ContentFile(name, decode(bytes)));
            } catch (CharacterCodingException _) {
                problem(
                        name,
                        badLine(bytes).orElse(1),
                        "This file is not in UTF-8.",
                        "Save it again with the encoding UTF-8.");
            }
        }

        private void tooLarge(String name) {
            problem(
                    name,
                    1,
                    "This file is larger than a megabyte.",
                    "Divide it, or take out what does not belong in it.");
        }

        void problem(String path, int line, String message, String remedy) {
            problems.add(new ContentProblem(path, line, message, remedy));
        }

        Found found() {
            files.sort(Comparator.comparing(ContentFile::path));
            return new Found(files, problems);
        }

        private static String decode(byte[] bytes) throws CharacterCodingException {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
        }

        private static Optional<Integer> badLine(byte[] bytes) {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            var input = ByteBuffer.wrap(bytes);
            decoder.decode(input, CharBuffer.allocate(bytes.length), true);
            var line = 1;
            for (var i = 0; i < input.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            return Optional.of(line);
        }
    }
}
