package org.raisingthegame.samples.world;

/** Whole numbers of pupils, before and after, whose percentages lie a given number of points apart. */
record Rise(int before, int after) {
    /** How far from the wanted start the search may go, in points. */
    private static final double REACH = 5;

    /** The numbers whose start comes nearest to {@code start} per cent. */
    static Rise of(double points, double start, int pupilsBefore, int pupilsAfter) {
        Rise best = null;
        double nearest = REACH;
        for (int before = 0; before <= pupilsBefore; before++) {
            double percentBefore = 100.0 * before / pupilsBefore;
            int after = (int) Math.round((percentBefore + points) / 100 * pupilsAfter);
            double rise = 100.0 * after / pupilsAfter - percentBefore;
            double distance = Math.abs(percentBefore - start);
            // A little inside the tolerance, so that nobody's rounding can tip it over.
            if (Math.abs(rise - points) < PublishedOutcomes.TOLERANCE - 0.005 && distance < nearest) {
                nearest = distance;
                best = new Rise(before, after);
            }
        }
        if (best == null) {
            throw new IllegalStateException(("No numbers of %d and %d pupils lie %s points apart near %s per cent."
                            + " Another seed in Dice gives other cohorts.")
                    .formatted(pupilsBefore, pupilsAfter, points, start));
        }
        return best;
    }
}
