package welvaren.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// What happens to files on disks, in mails and in the hands of people who mean harm.
public final class Damage {

    private static final List<String> SPLINTERS =
            List.of(
                    "&a ",
                    "*a",
                    "!!java.net.URL ",
                    "<<: *a",
                    "? ",
                    "- - - - ",
                    "{{{{{{",
                    "[[[[[[",
                    "---\n",
                    "...\n",
                    "%YAML 9.9\n",
                    "\t",
                    "\0",
                    "\u2028",
                    "\uFEFF",
                    "\u202E",
                    "\uFFFF",
                    "```quiz\n",
                    "```",
                    "````",
                    "~~~",
                    "> > > > ",
                    "* * * ",
                    "![](x:y)",
                    "[a](javascript:alert(1))",
                    "<script>alert(1)</script>",
                    "<!DOCTYPE a [",
                    "]]>",
                    "&lol;",
                    "<!--",
                    "{#a}",
                    "{#",
                    "key: key: key",
                    "null",
                    "~",
                    "1e999",
                    "0x",
                    "-0",
                    "2026-99-99",
                    "'",
                    "\"",
                    "|\n",
                    ">\n",
                    "\r",
                    "\u0000\u0001",
                    "§",
                    "\uD83D\uDE00",
                    "on: ",
                    "../../../../etc/passwd",
                    "term:",
                    "unit:a/b/c/d",
                    "# ",
                    "## {#}\n");
    private static final List<Charset> OTHER_ENCODINGS =
            List.of(
                    Charset.forName("UTF-16"),
                    Charset.forName("UTF-16LE"),
                    Charset.forName("UTF-32"),
                    Charset.forName("windows-1252"),
                    Charset.forName("IBM037"));
    private static final int MOST_AT_ONCE = 4;

    private final RandomGenerator random;

    public Damage(RandomGenerator random) {
        this.random = random;
    }

    /// The same bytes, damaged once or a few times.
    public byte[] done(byte[] sound) {
        var bytes = sound;
        for (var times = random.nextInt(1, MOST_AT_ONCE); times > 0; times--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        return switch (random.nextInt(11)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> flipped(bytes);
            case 2 -> joined(bytes, 0, random(random.nextInt(1, 200)), place(bytes));
            case 3 -> joined(bytes, 0, splinter(), place(bytes));
            case 4 -> joined(bytes, random.nextInt(200), new byte[0], place(bytes));
            case 5 -> joined(bytes, 0, repeated(splinter(), random.nextInt(1, 2000)), place(bytes));
            case 6 -> new String(bytes, UTF_8).getBytes(oneOf(OTHER_ENCODINGS));
            case 7 -> shuffledLines(bytes);
            case 8 -> joined(bytes, 0, bytes, place(bytes));
            case 9 -> new byte[random.nextInt(64)];
            default -> joined(bytes, random.nextInt(40), splinter(), place(bytes));
        };
    }

    private int place(byte[] bytes) {
        return random.nextInt(bytes.length + 1);
    }

    private byte[] flipped(byte[] bytes) {
        var copy = bytes.clone();
        for (var bit = 0; bit < 8 && copy.length > 0; bit++) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private byte[] random(int length) {
        var some = new byte[length];
        random.nextBytes(some);
        return some;
    }

    private byte[] splinter() {
        return oneOf(SPLINTERS).getBytes(UTF_8);
    }

    private static byte[] repeated(byte[] some, int times) {
        var out = new ByteArrayOutputStream();
        for (var i = 0; i < times; i++) {
            out.writeBytes(some);
        }
        return out.toByteArray();
    }

    /// With `more` in the place of what stood there.
    private static byte[] joined(byte[] bytes, int without, byte[] more, int place) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, place);
        out.writeBytes(more);
        var rest = Math.min(bytes.length, place + without);
        out.write(bytes, rest, bytes.length - rest);
        return out.toByteArray();
    }

    private byte[] shuffledLines(byte[] bytes) {
        var lines = new String(bytes, UTF_8).split("\n", -1);
        for (var i = lines.length - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var line = lines[i];
            lines[i] = lines[j];
            lines[j] = line;
        }
        return String.join("\n", lines).getBytes(UTF_8);
    }

    private <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
