package org.raisingthegame.tracker.attendance;

import java.util.List;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.spi.Counting;
import org.raisingthegame.tracker.figures.spi.Direction;
import org.raisingthegame.tracker.figures.spi.MatchedOutcome;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.spi.Stage;
import org.raisingthegame.tracker.figures.spi.Topic;
import org.raisingthegame.tracker.figures.spi.YearNote;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * How much of what they could attend pupils attended, and how many missed so much that it counts as persistent absence. Both
 * count to date: autumn and spring have a live figure.
 */
@Configuration(proxyBeanMethods = false)
class AttendanceMeasures {

    /** Persistent absence was counted by another threshold before 2015/16; attendance begins with it. */
    private static final AcademicYear FIRST = new AcademicYear(2016);

    /** Schools were closed to most pupils from March to July 2020 and from January to March 2021. */
    private static final List<YearNote> CLOSURES =
            YearNote.on(YearNote.Kind.DISTORTED, "attendance.year.schools-closed", 2020, 2021);

    private final AttendanceSettings settings;

    AttendanceMeasures(AttendanceSettings settings) {
        this.settings = settings;
    }

    @Bean
    @Order(300)
    Measure attendanceRate() {
        return measure(
                "attendance.rate",
                MeasureKind.SHARE_OF_POSSIBLE,
                Counting.EVERY_EVENT,
                Direction.HIGHER_IS_BETTER,
                """
                SELECT pupil_id, school_id, academic_year, attended AS numerator, 1 AS denominator,
                       as_at AS event_date, 0 AS provisional, possible
                FROM attendance_year
                WHERE possible > 0
                """);
    }

    @Bean
    @Order(300)
    MatchedOutcome attendanceOfMatchedPupils() {
        return MatchedOutcome.everyYear("attendance.rate");
    }

    @Bean
    @Order(310)
    Measure persistentAbsence() {
        return measure(
                "attendance.persistent-absence",
                MeasureKind.PROPORTION,
                Counting.ONCE_A_PUPIL,
                Direction.LOWER_IS_BETTER,
                """
                SELECT pupil_id, school_id, academic_year, (possible - attended) * 100 >= possible * %d AS numerator,
                       1 AS denominator, as_at AS event_date, 0 AS provisional
                FROM attendance_year
                WHERE possible > 0
                """.formatted(settings.persistentAbsencePercent()));
    }

    private static Measure measure(String id, MeasureKind kind, Counting counting, Direction direction, String rows) {
        return new Measure(id, kind, counting, Stage.ALL_YEARS, direction, FIRST, CLOSURES, null, List.of(rows))
                .under(Topic.ATTENDANCE, null)
                .countedToDate();
    }
}
