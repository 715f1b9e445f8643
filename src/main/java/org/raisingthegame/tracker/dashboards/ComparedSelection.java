package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.dashboards.TrendSelection.NotUnderstood;
import org.raisingthegame.tracker.figures.Pool;
import org.raisingthegame.tracker.figures.spi.Measure;

/**
 * What the page of schools compared shows, as its address says it: {@code ?measure=…&year=2026&phase=primary}, of three
 * years together {@code year=2024-2026}.
 *
 * @param measure id of the measure; null for the first
 * @param year see {@link #key}; null for the latest that tells something
 * @param phase {@link #PRIMARY} or {@link #OTHER}, of measures about everybody on roll; null for what fits the reader
 */
record ComparedSelection(
        @Nullable String measure,
        @Nullable String year,
        @Nullable String phase) {

    static final String PRIMARY = "primary";
    static final String OTHER = "other";

    private static final String MEASURE = "measure";
    private static final String YEAR = "year";
    private static final String PHASE = "phase";

    /** @throws NotUnderstood if there is a parameter, or a phase, that this page doesn't know */
    static ComparedSelection of(QueryParameters parameters) throws NotUnderstood {
        for (String name : parameters.getParameters().keySet()) {
            if (!Set.of(MEASURE, YEAR, PHASE).contains(name)) {
                throw new NotUnderstood(name);
            }
        }
        String phase = TrendSelection.one(parameters, PHASE);
        if (phase != null && !phase.equals(PRIMARY) && !phase.equals(OTHER)) {
            throw new NotUnderstood(phase);
        }
        return new ComparedSelection(
                TrendSelection.one(parameters, MEASURE), TrendSelection.one(parameters, YEAR), phase);
    }

    /** What an address calls a year, or three. */
    static String key(Pool.Years years) {
        return years.first().equals(years.last())
                ? Integer.toString(years.last().endYear())
                : years.first().endYear() + "-" + years.last().endYear();
    }

    /** What people call it. */
    static String label(Pool.Years years, Measure measure) {
        return years.first().equals(years.last())
                ? measure.stage().yearLabel(years.last())
                : measure.stage().yearLabel(years.first()) + "–"
                        + measure.stage().yearLabel(years.last());
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (measure != null) {
            parameters.put(MEASURE, measure);
        }
        if (year != null) {
            parameters.put(YEAR, year);
        }
        if (phase != null) {
            parameters.put(PHASE, phase);
        }
        return QueryParameters.simple(parameters);
    }

    ComparedSelection withMeasure(String other) {
        return new ComparedSelection(other, year, phase);
    }

    ComparedSelection withYear(String other) {
        return new ComparedSelection(measure, other, phase);
    }

    ComparedSelection withPhase(String other) {
        return new ComparedSelection(measure, year, other);
    }
}
