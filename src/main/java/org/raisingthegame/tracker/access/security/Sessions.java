package org.raisingthegame.tracker.access.security;

import java.util.Set;
import org.raisingthegame.tracker.access.AccessSettings;
import org.raisingthegame.tracker.access.persistence.SecondFactorTable;
import org.raisingthegame.tracker.access.persistence.UserAccount;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Makes the principal of a new session, whichever way somebody signs in. */
@Component
class Sessions {

    private final Standings standings;
    private final RightsPolicy policy;
    private final SecondFactorTable secondFactors;
    private final AccessSettings settings;

    Sessions(Standings standings, RightsPolicy policy, SecondFactorTable secondFactors, AccessSettings settings) {
        this.standings = standings;
        this.policy = policy;
        this.secondFactors = secondFactors;
        this.settings = settings;
    }

    /** @param secondFactorGiven whether somebody else has asked for one already */
    SignedInAccount begin(UserAccount account, boolean secondFactorGiven) {
        boolean owes = !secondFactorGiven
                && (settings.needsSecondFactor(account.role())
                        || secondFactors.of(account.userId()).isPresent());
        Set<GrantedAuthority> authorities = standings
                .now(account.userId())
                .map(standing -> owes ? standing.owingSecondFactor() : standing)
                .map(policy::authoritiesOf)
                .orElse(Set.of());
        return new SignedInAccount(
                account.userId(), account.email(), account.passwordHash(), authorities, account.credentials(), owes);
    }
}
