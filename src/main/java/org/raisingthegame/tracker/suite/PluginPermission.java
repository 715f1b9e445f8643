package org.raisingthegame.tracker.suite;

import java.util.Set;

/**
 * A right that a plugin brings with it, beside the host's own.
 *
 * @param name an authority without its {@code ROLE_} prefix, for {@code @RolesAllowed} and {@code hasRole}
 * @param heldByRoles names of the roles that hold it from the start
 */
public record PluginPermission(String name, Set<String> heldByRoles) {

    public PluginPermission {
        heldByRoles = Set.copyOf(heldByRoles);
    }
}
