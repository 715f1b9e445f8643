package org.raisingthegame.tracker.access;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.persistence.AccountRepository;
import org.raisingthegame.tracker.access.persistence.IdentityTable;
import org.raisingthegame.tracker.access.persistence.UserAccount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose account a person is whom an OpenID Connect provider vouches for. Known by issuer and subject and by nothing else: an
 * address in a token may be one that its holder gave himself. So the first time an invitation says whose account it is.
 */
@Component
public class ProviderAccounts {

    private final IdentityTable identities;
    private final AccountRepository accounts;
    private final Invitations invitations;
    private final Clock clock;

    ProviderAccounts(IdentityTable identities, AccountRepository accounts, Invitations invitations, Clock clock) {
        this.identities = identities;
        this.accounts = accounts;
        this.invitations = invitations;
        this.clock = clock;
    }

    /**
     * @param invitationCode which the person opened in this browser before; null for none
     * @return empty for somebody who is not known and not invited, and for a closed account
     */
    @Transactional
    public Optional<UserAccount> of(String issuer, String subject, @Nullable String invitationCode) {
        Optional<UserAccount> known = identities.account(issuer, subject).flatMap(id -> accounts.withId(id.value()));
        if (known.isPresent() || invitationCode == null) {
            return known.filter(account -> account.enabled() && !account.internal());
        }
        Optional<UserAccount> invited = invitations.acceptBy(invitationCode, issuer);
        invited.ifPresent(account -> identities.add(issuer, subject, account.userId(), LocalDateTime.now(clock)));
        return invited;
    }
}
