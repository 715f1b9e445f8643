package org.raisingthegame.tracker.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param secondFactor whether roles that see pupils need a second factor; who has one is always asked for it
 * @param invitationDays how many days an invitation holds
 * @param longestSession after so long everybody signs in again, whatever he did meanwhile
 * @param providerAsksSecondFactor whether the OpenID Connect provider itself asks for a second factor, so that we don't
 */
@ConfigurationProperties("tracker.access")
public record AccessSettings(
        @DefaultValue("REQUIRED") SecondFactorRule secondFactor,
        @DefaultValue("7") int invitationDays,
        @DefaultValue("12h") Duration longestSession,
        @DefaultValue("false") boolean providerAsksSecondFactor) {

    /** For whom a second factor is needed. */
    public enum SecondFactorRule {
        /** For every role that can see pupils. */
        REQUIRED,
        /** For nobody; for demonstrations with made-up pupils only. */
        OPTIONAL
    }

    /** Whether somebody of this role has to have a second factor. */
    public boolean needsSecondFactor(Role role) {
        return secondFactor == SecondFactorRule.REQUIRED && role.canSeePupils();
    }
}
