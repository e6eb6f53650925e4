package welvaren.ui.shell;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells a page that the server is there, and whether it is still the one that made the page.
@RestController
class PingController {

    private final String boot = UUID.randomUUID().toString();

    @GetMapping(path = "/ping", produces = MediaType.TEXT_PLAIN_VALUE)
    String boot() {
        return boot;
    }
}
