package welvaren.ui.security;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/// Who may say for whom a request comes. Anybody can write `X-Forwarded-For`, so it counts only
/// when it is sent by a proxy that the setting `welvaren.proxies` names by its address; then
/// `X-Forwarded-Proto` counts, too.
///
/// @param proxies addresses, as the server sees them; none unless set
@ConfigurationProperties("welvaren")
record TrustedProxies(@DefaultValue List<String> proxies)
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (!proxies.isEmpty()) {
            var valve = new RemoteIpValve();
            valve.setInternalProxies(
                    proxies.stream().map(String::strip).map(Pattern::quote).collect(joining("|")));
            valve.setProtocolHeader("X-Forwarded-Proto");
            server.addEngineValves(valve);
        }
    }
}
