package org.raisingthegame.tracker.suite;

import java.util.List;

/**
 * A plugin's identity, contributed as one Spring bean.
 *
 * @param id the name of its module, migration folder and translation prefix
 * @param order where it stands among its siblings, low first
 * @param permissions rights beyond the host's own; mostly none
 */
public record PluginDescriptor(String id, int order, List<PluginPermission> permissions) {

    public PluginDescriptor {
        if (!id.matches("[a-z]+")) {
            throw new IllegalArgumentException("A plugin's id is its module's name: lower-case letters");
        }
        permissions = List.copyOf(permissions);
    }

    /** Translation key of the name that people see. */
    public String titleKey() {
        return id + ".plugin";
    }
}
