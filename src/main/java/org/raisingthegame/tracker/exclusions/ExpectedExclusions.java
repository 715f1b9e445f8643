package org.raisingthegame.tracker.exclusions;

import java.util.EnumSet;
import java.util.Set;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.imports.spi.ExpectedUpload;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Secondary schools and pupil referral units that suspended nobody in a whole year are rare enough to be asked. Many primary
 * schools have nothing to report in a year, and are not.
 */
@Configuration(proxyBeanMethods = false)
class ExpectedExclusions {

    static final Set<Phase> ALWAYS_SOME = EnumSet.of(Phase.SECONDARY, Phase.ALL_THROUGH, Phase.PUPIL_REFERRAL_UNIT);

    @Bean
    @Order(300)
    ExpectedUpload expectedExclusionList() {
        return new ExpectedUpload(
                "exclusions.list",
                ALWAYS_SOME,
                ExpectedUpload.Belongs.LAST_YEAR,
                "EXISTS (SELECT 1 FROM exclusions_exclusion e WHERE e.school_id = s.id AND e.academic_year = :year)",
                "FALSE");
    }
}
