package org.raisingthegame.tracker.attainment;

import java.util.List;
import org.raisingthegame.tracker.suite.PluginDescriptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the plugin known. */
@Configuration(proxyBeanMethods = false)
class AttainmentPlugin {

    @Bean
    PluginDescriptor attainmentDescriptor() {
        return new PluginDescriptor("attainment", 100, List.of());
    }
}
