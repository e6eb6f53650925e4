package welvaren.ui.operations;

import org.springframework.boot.actuate.endpoint.ApiVersion;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointWebExtension;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Health on the public port, where load balancers ask. It is all of the actuator that is there;
/// the rest has a port of its own.
@RestController
class HealthController {

    private final HealthEndpointWebExtension health;

    HealthController(HealthEndpointWebExtension health) {
        this.health = health;
    }

    @GetMapping(path = "/actuator/health", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<HealthDescriptor> health() {
        return of();
    }

    @GetMapping(path = "/actuator/health/liveness", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<HealthDescriptor> liveness() {
        return of("liveness");
    }

    @GetMapping(path = "/actuator/health/readiness", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<HealthDescriptor> readiness() {
        return of("readiness");
    }

    private ResponseEntity<HealthDescriptor> of(String... path) {
        var answer =
                health.health(
                        ApiVersion.LATEST, WebServerNamespace.SERVER, SecurityContext.NONE, path);
        return ResponseEntity.status(answer.getStatus()).body(answer.getBody());
    }
}
