package org.raisingthegame.tracker;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** Has the settings looked at first of all. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    /** Static, so that it is made before all else. */
    @Bean
    static SettingsCheck settingsCheck(ConfigurableEnvironment environment) {
        return new SettingsCheck(environment);
    }
}
