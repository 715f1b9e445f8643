package org.raisingthegame.tracker.access.security;

import org.raisingthegame.tracker.access.persistence.AccountRepository;
import org.raisingthegame.tracker.access.persistence.UserAccount;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account behind an address at the sign-in. A closed account, an internal one and none are one answer. */
@Component
class AccountSignIn implements UserDetailsService {

    private final AccountRepository accounts;
    private final Sessions sessions;

    AccountSignIn(AccountRepository accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        UserAccount account = accounts.withEmail(UserAccount.normalised(email))
                .filter(found -> found.enabled() && !found.internal() && found.passwordHash() != null)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
        return sessions.begin(account, false);
    }
}
