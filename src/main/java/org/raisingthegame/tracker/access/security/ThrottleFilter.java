package org.raisingthegame.tracker.access.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.raisingthegame.tracker.access.persistence.UserAccount;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the sign-in and sends who tries too often back to its page, before any password is looked at. */
final class ThrottleFilter extends OncePerRequestFilter {

    private static final RequestMatcher SIGN_IN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");

    private final SignInThrottle throttle;
    private final SignInEvents events;

    ThrottleFilter(SignInThrottle throttle, SignInEvents events) {
        this.throttle = throttle;
        this.events = events;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SIGN_IN.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String typed = request.getParameter("username");
        String email = UserAccount.normalised(typed == null ? "" : typed);
        Optional<Duration> wait = throttle.begin(email, request.getRemoteAddr());
        if (wait.isPresent()) {
            events.throttled(email);
            long minutes = wait.get().plusSeconds(59).toMinutes();
            response.sendRedirect(request.getContextPath() + "/login?wait=" + minutes);
            return;
        }
        chain.doFilter(request, response);
    }
}
