package org.raisingthegame.tracker.aimhigh;

import java.util.List;
import java.util.Set;
import org.raisingthegame.tracker.suite.PluginDescriptor;
import org.raisingthegame.tracker.suite.PluginPermission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the plugin known, with its rights. Whose pupils somebody may tick is the host's LOG_ATTENDANCE. */
@Configuration(proxyBeanMethods = false)
public class AimHighPlugin {

    /** Read which events there are, and whom they reached in shared figures. */
    public static final String SEE_EVENTS = "SEE_EVENTS";

    /** Make events, invite schools and speakers, read counts by school. */
    public static final String ORGANISE_EVENTS = "ORGANISE_EVENTS";

    /** Say how many people were there, without any name. */
    public static final String COUNT_HEADS = "COUNT_HEADS";

    @Bean
    PluginDescriptor aimHighDescriptor() {
        return new PluginDescriptor(
                "aimhigh",
                500,
                List.of(
                        new PluginPermission(
                                SEE_EVENTS,
                                Set.of(
                                        "BOROUGH_OFFICER",
                                        "ADVISOR",
                                        "HEADTEACHER",
                                        "SCHOOL_STAFF",
                                        "CHAMPION",
                                        "PROGRAMME_TEAM")),
                        new PluginPermission(ORGANISE_EVENTS, Set.of("BOROUGH_OFFICER", "PROGRAMME_TEAM")),
                        new PluginPermission(
                                COUNT_HEADS, Set.of("BOROUGH_OFFICER", "PROGRAMME_TEAM", "HEADTEACHER", "CHAMPION"))));
    }
}
