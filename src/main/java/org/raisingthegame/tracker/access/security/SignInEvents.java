package org.raisingthegame.tracker.access.security;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.AccessEvent;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.access.persistence.AccountRepository;
import org.raisingthegame.tracker.access.persistence.UserAccount;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Tells the program's own words for what Spring says of sign-ins. */
@Component
class SignInEvents {

    private final ApplicationEventPublisher events;
    private final AccountRepository accounts;

    SignInEvents(ApplicationEventPublisher events, AccountRepository accounts) {
        this.events = events;
        this.accounts = accounts;
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        // Who owes a second factor has not signed in yet.
        if (event.getAuthentication().getPrincipal() instanceof SignedInAccount account
                && !account.owesSecondFactor()) {
            events.publishEvent(new AccessEvent.SignedIn(account.id()));
        }
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        refused(event.getAuthentication().getName(), "Wrong password, or no such account");
    }

    /** Tells of somebody who tried too often and has to wait. */
    void throttled(String email) {
        refused(email, "Too many attempts");
    }

    private void refused(String typed, String why) {
        events.publishEvent(new AccessEvent.SignInRefused(accountOf(typed), why));
    }

    private @Nullable UserId accountOf(String typed) {
        return accounts.withEmail(UserAccount.normalised(typed))
                .map(UserAccount::userId)
                .orElse(null);
    }
}
