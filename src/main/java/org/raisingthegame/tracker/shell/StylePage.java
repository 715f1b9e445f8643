package org.raisingthegame.tracker.shell;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Opens {@code /style}, the design system on one page, in development mode and in the profile {@code style}; an installation has no
 * such address.
 *
 * <p>Told by Spring, not by Vaadin: the scripts of all that Vaadin's own listeners refer to come with the first page, and the design
 * system shows every field there is.
 */
@Component
class StylePage {

    private final Environment environment;

    StylePage(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void open(ServiceInitEvent event) {
        boolean building = !event.getSource().getDeploymentConfiguration().isProductionMode();
        if (building || environment.acceptsProfiles(Profiles.of("style"))) {
            RouteConfiguration.forApplicationScope().setRoute("style", StyleView.class, MainLayout.class);
        }
    }
}
