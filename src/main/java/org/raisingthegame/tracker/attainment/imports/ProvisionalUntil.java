package org.raisingthegame.tracker.attainment.imports;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.spi.Release;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Until when results count as provisional where a file doesn't say how settled they are: about until DfE publishes what
 * schools have checked. DfE announces its days each year, so they are settings.
 *
 * @param ks2 the day in the autumn or winter after the tests
 * @param ks4 the day in the autumn or winter after the examinations
 */
@ConfigurationProperties("tracker.attainment.provisional-until")
record ProvisionalUntil(
        @DefaultValue("--12-31") MonthDay ks2,
        @DefaultValue("--02-28") MonthDay ks4) {

    /** What the file says, else what the day on which it is imported suggests. */
    Release ofKs2(@Nullable Release said, AcademicYear year, LocalDate today) {
        return said == null ? byDay(ks2, year, today) : said;
    }

    /** What the file says, else what the day on which it is imported suggests. */
    Release ofKs4(@Nullable Release said, AcademicYear year, LocalDate today) {
        return said == null ? byDay(ks4, year, today) : said;
    }

    private static Release byDay(MonthDay until, AcademicYear year, LocalDate today) {
        LocalDate sameYear = until.atYear(year.endYear());
        LocalDate lastDay = sameYear.isAfter(year.lastDay()) ? sameYear : until.atYear(year.endYear() + 1);
        return today.isAfter(lastDay) ? Release.FINAL : Release.PROVISIONAL;
    }
}
