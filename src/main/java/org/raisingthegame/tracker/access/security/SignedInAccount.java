package org.raisingthegame.tracker.access.security;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.UserId;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal in the session: which account signed in, how, and when. What it may do is not kept here but asked of
 * {@link Standings} at every request.
 */
public final class SignedInAccount implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final UserId id;
    private final String email;
    private final List<GrantedAuthority> authoritiesAtSignIn;
    private final Instant since = InstantSource.system().instant();
    private @Nullable String passwordHash;
    private volatile boolean owesSecondFactor;
    private volatile int credentials;

    /**
     * @param credentials the account's at the sign-in
     * @param owesSecondFactor whether nothing opens before a second factor is given; each way to sign in has to say so
     */
    public SignedInAccount(
            UserId id,
            String email,
            @Nullable String passwordHash,
            Collection<GrantedAuthority> authoritiesAtSignIn,
            int credentials,
            boolean owesSecondFactor) {
        this.id = id;
        this.email = email;
        this.passwordHash = passwordHash;
        this.authoritiesAtSignIn = List.copyOf(authoritiesAtSignIn);
        this.credentials = credentials;
        this.owesSecondFactor = owesSecondFactor;
    }

    /** When it signed in, by the machine's clock, which no demonstration stops. */
    Instant since() {
        return since;
    }

    public boolean owesSecondFactor() {
        return owesSecondFactor;
    }

    /** The person has given the second factor in this session. */
    public void secondFactorGiven() {
        owesSecondFactor = false;
    }

    int credentials() {
        return credentials;
    }

    /** This session changed how the account proves itself, and goes on. */
    public void goesOnWith(int changed) {
        credentials = changed;
    }

    public UserId id() {
        return id;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authoritiesAtSignIn;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInAccount account && account.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return email;
    }
}
