package welvaren.ui.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import welvaren.ui.signin.Provider;
import welvaren.ui.signin.RememberMe;

/// Everybody may read; what belongs to a person is decided in the domain by its viewer. Headers are
/// on every response.
@Configuration
@EnableWebSecurity
@EnableConfigurationProperties(TrustedProxies.class)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/actuator/health/**", "/api/v1/**", "/wv/**", "/diagrams/**", "/calendar/**", "/ping"
    };

    @Bean
    SecurityFilterChain guards(HttpSecurity http, RememberMe rememberMe, Provider provider)
            throws Exception {
        provider.guard(http);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN).permitAll())
                .with(vaadin(), vaadin -> vaadin.anyRequest(request -> request.permitAll()))
                .rememberMe(remember ->
                        remember.rememberMeServices(rememberMe).key(rememberMe.getKey()))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentTypeOptions(Customizer.withDefaults())
                .withObjectPostProcessor(early());
    }

    /// Vaadin commits its responses before the filter would write.
    private static ObjectPostProcessor<HeaderWriterFilter> early() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }
}
