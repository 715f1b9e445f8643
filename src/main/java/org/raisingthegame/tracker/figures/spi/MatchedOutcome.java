package org.raisingthegame.tracker.figures.spi;

import java.util.List;

/**
 * An outcome by which those who took part in something may be compared with pupils like them; a Spring bean of the plugin
 * that brings the measure.
 *
 * @param measure id of a measure
 * @param given what is known of a pupil before, by which the nearest pupil is found
 */
public record MatchedOutcome(String measure, Given given) {

    /** What is known of a pupil before. */
    public sealed interface Given {

        /**
         * What the same measure says of the year before: only for what every pupil has in every year, such as attendance.
         * Then changes are compared.
         */
        record YearBefore() implements Given {}

        /**
         * What earlier results said, at whatever school: for what a pupil has once, such as GCSE. Then the outcomes of pupils
         * who had the same start are compared.
         *
         * @param measures ids of averages, of which a pupil needs all; their mean is taken
         * @param years how many years earlier
         */
        record EarlierResults(List<String> measures, int years) implements Given {

            public EarlierResults {
                measures = List.copyOf(measures);
            }
        }
    }

    /** For what every pupil has in every year. */
    public static MatchedOutcome everyYear(String measure) {
        return new MatchedOutcome(measure, new Given.YearBefore());
    }
}
