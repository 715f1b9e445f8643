package org.raisingthegame.tracker.figures.spi;

/** What DfE publishes and the baselines of this tool hold; percentages, or rates per 100 pupils. */
public enum PublishedIndicator {
    /** Pupils reaching the expected standard in reading, writing and maths at the end of Key Stage 2, per cent. */
    KS2_RWM_EXPECTED,
    /** Pupils with grade 9 to 4 in English and maths GCSEs, per cent. */
    KS4_ENGLISH_MATHS_9_4,
    /** Suspensions (until 2020/21: fixed-period exclusions) per 100 pupils on the January roll. */
    SUSPENSION_RATE,
    /** Pupil enrolments with one or more suspensions per 100 pupils on the January roll. */
    ONE_PLUS_SUSPENSION_RATE,
    /** Permanent exclusions per 100 pupils on the January roll. */
    PERMANENT_EXCLUSION_RATE
}
