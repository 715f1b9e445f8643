package org.raisingthegame.tracker.figures.spi;

/**
 * What DfE publishes beside a measure of ours; percentages, rates per 100 pupils or averages. The constants are those of the
 * published files that the host reads; a plugin that brings a file of its own names its own.
 *
 * @param name capital letters, digits and underscores, at most 40
 */
public record PublishedIndicator(String name) {

    /** Pupils reaching the expected standard in reading, writing and maths at the end of Key Stage 2, per cent. */
    public static final PublishedIndicator KS2_RWM_EXPECTED = new PublishedIndicator("KS2_RWM_EXPECTED");

    /** Pupils with grade 9 to 4 in English and maths GCSEs, per cent. */
    public static final PublishedIndicator KS4_ENGLISH_MATHS_9_4 = new PublishedIndicator("KS4_ENGLISH_MATHS_9_4");

    /** Pupils reaching the higher standard in reading, writing and maths, per cent. */
    public static final PublishedIndicator KS2_RWM_HIGHER = new PublishedIndicator("KS2_RWM_HIGHER");

    /** Pupils reaching the expected standard in reading, per cent. */
    public static final PublishedIndicator KS2_READING_EXPECTED = new PublishedIndicator("KS2_READING_EXPECTED");

    /** Pupils reaching the higher standard in reading, per cent. */
    public static final PublishedIndicator KS2_READING_HIGHER = new PublishedIndicator("KS2_READING_HIGHER");

    /** Pupils judged at the expected standard in writing, per cent. */
    public static final PublishedIndicator KS2_WRITING_EXPECTED = new PublishedIndicator("KS2_WRITING_EXPECTED");

    /** Pupils judged at greater depth in writing, per cent. */
    public static final PublishedIndicator KS2_WRITING_HIGHER = new PublishedIndicator("KS2_WRITING_HIGHER");

    /** Pupils reaching the expected standard in maths, per cent. */
    public static final PublishedIndicator KS2_MATHS_EXPECTED = new PublishedIndicator("KS2_MATHS_EXPECTED");

    /** Pupils reaching the higher standard in maths, per cent. */
    public static final PublishedIndicator KS2_MATHS_HIGHER = new PublishedIndicator("KS2_MATHS_HIGHER");

    /** Pupils reaching the expected standard in grammar, punctuation and spelling, per cent. */
    public static final PublishedIndicator KS2_GPS_EXPECTED = new PublishedIndicator("KS2_GPS_EXPECTED");

    /** Pupils reaching the higher standard in grammar, punctuation and spelling, per cent. */
    public static final PublishedIndicator KS2_GPS_HIGHER = new PublishedIndicator("KS2_GPS_HIGHER");

    /** Average scaled score in reading. */
    public static final PublishedIndicator KS2_READING_SCORE = new PublishedIndicator("KS2_READING_SCORE");

    /** Average scaled score in maths. */
    public static final PublishedIndicator KS2_MATHS_SCORE = new PublishedIndicator("KS2_MATHS_SCORE");

    /** Average scaled score in grammar, punctuation and spelling. */
    public static final PublishedIndicator KS2_GPS_SCORE = new PublishedIndicator("KS2_GPS_SCORE");

    /** Pupils with grade 9 to 5 in English and maths GCSEs, per cent. */
    public static final PublishedIndicator KS4_ENGLISH_MATHS_9_5 = new PublishedIndicator("KS4_ENGLISH_MATHS_9_5");

    /** Average Attainment 8 score of a pupil. */
    public static final PublishedIndicator KS4_ATTAINMENT_8 = new PublishedIndicator("KS4_ATTAINMENT_8");

    /** Average Progress 8 score. */
    public static final PublishedIndicator KS4_PROGRESS_8 = new PublishedIndicator("KS4_PROGRESS_8");

    /** Pupils entering the English Baccalaureate, per cent. */
    public static final PublishedIndicator KS4_EBACC_ENTERED = new PublishedIndicator("KS4_EBACC_ENTERED");

    /** English Baccalaureate average point score of a pupil. */
    public static final PublishedIndicator KS4_EBACC_POINTS = new PublishedIndicator("KS4_EBACC_POINTS");

    /** Suspensions (until 2020/21: fixed-period exclusions) per 100 pupils on the January roll. */
    public static final PublishedIndicator SUSPENSION_RATE = new PublishedIndicator("SUSPENSION_RATE");

    /** Pupil enrolments with one or more suspensions per 100 pupils on the January roll. */
    public static final PublishedIndicator ONE_PLUS_SUSPENSION_RATE =
            new PublishedIndicator("ONE_PLUS_SUSPENSION_RATE");

    /** Permanent exclusions per 100 pupils on the January roll. */
    public static final PublishedIndicator PERMANENT_EXCLUSION_RATE =
            new PublishedIndicator("PERMANENT_EXCLUSION_RATE");

    /** Pupils on roll in January, by the school census: what published rates are divided by. */
    public static final PublishedIndicator PUPILS_ON_ROLL = new PublishedIndicator("PUPILS_ON_ROLL");

    public PublishedIndicator {
        if (!name.matches("[A-Z][A-Z0-9_]{0,39}")) {
            throw new IllegalArgumentException("Not the name of an indicator: " + name);
        }
    }
}
