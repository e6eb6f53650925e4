package welvaren.ui.shell;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import welvaren.ui.operations.Conditions;
import welvaren.ui.signin.Visit;

/// Tells a page that the server is there, whether it is still the one that made the page, how it
/// is, and who is asking: three words.
@RestController
class PingController {

    private final Conditions conditions;

    private final String boot = UUID.randomUUID().toString();

    private final Visit visit;

    PingController(Conditions conditions, Visit visit) {
        this.conditions = conditions;
        this.visit = visit;
    }

    @GetMapping(path = "/ping", produces = MediaType.TEXT_PLAIN_VALUE)
    String ping() {
        return boot + " " + conditions.forPage().word() + " " + visit.pseudonym();
    }
}
