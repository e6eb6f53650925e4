package welvaren.postgres;

import static java.util.concurrent.TimeUnit.MINUTES;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program of PostgreSQL with its arguments, run as somebody PostgreSQL accepts.
record Program(List<String> commandLine) {

    private static final int MOST_MINUTES = 10;

    static Program of(Binaries binaries, String name, String... arguments) {
        var words = new ArrayList<>(RootUser.wrapping());
        words.add(binaries.program(name).toString());
        words.addAll(List.of(arguments));
        return new Program(List.copyOf(words));
    }

    /// Our surroundings must not leak in: `PGOPTIONS` or `PGPORT` of the one who starts us would
    /// change the server, and the language of its messages would be a matter of luck.
    ProcessBuilder prepare(Path output) {
        var builder = new ProcessBuilder(commandLine).redirectErrorStream(true);
        builder.redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /// Runs to the end, reading `input`, and tells whether all went well.
    boolean run(File input, Path output) throws IOException, InterruptedException {
        var process = prepare(output).redirectInput(input).start();
        try {
            return process.waitFor(MOST_MINUTES, MINUTES) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
        }
    }
}
