package org.raisingthegame.tracker.attainment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reading, writing and maths together. The expected standard is at least 100 in both tests and writing at EXS or GDS, the
 * higher one at least 110 in both and writing at GDS.
 * The grammar test is not part of it. Of the pupils at the end of Key Stage 2, those without a score are in the
 * denominator; those who left, are missing or belong to another year are not.
 *
 * <p>Source: DfE, Key stage 2 attainment, methodology, as set out in the domain notes, section 3.1.
 */
public record ReadingWritingMaths(
        ScaledScore reading, @Nullable WritingJudgement writing, ScaledScore maths) {

    public Reached expected() {
        return Reached.all(
                List.of(reading.expected(), writing == null ? Reached.UNKNOWN : writing.expected(), maths.expected()));
    }

    public Reached higher() {
        return Reached.all(
                List.of(reading.higher(), writing == null ? Reached.UNKNOWN : writing.higher(), maths.higher()));
    }
}
