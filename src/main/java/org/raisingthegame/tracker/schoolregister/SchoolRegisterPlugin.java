package org.raisingthegame.tracker.schoolregister;

import java.util.List;
import org.raisingthegame.tracker.suite.PluginDescriptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the plugin known. */
@Configuration(proxyBeanMethods = false)
class SchoolRegisterPlugin {

    @Bean
    PluginDescriptor schoolRegisterDescriptor() {
        return new PluginDescriptor("schoolregister", 300, List.of());
    }
}
