package org.raisingthegame.tracker.exclusions;

import java.util.List;
import org.raisingthegame.tracker.suite.PluginDescriptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Makes the plugin known. */
@Configuration(proxyBeanMethods = false)
@Import(ReasonMeasures.class)
class ExclusionsPlugin {

    @Bean
    PluginDescriptor exclusionsDescriptor() {
        return new PluginDescriptor("exclusions", 200, List.of());
    }
}
