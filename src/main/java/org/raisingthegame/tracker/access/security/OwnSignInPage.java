package org.raisingthegame.tracker.access.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody be signed in by a form of another site: in somebody else's account a person would leave pupils' data there. The form of
 * the sign-in page bears no secret of its own (Vaadin exempts it), but browsers say where a request comes from, and no page can
 * make them say otherwise.
 */
final class OwnSignInPage extends OncePerRequestFilter {

    private static final RequestMatcher SIGN_IN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");

    /** The values of {@code Sec-Fetch-Site} (W3C Fetch Metadata) of pages that are not ours. */
    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        return from == null || !ELSEWHERE.contains(from) || !SIGN_IN.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.sendRedirect(request.getContextPath() + "/login");
    }
}
