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
 * What a trend page shows, as its address says it: {@code ?measure=…&schools=…&beside=…}. The address holds all of it,
 * so that a view can be passed on.
 *
 * @param measure id of the measure; null for the page's first
 * @param schools key of the schools, see {@link PlaceChoices}; null for the Raising the Game schools
 * @param beside ids of the lines to be drawn beside the group; null for what the page thinks best
 */
record TrendSelection(
        @Nullable String measure,
        @Nullable String schools,
        @Nullable Set<String> beside) {

    static final String MEASURE = "measure";
    static final String SCHOOLS = "schools";
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
            if (!Set.of(MEASURE, SCHOOLS, BESIDE).contains(name)) {
                throw new NotUnderstood(name);
            }
        }
        return new TrendSelection(
                one(parameters, MEASURE),
                one(parameters, SCHOOLS),
                parameters
                        .getSingleParameter(BESIDE)
                        .map(text -> (Set<String>) new LinkedHashSet<>(Arrays.asList(text.split(","))))
                        .orElse(null));
    }

    private static @Nullable String one(QueryParameters parameters, String name) {
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
        if (beside != null) {
            parameters.put(BESIDE, String.join(",", beside));
        }
        return QueryParameters.simple(parameters);
    }

    TrendSelection withMeasure(String other) {
        // Other lines are published of another measure.
        return new TrendSelection(other, schools, null);
    }

    TrendSelection withSchools(String other) {
        return new TrendSelection(measure, other, beside);
    }

    TrendSelection withBeside(Set<String> others) {
        return new TrendSelection(measure, schools, others);
    }
}
