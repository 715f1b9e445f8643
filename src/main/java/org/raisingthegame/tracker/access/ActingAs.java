package org.raisingthegame.tracker.access;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.raisingthegame.tracker.access.persistence.AccountRepository;
import org.raisingthegame.tracker.access.persistence.UserAccount;
import org.raisingthegame.tracker.access.security.InternalOfficer;
import org.raisingthegame.tracker.access.security.RightsPolicy;
import org.raisingthegame.tracker.access.security.Standing;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.schools.School;
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
    private final SharingToday sharing;

    ActingAs(AccountRepository accounts, RightsPolicy policy, SharingToday sharing) {
        this.accounts = accounts;
        this.policy = policy;
        this.sharing = sharing;
    }

    /**
     * Does the work as an internal officer of a borough.
     *
     * @param name how the officer is called in records, for example "Demonstration import"
     * @throws IllegalStateException within a web request, or when somebody is signed in on this thread
     */
    public <T> T officerOf(LaCode borough, String name, Supplier<T> work) {
        SharedSchools shared = sharing.schools();
        return as(
                name,
                id -> new Standing(id, name, Role.BOROUGH_OFFICER, Set.of(borough), List.of(), 0, false, () -> shared),
                work);
    }

    /**
     * Does the work with the right to upload for one school, and with no other.
     *
     * @param name how this is called in records, for example "Drop folder"
     * @throws IllegalStateException within a web request, or when somebody is signed in on this thread
     */
    public <T> T uploaderFor(School school, String name, Supplier<T> work) {
        var grant = new Standing.Grant(school.id(), school.name(), school.laCode(), Rights.UPLOAD);
        return as(name, id -> new Standing(id, name, Role.SCHOOL_STAFF, Set.of(), List.of(grant), 0, false), work);
    }

    private <T> T as(String name, Function<UserId, Standing> standingOf, Supplier<T> work) {
        SecurityContextHolderStrategy holder = SecurityContextHolder.getContextHolderStrategy();
        if (RequestContextHolder.getRequestAttributes() != null
                || holder.getContext().getAuthentication() != null) {
            throw new IllegalStateException("Internal work never runs on behalf of a web request");
        }
        UserAccount internal = UserAccount.internal(name);
        UserId id = accounts.withEmail(internal.email())
                .orElseGet(() -> accounts.save(internal))
                .userId();
        Standing standing = standingOf.apply(id);
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
