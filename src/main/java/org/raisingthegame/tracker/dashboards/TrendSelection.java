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
 * What a trend page shows, as its address says it: {@code ?measure=…&schools=…&group=…&pupils=…&compared-with=…&beside=…}. The
 * address holds all of it, so that a view can be passed on.
 *
 * @param measure id of the measure; null for the page's first
 * @param schools key of the schools, see {@link PlaceChoices}; null for the Raising the Game schools
 * @param group name of the group in view; null for the initiative's
 * @param pupils codes of parts of the pupils, such as {@code XF} for girls; empty for all of them
 * @param comparedWith name of the group that the one in view is compared with; null for all others
 * @param beside ids of the lines to be drawn beside the group; null for what the page thinks best
 */
record TrendSelection(
        @Nullable String measure,
        @Nullable String schools,
        @Nullable String group,
        Set<String> pupils,
        @Nullable String comparedWith,
        @Nullable Set<String> beside) {

    static final String MEASURE = "measure";
    static final String SCHOOLS = "schools";
    static final String GROUP = "group";
    static final String PUPILS = "pupils";
    static final String COMPARED_WITH = "compared-with";
    static final String BESIDE = "beside";

    /** What addresses said before they could say more than the year group: {@code year-group=6} for {@code pupils=Y6}. */
    private static final String YEAR_GROUP = "year-group";

    private static final Set<String> KNOWN = Set.of(MEASURE, SCHOOLS, GROUP, PUPILS, COMPARED_WITH, BESIDE, YEAR_GROUP);

    /** What an address must not hold to be understood. */
    static final class NotUnderstood extends Exception {

        NotUnderstood(String parameter) {
            super(parameter);
        }
    }

    /** @throws NotUnderstood if there is a parameter that this page doesn't know */
    static TrendSelection of(QueryParameters parameters) throws NotUnderstood {
        for (String name : parameters.getParameters().keySet()) {
            if (!KNOWN.contains(name)) {
                throw new NotUnderstood(name);
            }
        }
        Set<String> pupils = new LinkedHashSet<>();
        list(parameters, PUPILS).ifPresent(pupils::addAll);
        Optional.ofNullable(one(parameters, YEAR_GROUP)).ifPresent(code -> pupils.add("Y" + code));
        return new TrendSelection(
                one(parameters, MEASURE),
                one(parameters, SCHOOLS),
                one(parameters, GROUP),
                pupils,
                one(parameters, COMPARED_WITH),
                list(parameters, BESIDE).orElse(null));
    }

    static @Nullable String one(QueryParameters parameters, String name) {
        Optional<String> value = parameters.getSingleParameter(name).filter(text -> !text.isBlank());
        return value.orElse(null);
    }

    private static Optional<Set<String>> list(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).map(text -> new LinkedHashSet<>(Arrays.asList(text.split(","))));
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, MEASURE, measure);
        put(parameters, SCHOOLS, schools);
        put(parameters, GROUP, group);
        put(parameters, PUPILS, pupils.isEmpty() ? null : String.join(",", pupils));
        put(parameters, COMPARED_WITH, comparedWith);
        put(parameters, BESIDE, beside == null ? null : String.join(",", beside));
        return QueryParameters.simple(parameters);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    TrendSelection withMeasure(String other) {
        // Other lines are published of another measure.
        return new TrendSelection(other, schools, group, pupils, comparedWith, null);
    }

    /** Parts and groups that the other schools may not have are left away. */
    TrendSelection withSchools(String other) {
        return new TrendSelection(measure, other, null, Set.of(), null, beside);
    }

    /** Lines are published of another group. */
    TrendSelection withGroup(@Nullable String other) {
        return new TrendSelection(measure, schools, other, Set.of(), null, null);
    }

    TrendSelection withPupils(Set<String> others) {
        return new TrendSelection(measure, schools, group, others, comparedWith, beside);
    }

    TrendSelection comparedWith(@Nullable String other) {
        return new TrendSelection(measure, schools, group, pupils, other, beside);
    }

    TrendSelection withBeside(Set<String> others) {
        return new TrendSelection(measure, schools, group, pupils, comparedWith, others);
    }
}
