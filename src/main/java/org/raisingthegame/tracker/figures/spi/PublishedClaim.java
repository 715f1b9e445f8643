package org.raisingthegame.tracker.figures.spi;

import org.raisingthegame.tracker.core.AcademicYear;

/**
 * What the initiative has published of a measure, quoted beside this tool's own figures of the same years; contributed
 * by the measure's plugin as a Spring bean, one for a measure. Words are translations under the measure's id: {@code
 * <id>.claim} (the quotation), {@code <id>.claim.source} (who said it, where and when) and {@code <id>.claim.care} (what
 * the source leaves open).
 *
 * @param measure the measure's id
 * @param before the first year it speaks of
 * @param after the second
 * @param leastOfGroup pupils of the group that a school of the initiative must have in both years to be among those meant; 0
 *     where the claim doesn't say so
 */
public record PublishedClaim(String measure, AcademicYear before, AcademicYear after, int leastOfGroup) {

    public PublishedClaim {
        if (before.compareTo(after) >= 0) {
            throw new IllegalArgumentException("A claim on " + measure + " speaks of an earlier and a later year");
        }
    }

    /** Of schools however many of the group they have. */
    public PublishedClaim(String measure, AcademicYear before, AcademicYear after) {
        this(measure, before, after, 0);
    }

    public String textKey() {
        return measure + ".claim";
    }

    public String sourceKey() {
        return measure + ".claim.source";
    }

    public String careKey() {
        return measure + ".claim.care";
    }
}
