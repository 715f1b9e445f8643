package org.raisingthegame.tracker.suite;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The plugins in this program, in their order. Two with the same id stop the start. */
@Component
public class PluginCatalogue {

    private final List<PluginDescriptor> plugins;

    PluginCatalogue(ObjectProvider<PluginDescriptor> descriptors) {
        plugins = descriptors.stream()
                .sorted(Comparator.comparingInt(PluginDescriptor::order).thenComparing(PluginDescriptor::id))
                .toList();
        Set<String> ids = new HashSet<>();
        for (PluginDescriptor plugin : plugins) {
            if (!ids.add(plugin.id())) {
                throw new IllegalStateException("Two plugins are called " + plugin.id());
            }
        }
    }

    public List<PluginDescriptor> all() {
        return plugins;
    }

    /** Rights that plugins give to a role by its name. */
    public List<String> permissionsOf(String role) {
        return plugins.stream()
                .flatMap(plugin -> plugin.permissions().stream())
                .filter(permission -> permission.heldByRoles().contains(role))
                .map(PluginPermission::name)
                .toList();
    }
}
