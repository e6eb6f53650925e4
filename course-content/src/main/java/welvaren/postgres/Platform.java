package welvaren.postgres;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The machines we bring a PostgreSQL for: the archive in the jar and what it must hash to.
///
/// Both Mac archives are the same universal build, so one of the two jars serves every Mac.
enum Platform {
    LINUX_AMD64(
            "linux",
            "amd64",
            "63999c2914366d62c68e51794e597588c336e75ed2958d53c558e8deca5e13fc",
            "postgres-linux-x86_64.txz"),
    LINUX_ARM64(
            "linux",
            "aarch64",
            "2eb24d67326da41a81064d116b0bce412dff543c835d6fcc1c099e4abcf18836",
            "postgres-linux-arm_64.txz"),
    MAC(
            "mac",
            "",
            "f4db5df0b13e3e72149c0547ccd1eee177cfe67accb8c296e8d0e46ef3601f01",
            "postgres-darwin-arm_64.txz",
            "postgres-darwin-x86_64.txz");

    /// The version in the archives, and so the name of the directory they are unpacked into. It
    /// moves together with the binaries' BOM and the checksums above.
    static final String VERSION = "18.6";

    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    private final String system;
    private final String architecture;
    private final String sha256;
    private final List<String> archives;

    Platform(String system, String architecture, String sha256, String... archives) {
        this.system = system;
        this.architecture = architecture;
        this.sha256 = sha256;
        this.archives = List.of(archives);
    }

    static Platform ours() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String system, String architecture) {
        var name = system.toLowerCase(Locale.ROOT);
        var processor = architecture.replace("x86_64", "amd64").replace("arm64", "aarch64");
        return Stream.of(values())
                .filter(platform -> name.startsWith(platform.system))
                .filter(platform -> processor.startsWith(platform.architecture))
                .findFirst()
                .orElseThrow(() -> nothingFor(system, architecture));
    }

    String sha256() {
        return sha256;
    }

    /// The name of the archive that is on the class path.
    String archive() {
        return archives.stream()
                .filter(archive -> Platform.class.getResource("/" + archive) != null)
                .findFirst()
                .orElseThrow(() -> nothingFor(system, architecture));
    }

    private static PostgresNotStarted nothingFor(String system, String architecture) {
        return new PostgresNotStarted(
                "This build brings no PostgreSQL for %s on %s; use a PostgreSQL server of your own."
                        .formatted(system, architecture));
    }
}
