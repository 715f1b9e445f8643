package org.raisingthegame.tracker.access.security;

import static java.util.stream.Collectors.toSet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Brings the session's authorities up to date at every request, because annotations on views and services see only
 * these: a granted right that ended yesterday opens nothing today. Whose account was closed is signed out, and so is a
 * session from before the last change of password or second factor, and one that lasts too long.
 */
final class StandingFilter extends OncePerRequestFilter {

    private static final Predicate<GrantedAuthority> OURS =
            authority -> String.valueOf(authority.getAuthority()).startsWith("ROLE_");

    private final Standings standings;
    private final RightsPolicy policy;
    private final SecurityContextRepository contexts;
    private final Duration longestSession;
    private final InstantSource machine;

    /** @param machine the time that really passes, which is not that of a demonstration */
    StandingFilter(
            Standings standings,
            RightsPolicy policy,
            SecurityContextRepository contexts,
            Duration longestSession,
            InstantSource machine) {
        this.standings = standings;
        this.policy = policy;
        this.contexts = contexts;
        this.longestSession = longestSession;
        this.machine = machine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = holder().getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount account) {
            Optional<Standing> standing = standings.now(account);
            if (standing.isEmpty() || isTooOld(account)) {
                signOut(request);
            } else {
                refresh(authentication, account, policy.authoritiesOf(standing.get()), request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isTooOld(SignedInAccount account) {
        return account.since().plus(longestSession).isBefore(machine.instant());
    }

    private void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        holder().clearContext();
    }

    private void refresh(
            Authentication authentication,
            SignedInAccount account,
            Set<GrantedAuthority> now,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (authentication.getAuthorities().stream()
                .filter(OURS)
                .collect(toSet())
                .equals(now)) {
            return;
        }
        List<GrantedAuthority> all = new ArrayList<>(now);
        authentication.getAuthorities().stream().filter(OURS.negate()).forEach(all::add);
        var renewed = UsernamePasswordAuthenticationToken.authenticated(account, null, all);
        renewed.setDetails(authentication.getDetails());
        SecurityContext context = holder().createEmptyContext();
        context.setAuthentication(renewed);
        holder().setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Asked anew each time: Vaadin puts its own in place after this filter is made. */
    private static SecurityContextHolderStrategy holder() {
        return SecurityContextHolder.getContextHolderStrategy();
    }
}
