package org.raisingthegame.tracker.figures;

import java.util.Optional;
import org.raisingthegame.tracker.figures.persistence.ShareQueries.Shares;

/**
 * What schools are found alike by, as it may be shown: to who sees a school's true figures in whole per cent, to others in steps of
 * five points. Only schools with a hundred pupils or more are compared, so a step is five pupils at least, as many as are
 * shown in a count.
 *
 * @param group the initiative's group; empty where everybody else may not see it
 */
public record RollShares(Share freeMeals, Share additionalLanguage, Share specialNeeds, Optional<Share> group) {

    private static final int STEP = 5;
    private static final int WHOLE = 100;

    /**
     * Per cent of the pupils on roll.
     *
     * @param most the same as {@code least} where it is exact, else the last whole per cent of the step
     */
    public record Share(int least, int most) {

        static Share exactly(double share) {
            int percent = (int) Math.round(share * WHOLE);
            return new Share(percent, percent);
        }

        static Share roughly(double share) {
            int least = Math.min((int) Math.floor(share * WHOLE / STEP) * STEP, WHOLE - STEP);
            return new Share(least, least + STEP == WHOLE ? WHOLE : least + STEP - 1);
        }

        public boolean exact() {
            return least == most;
        }
    }

    static RollShares exactly(Shares of) {
        return new RollShares(
                Share.exactly(of.freeMeals()),
                Share.exactly(of.additionalLanguage()),
                Share.exactly(of.specialNeeds()),
                Optional.of(Share.exactly(of.group())));
    }

    /** @param group whether the number of the group's pupils, and of all, is shown to everybody anyway */
    static RollShares roughly(Shares of, boolean group) {
        return new RollShares(
                Share.roughly(of.freeMeals()),
                Share.roughly(of.additionalLanguage()),
                Share.roughly(of.specialNeeds()),
                group ? Optional.of(Share.exactly(of.group())) : Optional.empty());
    }
}
