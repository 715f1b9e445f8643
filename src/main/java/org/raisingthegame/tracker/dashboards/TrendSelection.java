package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a trend page shows, as its address says it: {@code ?measure=…&schools=…&year-group=…&beside=…}. The address holds all of it,
 * so that a view can be passed on.
 *
 * @param measure id of the measure; null for the page's first
 * @param schools key of the schools, see {@link PlaceChoices}; null for the Raising the Game schools
 * @param yearGroup DfE's code of a year group; null for all pupils
 * @param beside ids of the lines to be drawn beside the group; null for what the page thinks best
 */
record TrendSelection(
        @Nullable String measure,
        @Nullable String schools,
        @Nullable String yearGroup,
        @Nullable Set<String> beside) {

    static final String MEASURE = "measure";
    static final String SCHOOLS = "schools";
    static final String YEAR_GROUP = "year-group";
    static final String BESIDE = "beside";

    /** What an address must not hold to be understood. */
    static final class NotUnderstood extends Exception {

        NotUnderstood(String parameter) {
            super(parameter);
        }
    }

    /** @throws NotUnderstood if there is a parameter that this page doesn't know */
    static TrendSelection of(QueryParameters parameters) throws NotUnderstood {
        for (String name : parameters.getParameters().keySet()) {
            if (!Set.of(MEASURE, SCHOOLS, YEAR_GROUP, BESIDE).contains(name)) {
                throw new NotUnderstood(name);
            }
        }
        return new TrendSelection(
                one(parameters, MEASURE),
                one(parameters, SCHOOLS),
                one(parameters, YEAR_GROUP),
                parameters
                        .getSingleParameter(BESIDE)
                        .map(text -> (Set<String>) new LinkedHashSet<>(Arrays.asList(text.split(","))))
                        .orElse(null));
    }

    static @Nullable String one(QueryParameters parameters, String name) {
        Optional<String> value = parameters.getSingleParameter(name).filter(text -> !text.isBlank());
        return value.orElse(null);
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (measure != null) {
            parameters.put(MEASURE, measure);
        }
        if (schools != null) {
            parameters.put(SCHOOLS, schools);
        }
        if (yearGroup != null) {
            parameters.put(YEAR_GROUP, yearGroup);
        }
        if (beside != null) {
            parameters.put(BESIDE, String.join(",", beside));
        }
        return QueryParameters.simple(parameters);
    }

    TrendSelection withMeasure(String other) {
        // Other lines are published of another measure.
        return new TrendSelection(other, schools, yearGroup, null);
    }

    TrendSelection withSchools(String other) {
        return new TrendSelection(measure, other, null, beside);
    }

    TrendSelection withYearGroup(@Nullable String other) {
        return new TrendSelection(measure, schools, other, beside);
    }

    TrendSelection withBeside(Set<String> others) {
        return new TrendSelection(measure, schools, yearGroup, others);
    }
}
