package org.raisingthegame.tracker.raisingattainment;

import java.util.List;
import java.util.Set;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.database.StoredValue;
import org.raisingthegame.tracker.raisingattainment.challenge.Challenges;
import org.raisingthegame.tracker.suite.PluginDescriptor;
import org.raisingthegame.tracker.suite.PluginPermission;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the plugin known, and how its values are kept. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentLimits.class)
class RaisingAttainmentPlugin {

    @Bean
    PluginDescriptor raisingAttainmentDescriptor() {
        return new PluginDescriptor(
                "raisingattainment",
                300,
                List.of(new PluginPermission(Challenges.RIGHT, Set.of(Role.HEADTEACHER.name()))));
    }

    @Bean
    StoredValue<PlanId, Long> storedPlanId() {
        return new StoredValue<>(PlanId.class, Long.class, PlanId::value, PlanId::new);
    }

    @Bean
    StoredValue<Target, String> storedMilestoneTarget() {
        return new StoredValue<>(Target.class, String.class, Target::stored, Target::read);
    }
}
