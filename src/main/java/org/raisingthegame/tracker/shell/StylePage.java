package org.raisingthegame.tracker.shell;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Opens {@code /style}, the design system on one page, in development mode and in the profile {@code style}. Not by
 * {@code @Route}, so that an installation has no such address.
 */
@Component
class StylePage implements VaadinServiceInitListener {

    private final Environment environment;

    StylePage(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        boolean building = !event.getSource().getDeploymentConfiguration().isProductionMode();
        if (building || environment.acceptsProfiles(Profiles.of("style"))) {
            RouteConfiguration.forApplicationScope().setRoute("style", StyleView.class, MainLayout.class);
        }
    }
}
