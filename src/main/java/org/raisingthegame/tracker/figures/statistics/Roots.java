package org.raisingthegame.tracker.figures.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/** Where a function passes through nought. */
final class Roots {

    private static final BrentSolver SOLVER = new BrentSolver(1e-13, 1e-15, 1e-15);

    private Roots() {}

    /** The root between two points at which the function has opposite signs. */
    static double between(double from, double to, DoubleUnaryOperator function) {
        return SOLVER.findRoot(function, from, to);
    }
}
