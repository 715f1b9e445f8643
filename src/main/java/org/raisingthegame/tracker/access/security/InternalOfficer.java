package org.raisingthegame.tracker.access.security;

/** The program itself at work for a borough, with an officer's rights there; nobody can sign in as it. */
public record InternalOfficer(Standing standing) {

    @Override
    public String toString() {
        return standing.displayName();
    }
}
