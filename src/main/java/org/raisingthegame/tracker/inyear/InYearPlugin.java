package org.raisingthegame.tracker.inyear;

import java.util.List;
import org.raisingthegame.tracker.suite.PluginDescriptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the plugin known. */
@Configuration(proxyBeanMethods = false)
class InYearPlugin {

    @Bean
    PluginDescriptor inYearDescriptor() {
        return new PluginDescriptor("inyear", 400, List.of());
    }
}
