package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.raisingthegame.tracker.core.AcademicYear;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By when each term's review should be sent: a week or two before the term ends, which each borough sets for itself.
 *
 * @param autumn between September and December
 * @param spring between January and April
 * @param summer between April and August
 */
@ConfigurationProperties("tracker.plans.review-by")
public record ReviewTerms(
        @DefaultValue("--12-04") MonthDay autumn,
        @DefaultValue("--03-20") MonthDay spring,
        @DefaultValue("--07-03") MonthDay summer) {

    /** A term's review and its day. */
    public record Due(AcademicYear year, SchoolTerm term, LocalDate on) {}

    /** The reviews of the years that are not due before a day, in order. */
    public List<Due> from(LocalDate day, AcademicYear first, AcademicYear last) {
        List<Due> due = new ArrayList<>();
        for (AcademicYear year = first; year.compareTo(last) <= 0; year = year.next()) {
            for (SchoolTerm term : SchoolTerm.values()) {
                LocalDate on = dueOn(year, term);
                if (!on.isBefore(day)) {
                    due.add(new Due(year, term, on));
                }
            }
        }
        return due;
    }

    private LocalDate dueOn(AcademicYear year, SchoolTerm term) {
        return switch (term) {
            case AUTUMN -> autumn.atYear(year.endYear() - 1);
            case SPRING -> spring.atYear(year.endYear());
            case SUMMER -> summer.atYear(year.endYear());
        };
    }
}
