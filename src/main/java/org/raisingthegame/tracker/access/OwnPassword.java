package org.raisingthegame.tracker.access;

import org.raisingthegame.tracker.access.persistence.AccountRepository;
import org.raisingthegame.tracker.access.persistence.UserAccount;
import org.raisingthegame.tracker.access.security.Passwords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the signed-in person replace his own password. */
@Service
public class OwnPassword {

    private final CurrentUser user;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    OwnPassword(CurrentUser user, AccountRepository accounts, Passwords passwords, ApplicationEventPublisher events) {
        this.user = user;
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
    }

    /** What became of it. */
    public enum Outcome {
        CHANGED,
        CURRENT_IS_WRONG,
        NEW_IS_UNSUITABLE,
        NEW_IS_COMMON,
        NEW_IS_THE_OLD
    }

    /** Replaces it; other sessions of the account end. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public Outcome change(String current, String next) {
        UserAccount account = accounts.withId(user.id().value())
                .orElseThrow(() -> new AccessDeniedException("The account is closed"));
        String hash = account.passwordHash();
        if (hash == null || !passwords.matches(current, hash)) {
            return Outcome.CURRENT_IS_WRONG;
        }
        if (!Passwords.acceptable(next)) {
            return Outcome.NEW_IS_UNSUITABLE;
        }
        if (passwords.matches(next, hash)) {
            return Outcome.NEW_IS_THE_OLD;
        }
        if (Passwords.common(next, account.email(), account.displayName())) {
            return Outcome.NEW_IS_COMMON;
        }
        UserAccount changed = accounts.save(account.withPassword(passwords.hash(next)));
        user.session().ifPresent(session -> session.goesOnWith(changed.credentials()));
        events.publishEvent(new AccessEvent.RightsChanged(account.userId(), null, "Own password changed"));
        return Outcome.CHANGED;
    }
}
