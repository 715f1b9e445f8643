package org.raisingthegame.tracker.figures.spi;

/**
 * What DfE publishes beside a measure of ours; percentages, or rates per 100 pupils. The constants are those of the
 * published files that the host reads; a plugin that brings a file of its own names its own.
 *
 * @param name capital letters, digits and underscores, at most 40
 */
public record PublishedIndicator(String name) {

    /** Pupils reaching the expected standard in reading, writing and maths at the end of Key Stage 2, per cent. */
    public static final PublishedIndicator KS2_RWM_EXPECTED = new PublishedIndicator("KS2_RWM_EXPECTED");

    /** Pupils with grade 9 to 4 in English and maths GCSEs, per cent. */
    public static final PublishedIndicator KS4_ENGLISH_MATHS_9_4 = new PublishedIndicator("KS4_ENGLISH_MATHS_9_4");

    /** Suspensions (until 2020/21: fixed-period exclusions) per 100 pupils on the January roll. */
    public static final PublishedIndicator SUSPENSION_RATE = new PublishedIndicator("SUSPENSION_RATE");

    /** Pupil enrolments with one or more suspensions per 100 pupils on the January roll. */
    public static final PublishedIndicator ONE_PLUS_SUSPENSION_RATE =
            new PublishedIndicator("ONE_PLUS_SUSPENSION_RATE");

    /** Permanent exclusions per 100 pupils on the January roll. */
    public static final PublishedIndicator PERMANENT_EXCLUSION_RATE =
            new PublishedIndicator("PERMANENT_EXCLUSION_RATE");

    public PublishedIndicator {
        if (!name.matches("[A-Z][A-Z0-9_]{0,39}")) {
            throw new IllegalArgumentException("Not the name of an indicator: " + name);
        }
    }
}
