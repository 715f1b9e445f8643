package org.raisingthegame.tracker.access.security;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.UserId;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal in the session: which account signed in, and no more. What it may do is not kept here but asked of
 * {@link Standings} at every request.
 */
public final class SignedInAccount implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final UserId id;
    private final String email;
    private final List<GrantedAuthority> authoritiesAtSignIn;
    private @Nullable String passwordHash;

    public SignedInAccount(
            UserId id, String email, @Nullable String passwordHash, Collection<GrantedAuthority> authoritiesAtSignIn) {
        this.id = id;
        this.email = email;
        this.passwordHash = passwordHash;
        this.authoritiesAtSignIn = List.copyOf(authoritiesAtSignIn);
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
