package org.raisingthegame.tracker.figures.suppression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.raisingthegame.tracker.figures.suppression.SmallNumbers.Bounds;

/**
 * Somebody who takes everything he is shown for an equation, everything he knows of hidden numbers for a bound, and asks a
 * linear solver (ojAlgo) between what values a hidden number can lie. Independent of the rules that hide.
 */
final class Reader {

    /** What the solver's arithmetic may be wrong by. */
    private static final double TOLERANCE = 1e-4;

    /** More than anything in these tables, so that nothing is without a bound. */
    private static final long ENOUGH = 100_000;

    private final int unknowns;
    private final List<Knowledge> knows = new ArrayList<>();

    private record Knowledge(List<Integer> sum, long least, long most) {}

    Reader(int unknowns) {
        this.unknowns = unknowns;
    }

    Reader(Reader other) {
        this(other.unknowns);
        knows.addAll(other.knows);
    }

    /** The sum of these unknowns is this. */
    void sees(Collection<Integer> sum, long value) {
        knows.add(new Knowledge(List.copyOf(sum), value, value));
    }

    /** The sum of these unknowns lies within these bounds. */
    void assumes(Collection<Integer> sum, Bounds bounds) {
        knows.add(new Knowledge(List.copyOf(sum), Math.max(0, bounds.least()), Math.min(ENOUGH, bounds.most())));
    }

    /** Whether it is told to less than one how much the sum of these unknowns is. */
    boolean workedOut(Collection<Integer> sum) {
        return extreme(sum, true) - extreme(sum, false) < 1 - TOLERANCE;
    }

    private double extreme(Collection<Integer> sum, boolean most) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> variables = new ArrayList<>();
        for (int index = 0; index < unknowns; index++) {
            variables.add(model.newVariable("x" + index).lower(0).upper(ENOUGH));
        }
        for (int number = 0; number < knows.size(); number++) {
            Knowledge known = knows.get(number);
            Expression expression = model.newExpression("k" + number);
            known.sum().forEach(index -> expression.set(variables.get(index), 1));
            expression.lower(known.least()).upper(known.most());
        }
        Expression asked = model.newExpression("asked").weight(1);
        sum.forEach(index -> asked.set(variables.get(index), 1));
        Optimisation.Result found = most ? model.maximise() : model.minimise();
        if (!found.getState().isOptimal()) {
            throw new AssertionError("What the reader knows can't be true: " + found.getState());
        }
        return found.getValue();
    }
}
