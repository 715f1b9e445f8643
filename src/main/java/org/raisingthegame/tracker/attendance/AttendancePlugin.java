package org.raisingthegame.tracker.attendance;

import java.util.List;
import org.raisingthegame.tracker.suite.PluginDescriptor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the plugin known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttendanceSettings.class)
class AttendancePlugin {

    @Bean
    PluginDescriptor attendanceDescriptor() {
        return new PluginDescriptor("attendance", 300, List.of());
    }
}
