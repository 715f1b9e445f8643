package org.raisingthegame.tracker.attainment.imports;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.attainment.Reached;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.spi.Release;
import org.raisingthegame.tracker.schools.School;

/**
 * A pupil's GCSE results at the end of Year 11; grades as written.
 *
 * @param release how settled it is
 * @param label by what a person knows the pupil while importing; not kept with the result
 */
record Ks4Result(
        School school,
        AcademicYear academicYear,
        Release release,
        Upn upn,
        String label,
        @Nullable String englishLanguage,
        @Nullable String englishLiterature,
        @Nullable String maths,
        @Nullable String combinedScience,
        Reached basics94,
        Reached basics95,
        @Nullable BigDecimal attainment8,
        @Nullable BigDecimal progress8,
        Ebacc ebacc) {

    /**
     * The English Baccalaureate: English, maths, sciences, history or geography and a language.
     *
     * @param points average point score over its parts
     */
    record Ebacc(
            @Nullable Boolean entered,
            @Nullable Boolean reached94,
            @Nullable Boolean reached95,
            @Nullable BigDecimal points) {}

    boolean eligible() {
        return basics94 != Reached.NOT_IN_COHORT;
    }
}
