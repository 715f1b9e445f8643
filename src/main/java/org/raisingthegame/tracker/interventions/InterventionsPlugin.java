package org.raisingthegame.tracker.interventions;

import java.util.List;
import java.util.Set;
import org.raisingthegame.tracker.suite.PluginDescriptor;
import org.raisingthegame.tracker.suite.PluginPermission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the plugin known, with its rights. Who keeps the interventions of a school, with its pupils, is the host's
 * LOG_ATTENDANCE.
 */
@Configuration(proxyBeanMethods = false)
public class InterventionsPlugin {

    /** Read the borough's programmes, and the interventions of the schools whose true figures one sees. */
    public static final String SEE_INTERVENTIONS = "SEE_INTERVENTIONS";

    /** Make and change the borough's programmes. */
    public static final String ORGANISE_PROGRAMMES = "ORGANISE_PROGRAMMES";

    /** Say how many people of a school were trained, without any name. */
    public static final String COUNT_TRAINED = "COUNT_TRAINED";

    @Bean
    PluginDescriptor interventionsDescriptor() {
        return new PluginDescriptor(
                "interventions",
                510,
                List.of(
                        new PluginPermission(
                                SEE_INTERVENTIONS,
                                Set.of(
                                        "BOROUGH_OFFICER",
                                        "ADVISOR",
                                        "HEADTEACHER",
                                        "SCHOOL_STAFF",
                                        "CHAMPION",
                                        "PROGRAMME_TEAM")),
                        new PluginPermission(ORGANISE_PROGRAMMES, Set.of("BOROUGH_OFFICER", "PROGRAMME_TEAM")),
                        new PluginPermission(COUNT_TRAINED, Set.of("HEADTEACHER", "CHAMPION"))));
    }
}
