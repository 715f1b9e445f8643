package org.raisingthegame.tracker.raisingattainment;

import org.raisingthegame.tracker.figures.Figure;

/** How far a milestone's latest figure is from its target. */
public sealed interface Distance {

    /** The target is reached. */
    record Reached() implements Distance {}

    /** So many pupils more (or, where fewer is better, fewer) would reach it. */
    record Pupils(long pupils) implements Distance {}

    /** So much more or less of the measure's own unit. */
    record Points(double points) implements Distance {}

    /** There is no figure or no target, or the figure is hidden from this reader. */
    record Unknown() implements Distance {}

    /**
     * @param latest the group's latest figure
     * @param higherIsBetter whether the target is to be reached from below
     */
    static Distance of(Target target, Figure latest, boolean higherIsBetter) {
        if (!(latest instanceof Figure.Value figure)) {
            return new Unknown();
        }
        return switch (target) {
            case Target.Pupils pupils
            when pupils.of() == figure.denominator() -> {
                long missing =
                        higherIsBetter ? pupils.reached() - figure.numerator() : figure.numerator() - pupils.reached();
                yield missing <= 0 ? new Reached() : new Pupils(missing);
            }
            // The group has become larger or smaller, so its share is what can be compared.
            case Target.Pupils pupils -> points(100.0 * pupils.reached() / pupils.of(), figure, higherIsBetter);
            case Target.Value value -> points(value.value().doubleValue(), figure, higherIsBetter);
        };
    }

    private static Distance points(double target, Figure.Value figure, boolean higherIsBetter) {
        double missing = higherIsBetter ? target - figure.value() : figure.value() - target;
        return missing <= 0 ? new Reached() : new Points(missing);
    }
}
