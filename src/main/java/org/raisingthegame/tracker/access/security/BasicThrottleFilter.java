package org.raisingthegame.tracker.access.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.raisingthegame.tracker.access.persistence.UserAccount;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes who sends wrong passwords along wait, as at the sign-in page, before any password is looked at. */
final class BasicThrottleFilter extends OncePerRequestFilter {

    private final BasicAuthenticationConverter sent = new BasicAuthenticationConverter();
    private final SignInThrottle throttle;
    private final SignInEvents events;

    BasicThrottleFilter(SignInThrottle throttle, SignInEvents events) {
        this.throttle = throttle;
        this.events = events;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> email = emailSentAlong(request);
        Optional<Duration> wait = email.flatMap(typed -> throttle.begin(typed, request.getRemoteAddr()));
        if (wait.isPresent()) {
            events.throttled(email.orElseThrow());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
    }

    /** Empty where no password is sent; what can't be read is Spring's to refuse. */
    private Optional<String> emailSentAlong(HttpServletRequest request) {
        try {
            return Optional.ofNullable(sent.convert(request)).map(token -> UserAccount.normalised(token.getName()));
        } catch (AuthenticationException e) {
            return Optional.empty();
        }
    }
}
