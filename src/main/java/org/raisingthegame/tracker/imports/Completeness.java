package org.raisingthegame.tracker.imports;

import java.util.ArrayList;
import java.util.List;
import org.raisingthegame.tracker.core.AcademicYear;

/**
 * Which of the data that are expected are here, by school and year.
 *
 * @param years the earliest first
 * @param schools by name
 */
public record Completeness(List<AcademicYear> years, List<OfSchool> schools) {

    public Completeness {
        years = List.copyOf(years);
        schools = List.copyOf(schools);
    }

    /** Those of which something is missing, the most missing first. */
    public List<OfSchool> withGaps() {
        return schools.stream()
                .filter(school -> school.missing() > 0)
                .sorted((one, other) -> Integer.compare(other.missing(), one.missing()))
                .toList();
    }

    /**
     * One school.
     *
     * @param years as the years of the whole
     */
    public record OfSchool(String name, List<InYear> years) {

        public OfSchool {
            years = List.copyOf(years);
        }

        /** How many kinds of data are missing over all the years. */
        public int missing() {
            return years.stream().mapToInt(year -> year.missing().size()).sum();
        }
    }

    /**
     * What is here of one school and year.
     *
     * @param expected how many kinds of data; 0 where nothing is
     * @param missing which formats' are not here
     */
    public record InYear(int expected, List<String> missing) {

        static final InYear NOTHING = new InYear(0, List.of());

        public InYear {
            missing = List.copyOf(missing);
        }

        static InYear of(String formatId, boolean given) {
            return new InYear(1, given ? List.of() : List.of(formatId));
        }

        InYear and(InYear other) {
            List<String> both = new ArrayList<>(missing);
            both.addAll(other.missing);
            return new InYear(expected + other.expected, both);
        }

        /** How many kinds are here. */
        public int given() {
            return expected - missing.size();
        }
    }
}
