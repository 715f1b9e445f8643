package org.raisingthegame.tracker.access.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import org.raisingthegame.tracker.access.AccessSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.IpAddressAuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Sign-in by form at {@code /login}, and with OpenID Connect providers where the configuration names some; everything is
 * closed but that page, invitations, resources and the health check.
 */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    /**
     * Nothing from elsewhere, nothing to elsewhere, in nobody's frame. Vaadin 25.2 needs scripts and styles that stand in the page
     * and scripts made of text (docs/SECURITY.md): so this does not stop a script that got into a page, only where it could
     * load from and send to. Icons are fonts within style sheets; charts and QR codes pictures within the page.
     */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** The whole, and what a container platform asks: whether to start the program again, and whether to send people to it. */
    private static final String[] HEALTH = {
        "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"
    };

    /** Whoever collects figures of the program does so beside it; a proxy on this machine says for whom it asks. */
    private static final AuthorizationManager<RequestAuthorizationContext> THIS_MACHINE = AuthorizationManagers.anyOf(
            IpAddressAuthorizationManager.hasIpAddress("127.0.0.0/8"),
            IpAddressAuthorizationManager.hasIpAddress("::1"));

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            Standings standings,
            RightsPolicy policy,
            AccessSettings settings,
            SignInThrottle throttle,
            SignInEvents events,
            ObjectProvider<ClientRegistrationRepository> providers,
            ProviderSignIn providerSignIn)
            throws Exception {
        var contexts = new HttpSessionSecurityContextRepository();
        var standing =
                new StandingFilter(standings, policy, contexts, settings.longestSession(), InstantSource.system());
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(provider ->
                    provider.loginPage("/login").successHandler(providerSignIn).failureUrl("/login?error"));
        }
        return http.authorizeHttpRequests(requests -> requests
                        // What went wrong is told to whom it went wrong for, signed in or not.
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HEALTH)
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .access(THIS_MACHINE)
                        .requestMatchers("/actuator/**")
                        .denyAll())
                // Before Vaadin names its page, Spring would put one of its own in the place of ours.
                .formLogin(form -> form.loginPage("/login").failureHandler(new RefusedSignIn()))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/login")
                                // Vaadin would refuse an unknown address; so it reaches the page for what does not
                                // exist.
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .addFilterBefore(standing, AnonymousAuthenticationFilter.class)
                .addFilterBefore(new ThrottleFilter(throttle, events), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new OwnSignInPage(), ThrottleFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new KeepNoPage())
                        .withObjectPostProcessor(new HeadersFirst()))
                .build();
    }

    /** No time is taken of each filter and each question for a right: nobody looks at it, and every click would pay for it. */
    @Bean
    SecurityObservationSettings noTimesOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Before the chain of the pages, which is for all addresses. */
    @Bean
    @Order(1)
    SecurityFilterChain dataByAddress(
            HttpSecurity http,
            Standings standings,
            RightsPolicy policy,
            AccessSettings settings,
            SignInThrottle throttle,
            SignInEvents events)
            throws Exception {
        var standing = new StandingFilter(
                standings,
                policy,
                new HttpSessionSecurityContextRepository(),
                settings.longestSession(),
                InstantSource.system());
        return DataByAddressSecurity.chain(http, standing, throttle, events);
    }

    /** bcrypt today; the stored hash names its algorithm, so that a stronger one can follow. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /**
     * Writes the headers before the page and not when it is sent: Vaadin's pages are forwarded to its own servlet, and
     * Tomcat sends a forwarded answer past Spring's notice, without them.
     */
    private static final class HeadersFirst implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
