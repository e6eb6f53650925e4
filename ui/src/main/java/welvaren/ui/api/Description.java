package welvaren.ui.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the description of the API says about itself.
@Configuration(proxyBeanMethods = false)
class Description {

    @Bean
    OpenAPI openApi() {
        var info =
                new Info()
                        .title("Welvaren")
                        .version("1")
                        .description(
                                "Modules, cases and actors of the WELFARE curriculum, and the search"
                                        + " through them, their worksheets and the glossary. Read only;"
                                        + " everything here is public.")
                        .license(
                                new License()
                                        .name("CC BY 4.0")
                                        .url("https://creativecommons.org/licenses/by/4.0/"));
        return new OpenAPI().info(info).servers(List.of(new Server().url("/")));
    }
}
