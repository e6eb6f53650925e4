package welvaren.ui.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import welvaren.ui.Welvaren;
import welvaren.ui.signin.OidcProvider;
import welvaren.ui.testing.ServerSecurity;

/// The whole application as `./welvaren run` starts it, on a free port and a database of its own;
/// one for all tests that need a real server.
public final class RunningApplication {

    private static final ConfigurableApplicationContext ONLY = start();

    private RunningApplication() {}

    /// `http://localhost:…`, without a slash at the end.
    public static String address() {
        var server = ((WebServerApplicationContext) ONLY).getWebServer();
        return "http://localhost:" + Objects.requireNonNull(server).getPort();
    }

    public static <T> T bean(Class<T> type) {
        return ONLY.getBean(type);
    }

    private static ConfigurableApplicationContext start() {
        try {
            var data = Files.createTempDirectory("welvaren-browser");
            var application =
                    new SpringApplicationBuilder(Welvaren.class)
                            .run(
                                    "--server.port=0",
                                    "--server.address=127.0.0.1",
                                    // Browsers that are still open would hold up its end.
                                    "--server.shutdown=immediate",
                                    "--welvaren.evaluation=true",
                                    "--welvaren.demo=people",
                                    "--welvaren.management.port=0",
                                    "--welvaren.oidc.issuer=" + OidcProvider.only().issuer(),
                                    "--welvaren.oidc.client-id=" + OidcProvider.CLIENT,
                                    "--welvaren.oidc.client-secret=" + OidcProvider.SECRET,
                                    "--welvaren.oidc.label=Hogeschool",
                                    "--welvaren.data=" + data);
            ServerSecurity.started();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteAll(data)));
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll(Path directory) {
        FileSystemUtils.deleteRecursively(directory.toFile());
    }
}
