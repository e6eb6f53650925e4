package welvaren.ui.operations;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Metrics have a port of their own (`WELVAREN_MANAGEMENT_PORT`), never the public one. Who tries
/// Welvaren out has none, so that several can run on one machine.
class ManagementPort implements EnvironmentPostProcessor {

    private static final String OURS = "welvaren.management.port";
    private static final String NONE = "-1";
    private static final String USUAL = "8081";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        var evaluating = environment.getProperty("welvaren.evaluation", Boolean.class, false);
        var port = environment.getProperty(OURS, evaluating ? NONE : USUAL);
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                OURS, Map.<String, Object>of("management.server.port", port)));
    }
}
