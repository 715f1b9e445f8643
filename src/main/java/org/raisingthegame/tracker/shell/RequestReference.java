package org.raisingthegame.tracker.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a number of its own, which stands in every line that the log has of it. It is ours and says nothing: an
 * address could name a record, and a number that a browser sends could say anything.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestReference extends OncePerRequestFilter {

    /** Under this name it stands in the log. */
    static final String IN_LOG = "request";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        MDC.put(IN_LOG, ErrorReference.fresh());
        try {
            rest.doFilter(request, response);
        } finally {
            MDC.remove(IN_LOG);
        }
    }
}
