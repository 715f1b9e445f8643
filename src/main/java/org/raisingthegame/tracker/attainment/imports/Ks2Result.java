package org.raisingthegame.tracker.attainment.imports;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.attainment.Reached;
import org.raisingthegame.tracker.attainment.ScaledScore;
import org.raisingthegame.tracker.attainment.WritingJudgement;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.spi.Release;
import org.raisingthegame.tracker.schools.School;

/**
 * A pupil's results at the end of Key Stage 2.
 *
 * @param release how settled it is
 * @param label by what a person knows the pupil while importing; not kept with the result
 */
record Ks2Result(
        School school,
        AcademicYear academicYear,
        Release release,
        Upn upn,
        String label,
        ScaledScore reading,
        ScaledScore maths,
        ScaledScore gps,
        @Nullable WritingJudgement writing,
        @Nullable WritingJudgement science,
        Reached rwmExpected,
        Reached rwmHigher,
        Progress progress) {

    /** Progress since Key Stage 1 as DfE worked it out: scaled-score points beside pupils who started alike. */
    record Progress(
            @Nullable BigDecimal reading,
            @Nullable BigDecimal writing,
            @Nullable BigDecimal maths) {}

    Reached writingExpected() {
        return writing == null ? Reached.UNKNOWN : writing.expected();
    }

    boolean eligible() {
        return rwmExpected != Reached.NOT_IN_COHORT;
    }
}
