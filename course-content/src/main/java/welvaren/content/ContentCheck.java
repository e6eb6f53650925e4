package welvaren.content;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// Checks a folder of content and prints every problem: `./welvaren check DIR`. It needs no
/// database and changes nothing.
///
/// A folder without `vocabulary.yaml` is an addition, and is checked together with what is shipped.
public final class ContentCheck {

    private static final String VOCABULARY = "vocabulary.yaml";

    private ContentCheck() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length == 1) {
            System.exit(check(Path.of(arguments[0]), out));
        } else {
            out.println("Say which folder to check: ./welvaren check DIR");
            System.exit(2);
        }
    }

    /// Prints one line for each problem, or how hard each page is to read where there is none, and
    /// a closing sentence.
    ///
    /// @return 0 when the content is sound, otherwise 1
    static int check(Path folder, PrintStream out) {
        var found = ContentFolders.in(folder);
        var problems = new TreeSet<>(found.problems());
        var isWhole = found.files().stream().anyMatch(file -> file.path().equals(VOCABULARY));
        var own = found.files();
        if (!isWhole && problems.isEmpty()) {
            found = ContentFolders.shippedAnd(List.of(folder));
        }
        if (ContentReader.read(found.files()) instanceof Reading.Unsound(var more)) {
            problems.addAll(more);
        }
        problems.forEach(out::println);
        if (problems.isEmpty()) {
            reportReadingLevels(own, out);
        }
        out.println(closing(own.size(), problems.size()));
        return problems.isEmpty() && !own.isEmpty() ? 0 : 1;
    }

    private static void reportReadingLevels(List<ContentFile> files, PrintStream out) {
        var levels = new TreeMap<String, Long>();
        for (var file : files) {
            ReadingLevel.of(file).ifPresent(level -> levels.put(file.path(), level));
        }
        if (!levels.isEmpty()) {
            out.println("How hard they are to read (LIX; 40 is a newspaper, 50 is hard):");
            levels.forEach((path, level) -> out.printf("%4d  %s%n", level, path));
        }
    }

    private static String closing(int files, int problems) {
        if (files == 0 && problems == 0) {
            return "There is no content in this folder.";
        }
        var read = files == 1 ? "1 file" : files + " files";
        return switch (problems) {
            case 0 -> "%s, all sound.".formatted(read);
            case 1 -> "%s, 1 problem.".formatted(read);
            default -> "%s, %d problems.".formatted(read, problems);
        };
    }
}
