package org.raisingthegame.tracker.dashboards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.EthnicMajorGroup;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.figures.Comparison;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.Interval;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.PublicationStatus;
import org.raisingthegame.tracker.figures.PublishedArea;
import org.raisingthegame.tracker.figures.PublishedGroup;
import org.raisingthegame.tracker.figures.PublishedLine;
import org.raisingthegame.tracker.figures.PublishedSchools;
import org.raisingthegame.tracker.figures.Trend;
import org.raisingthegame.tracker.figures.Trend.TrendYear;
import org.raisingthegame.tracker.figures.Verdict;
import org.raisingthegame.tracker.figures.spi.Counting;
import org.raisingthegame.tracker.figures.spi.Direction;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.spi.PublishedIndicator;
import org.raisingthegame.tracker.figures.spi.Stage;
import org.raisingthegame.tracker.figures.spi.YearNote;

/** Made-up trends, with everything that is awkward to draw. */
final class TrendFixture {

    static final PublishedArea LAMBETH = new PublishedArea(PublishedArea.Level.LOCAL_AUTHORITY, "208", "Lambeth");
    static final PublishedArea ENGLAND = new PublishedArea(PublishedArea.Level.COUNTRY, "E92000001", "England");
    static final PublishedGroup ALL = new PublishedGroup.AllPupils();
    static final PublishedGroup BLACK = new PublishedGroup.Major(EthnicMajorGroup.BLACK);
    static final PublishedGroup BLACK_CARIBBEAN = new PublishedGroup.Minor(Ethnicity.BCRB);

    private TrendFixture() {}

    static Measure keyStage2() {
        return measure(
                "attainment.ks2-rwm-expected",
                MeasureKind.PROPORTION,
                Counting.ONCE_A_PUPIL,
                Stage.KEY_STAGE_2,
                Direction.HIGHER_IS_BETTER,
                YearNote.on(YearNote.Kind.NO_DATA, "attainment.year.no-tests", 2020, 2021));
    }

    static Measure gcse() {
        return measure(
                "attainment.gcse-english-maths",
                MeasureKind.PROPORTION,
                Counting.ONCE_A_PUPIL,
                Stage.KEY_STAGE_4,
                Direction.HIGHER_IS_BETTER,
                YearNote.on(YearNote.Kind.NOT_COMPARABLE, "attainment.year.teacher-assessed", 2020, 2021));
    }

    static Measure suspensions() {
        return measure(
                "exclusions.suspension-rate",
                MeasureKind.RATE_PER_100,
                Counting.EVERY_EVENT,
                Stage.ALL_YEARS,
                Direction.LOWER_IS_BETTER,
                YearNote.on(YearNote.Kind.DISTORTED, "exclusions.year.schools-closed", 2020, 2021));
    }

    static Measure permanentExclusions() {
        return measure(
                "exclusions.permanent-exclusion-rate",
                MeasureKind.RATE_PER_100,
                Counting.ONCE_A_PUPIL,
                Stage.ALL_YEARS,
                Direction.LOWER_IS_BETTER,
                YearNote.on(YearNote.Kind.DISTORTED, "exclusions.year.schools-closed", 2020, 2021));
    }

    private static Measure measure(
            String id, MeasureKind kind, Counting counting, Stage stage, Direction direction, List<YearNote> notes) {
        return new Measure(
                id,
                kind,
                counting,
                stage,
                direction,
                new AcademicYear(2016),
                notes,
                PublishedIndicator.KS2_RWM_EXPECTED,
                List.of("SELECT 1"));
    }

    static Figure.Value value(long numerator, long denominator, double lower, double upper) {
        return new Figure.Value(
                100.0 * numerator / denominator, numerator, denominator, new Interval(lower, upper), false);
    }

    static TrendYear year(Measure measure, int endYear, Figure group, Figure others, Comparison gap) {
        return new TrendYear(
                new AcademicYear(endYear),
                group,
                others,
                others,
                gap,
                20,
                23,
                measure.noteOn(new AcademicYear(endYear)).orElse(null));
    }

    /** 2018 to 2022, with the two years without tests and one that is hidden. */
    static Trend keyStage2Trend(Comparison latest, Trend.Change change) {
        Measure measure = keyStage2();
        Figure none = new Figure.NotCollected("attainment.year.no-tests");
        List<TrendYear> years = new ArrayList<>();
        years.add(year(
                measure,
                2018,
                new Figure.Suppressed(Figure.Suppressed.Reason.TOO_FEW_PUPILS, 5),
                new Figure.Suppressed(Figure.Suppressed.Reason.SMALL_NUMBER_INVOLVED, 5),
                new Comparison.Hidden()));
        years.add(year(
                measure,
                2019,
                value(140, 250, 49.8, 62.0),
                value(690, 1010, 65.4, 71.1),
                new Comparison.Points(-12.3, new Interval(-19.1, -5.7), Verdict.LOWER)));
        years.add(year(measure, 2020, none, none, new Comparison.None()));
        years.add(year(measure, 2021, none, none, new Comparison.None()));
        years.add(year(measure, 2022, value(148, 255, 51.9, 63.9), value(670, 1000, 64.0, 69.8), latest));
        return new Trend(
                measure,
                new Place.FoundingMembers(),
                Group.BLACK_CARIBBEAN,
                years,
                List.of(
                        line(LAMBETH, ALL, 2018, "70", 2019, "71", 2022, "62"),
                        line(LAMBETH, BLACK, 2018, "64", 2019, "67", 2022, "54"),
                        line(ENGLAND, ALL, 2018, "64", 2019, "65", 2022, "59"),
                        line(ENGLAND, BLACK_CARIBBEAN, 2016, "43", 2018, "55", 2019, "56")),
                change,
                null,
                LocalDate.of(2022, 9, 20));
    }

    static PublishedLine line(PublishedArea area, PublishedGroup group, Object... yearsAndValues) {
        List<PublishedLine.Point> points = new ArrayList<>();
        for (int i = 0; i < yearsAndValues.length; i += 2) {
            points.add(new PublishedLine.Point(
                    new AcademicYear((int) yearsAndValues[i]),
                    new Figure.Published(
                            new BigDecimal((String) yearsAndValues[i + 1]), null, null, PublicationStatus.FINAL)));
        }
        return new PublishedLine(area, group, PublishedSchools.ALL, points);
    }
}
