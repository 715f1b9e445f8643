package org.raisingthegame.tracker.access.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Addresses below {@code /api} answer with data, to be read only: for the sign-in of an open tab, or for an e-mail address and
 * password sent along (HTTP Basic), as Excel and Power BI do. Wrong ones are slowed down as at the sign-in page
 * (decision 0017).
 */
final class DataByAddressSecurity {

    private DataByAddressSecurity() {}

    static SecurityFilterChain chain(
            HttpSecurity http, StandingFilter standing, SignInThrottle throttle, SignInEvents events) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(DataByAddressSecurity::askForPassword))
                .exceptionHandling(refused -> refused.accessDeniedHandler(
                        (request, response, why) -> response.setStatus(HttpServletResponse.SC_FORBIDDEN)))
                // A session that is there is read; a password sent along makes none.
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .addFilterBefore(standing, AnonymousAuthenticationFilter.class)
                .addFilterBefore(new BasicThrottleFilter(throttle, events), BasicAuthenticationFilter.class)
                .build();
    }

    /** With a status and no error page, which would lead a spreadsheet program to the sign-in page. */
    private static void askForPassword(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Raising the Game Tracker\", charset=\"UTF-8\"");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
