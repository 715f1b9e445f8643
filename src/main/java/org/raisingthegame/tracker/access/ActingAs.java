package org.raisingthegame.tracker.access;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.raisingthegame.tracker.access.persistence.AccountRepository;
import org.raisingthegame.tracker.access.persistence.UserAccount;
import org.raisingthegame.tracker.access.security.InternalOfficer;
import org.raisingthegame.tracker.access.security.RightsPolicy;
import org.raisingthegame.tracker.access.security.Standing;
import org.raisingthegame.tracker.core.LaCode;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Lets work that no person started (the demonstration's first import) go through the same guarded services as
 * everybody's, under a name that stands in the records. It refuses to run within a web request or for somebody who is
 * signed in, so that it can never lift a person's rights.
 */
@Component
public class ActingAs {

    private final AccountRepository accounts;
    private final RightsPolicy policy;

    ActingAs(AccountRepository accounts, RightsPolicy policy) {
        this.accounts = accounts;
        this.policy = policy;
    }

    /**
     * Does the work as an internal officer of a borough.
     *
     * @param name how the officer is called in records, for example "Demonstration import"
     * @throws IllegalStateException within a web request, or when somebody is signed in on this thread
     */
    public <T> T officerOf(LaCode borough, String name, Supplier<T> work) {
        SecurityContextHolderStrategy holder = SecurityContextHolder.getContextHolderStrategy();
        if (RequestContextHolder.getRequestAttributes() != null
                || holder.getContext().getAuthentication() != null) {
            throw new IllegalStateException("Internal work never runs on behalf of a web request");
        }
        UserAccount internal = UserAccount.internal(name);
        UserId id = accounts.withEmail(internal.email())
                .orElseGet(() -> accounts.save(internal))
                .userId();
        var standing = new Standing(id, name, Role.BOROUGH_OFFICER, Set.of(borough), List.of(), false);
        SecurityContext context = holder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new InternalOfficer(standing), null, policy.authoritiesOf(standing)));
        holder.setContext(context);
        try {
            return work.get();
        } finally {
            holder.clearContext();
        }
    }

    /** The same for work without a result. */
    public void officerOf(LaCode borough, String name, Runnable work) {
        this.<Boolean>officerOf(borough, name, () -> {
            work.run();
            return true;
        });
    }
}
