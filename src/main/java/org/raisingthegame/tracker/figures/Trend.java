package org.raisingthegame.tracker.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.YearNote;

/**
 * A measure over the years, for one place, as its reader may see it.
 *
 * @param years the completed years, without holes; a running year is never among them
 * @param published all published lines for the measure and the reader's boroughs
 * @param change how the group's figure of the latest year compares with that of an earlier one; null where it can't be
 *     said of one place and cohorts that differ
 * @param toDate the running year beside the same dates of the last; null where the measure has no dates or no data
 * @param soFar the running year's own figure, for measures that have one before it is over; else null
 * @param pools three years together where a shared audience may not see any of them by itself; never overlapping
 * @param beside with whom the group is compared in place of all others; null for those
 * @param parts what more applies to all pupils in it, such as that they are girls; empty for all
 * @param asAt the last day up to which the data count, where they say it, else the day on which the newest of these figures was
 *     made; null where there are none
 */
public record Trend(
        Measure measure,
        Place place,
        Group group,
        List<TrendYear> years,
        List<PublishedLine> published,
        @Nullable Change change,
        @Nullable ToDate toDate,
        @Nullable TrendYear soFar,
        List<Pool> pools,
        @Nullable Group beside,
        Set<Part> parts,
        @Nullable LocalDate asAt) {

    public Trend {
        parts = Set.copyOf(parts);
        years = List.copyOf(years);
        pools = List.copyOf(pools);
        published = List.copyOf(published);
    }

    /** Without a figure so far and without pools. */
    public Trend(
            Measure measure,
            Place place,
            Group group,
            List<TrendYear> years,
            List<PublishedLine> published,
            @Nullable Change change,
            @Nullable ToDate toDate,
            @Nullable LocalDate asAt) {
        this(measure, place, group, years, published, change, toDate, null, List.of(), null, Set.of(), asAt);
    }

    /** Of all pupils of a group beside all who are not of it. */
    public Trend(
            Measure measure,
            Place place,
            Group group,
            List<TrendYear> years,
            List<PublishedLine> published,
            @Nullable Change change,
            @Nullable ToDate toDate,
            @Nullable TrendYear soFar,
            List<Pool> pools,
            @Nullable LocalDate asAt) {
        this(measure, place, group, years, published, change, toDate, soFar, pools, null, Set.of(), asAt);
    }

    /**
     * One completed year.
     *
     * @param gap group and others compared
     * @param schoolsWithData schools of the place that have pupils counted in this year
     * @param schoolsExpected those and the schools of the place of which the measure is expected
     * @param note what must be known about the year; null where nothing
     */
    public record TrendYear(
            AcademicYear year,
            Figure group,
            Figure others,
            Figure all,
            Comparison gap,
            int schoolsWithData,
            int schoolsExpected,
            @Nullable YearNote note) {}

    /** The group's latest figure against that of the year {@code since}. */
    public record Change(AcademicYear since, Comparison difference) {}

    /**
     * What has happened so far this year.
     *
     * @param upTo the last day counted
     * @param upToBefore the same day a year earlier
     * @param schools schools of the place that have a roll in both years; only they are counted
     */
    public record ToDate(
            AcademicYear running,
            LocalDate upTo,
            LocalDate upToBefore,
            int schools,
            Side group,
            Side others,
            Side all) {

        /** The same pupils' figure in both years. */
        public record Side(Figure now, Figure before) {}
    }

    /** The latest completed year for which the group has something to say: a value, or one that is hidden. */
    public Optional<TrendYear> latest() {
        return years.reversed().stream()
                .filter(year -> year.group() instanceof Figure.Value || year.group() instanceof Figure.Suppressed)
                .findFirst();
    }

    /** What is to be read first: the running year's figure so far where there is one, else the latest completed year's. */
    public Optional<TrendYear> newest() {
        return soFar == null ? latest() : Optional.of(soFar);
    }

    /** Whether such figures can exist here at all: a secondary school has no Key Stage 2. */
    public boolean applies() {
        return years.stream().noneMatch(year -> year.group() instanceof Figure.NotApplicable);
    }

    /** Whether any year has data of this tool. */
    public boolean hasData() {
        return soFar != null || years.stream().anyMatch(year -> year.schoolsWithData() > 0);
    }
}
