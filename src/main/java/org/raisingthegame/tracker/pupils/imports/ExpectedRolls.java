package org.raisingthegame.tracker.pupils.imports;

import java.util.EnumSet;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.imports.spi.ExpectedUpload;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** A roll is expected of every school as soon as its year begins. */
@Configuration(proxyBeanMethods = false)
class ExpectedRolls {

    @Bean
    @Order(100)
    ExpectedUpload expectedRoll() {
        return new ExpectedUpload(
                "pupils.roll",
                EnumSet.allOf(Phase.class),
                ExpectedUpload.Belongs.THIS_YEAR,
                "EXISTS (SELECT 1 FROM pupils_roll r"
                        + " WHERE r.school_id = s.id AND r.as_at BETWEEN :firstDay AND :lastDay)",
                "FALSE");
    }
}
