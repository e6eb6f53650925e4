package welvaren.ui.shell;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import welvaren.ui.operations.Conditions;

/// Tells a page that the server is there, whether it is still the one that made the page, and how
/// it is: two words.
@RestController
class PingController {

    private final Conditions conditions;

    private final String boot = UUID.randomUUID().toString();

    PingController(Conditions conditions) {
        this.conditions = conditions;
    }

    @GetMapping(path = "/ping", produces = MediaType.TEXT_PLAIN_VALUE)
    String boot() {
        return boot + " " + conditions.forPage().word();
    }
}
