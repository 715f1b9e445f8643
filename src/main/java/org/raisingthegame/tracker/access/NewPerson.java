package org.raisingthegame.tracker.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.LaCode;

/**
 * Whom a borough officer wants an account for.
 *
 * @param role absent while none is chosen
 * @param boroughs where an officer or somebody of the programme team works; of no account for others
 * @param posts where a head, an advisor or a champion works; of no account for others
 */
public record NewPerson(String email, String name, @Nullable Role role, Set<LaCode> boroughs, NewPosts posts) {

    public NewPerson {
        boroughs = Set.copyOf(boroughs);
    }
}
