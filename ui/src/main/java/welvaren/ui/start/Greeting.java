package welvaren.ui.start;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import welvaren.account.DemoPeople;
import welvaren.account.FirstAdministrator;
import welvaren.account.Installation;
import welvaren.postgres.DatabaseSettings;

/// Tells whoever tries Welvaren out where it is, and as whom to sign in.
@Component
@EnableConfigurationProperties({Mode.class, DatabaseSettings.class})
class Greeting {

    private final Mode mode;
    private final DatabaseSettings database;
    private final Installation installation;
    private final FirstAdministrator first;
    private final PrintStream out = System.out;

    Greeting(
            Mode mode,
            DatabaseSettings database,
            Installation installation,
            FirstAdministrator first) {
        this.mode = mode;
        this.database = database;
        this.installation = installation;
        this.first = first;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (mode.evaluation()
                && event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            greet(web.getWebServer().getPort());
        }
        if (!mode.evaluation()) {
            first.code().ifPresent(this::awaitFirstAdministrator);
        }
    }

    private void awaitFirstAdministrator(String code) {
        out.printf("%nNobody is an administrator yet. Become one at /first-administrator%n");
        out.printf("  Code   %s%n", code);
        out.printf("  It works once, for a day; starting again makes another.%n%n");
    }

    private void greet(int port) {
        out.printf("%nWelvaren is running, for evaluation on this machine only.%n");
        out.printf("  Address         http://localhost:%d%n", port);
        out.printf("  Data directory  %s%n", database.data().toAbsolutePath().normalize());
        if (installation.everHeldDemoPeople()) {
            out.printf("  Demo accounts   password: %s%n", DemoPeople.PASSWORD);
            DemoPeople.ALL.forEach(person ->
                    out.printf("    %-18s %s%s%n", person.name(), person.email(), roles(person)));
        }
        out.printf("  Stop            Ctrl+C%n%n");
    }

    private static String roles(DemoPeople.DemoPerson person) {
        return person.roles().stream()
                .map(role -> "  (%s)".formatted(role.word()))
                .collect(joining());
    }
}
