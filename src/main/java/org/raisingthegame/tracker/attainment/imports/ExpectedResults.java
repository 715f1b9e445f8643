package org.raisingthegame.tracker.attainment.imports;

import java.util.EnumSet;
import java.util.Set;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.imports.spi.ExpectedUpload;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Last year's results are expected of primary and secondary schools, but not where the year's rolls show that nobody was in the
 * year group that sits them, as in an infant school.
 */
@Configuration(proxyBeanMethods = false)
class ExpectedResults {

    @Bean
    @Order(200)
    ExpectedUpload expectedKeyStage2() {
        return results("attainment.ks2", "attainment_ks2", "6", EnumSet.of(Phase.PRIMARY, Phase.ALL_THROUGH));
    }

    @Bean
    @Order(210)
    ExpectedUpload expectedGcses() {
        return results("attainment.ks4", "attainment_ks4", "11", EnumSet.of(Phase.SECONDARY, Phase.ALL_THROUGH));
    }

    private static ExpectedUpload results(String format, String table, String yearGroup, Set<Phase> phases) {
        return new ExpectedUpload(
                format,
                phases,
                ExpectedUpload.Belongs.LAST_YEAR,
                "EXISTS (SELECT 1 FROM %s k WHERE k.school_id = s.id AND k.academic_year = :year)".formatted(table),
                """
                EXISTS (SELECT 1 FROM pupils_roll r
                        WHERE r.school_id = s.id AND r.as_at BETWEEN :firstDay AND :lastDay)
                AND NOT EXISTS (SELECT 1 FROM pupils_roll r
                                WHERE r.school_id = s.id AND r.as_at BETWEEN :firstDay AND :lastDay
                                  AND r.year_group = '%s')""".formatted(yearGroup));
    }
}
