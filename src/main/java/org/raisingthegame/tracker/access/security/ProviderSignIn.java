package org.raisingthegame.tracker.access.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URL;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.AccessEvent;
import org.raisingthegame.tracker.access.AccessSettings;
import org.raisingthegame.tracker.access.OpenInvitation;
import org.raisingthegame.tracker.access.ProviderAccounts;
import org.raisingthegame.tracker.access.persistence.UserAccount;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** After a provider has vouched for somebody: puts the account in the session in place of the provider's words, or nothing. */
@Component
class ProviderSignIn implements AuthenticationSuccessHandler {

    private final ProviderAccounts accounts;
    private final Sessions sessions;
    private final AccessSettings settings;
    private final ApplicationEventPublisher events;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    ProviderSignIn(
            ProviderAccounts accounts, Sessions sessions, AccessSettings settings, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.settings = settings;
        this.events = events;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouchedFor) throws IOException {
        Optional<UserAccount> account = account(vouchedFor, invitation(request));
        if (account.isEmpty()) {
            events.publishEvent(new AccessEvent.SignInRefused(null, "Vouched for by a provider, but not invited"));
            request.getSession().invalidate();
            response.sendRedirect(request.getContextPath() + "/login?error");
            return;
        }
        SignedInAccount principal = sessions.begin(account.get(), settings.providerAsksSecondFactor());
        principal.eraseCredentials();
        contexts.saveContext(
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities())),
                request,
                response);
        if (!principal.owesSecondFactor()) {
            events.publishEvent(new AccessEvent.SignedIn(principal.id()));
        }
        response.sendRedirect(request.getContextPath() + "/");
    }

    private Optional<UserAccount> account(Authentication vouchedFor, @Nullable String invitation) {
        if (vouchedFor.getPrincipal() instanceof OidcUser person) {
            URL issuer = person.getIssuer();
            String subject = person.getSubject();
            if (issuer != null && subject != null) {
                return accounts.of(issuer.toString(), subject, invitation);
            }
        }
        return Optional.empty();
    }

    private static @Nullable String invitation(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(OpenInvitation.ATTRIBUTE) instanceof String code ? code : null;
    }
}
