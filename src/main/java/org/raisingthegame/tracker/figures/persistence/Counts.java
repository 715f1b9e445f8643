package org.raisingthegame.tracker.figures.persistence;

/**
 * What was counted about some pupils, before anybody decided who may see it.
 *
 * @param denominator the pupils of the cohort or on the roll
 * @param squares sum over pupils of the square of what each counted
 * @param pupilsWith pupils who counted at all
 * @param provisional whether a denominator is not yet that of the January census
 */
public record Counts(long numerator, long denominator, long squares, long pupilsWith, boolean provisional) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, false);

    public Counts plus(Counts other) {
        return new Counts(
                numerator + other.numerator,
                denominator + other.denominator,
                squares + other.squares,
                pupilsWith + other.pupilsWith,
                provisional || other.provisional);
    }
}
