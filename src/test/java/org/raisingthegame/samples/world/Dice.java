package org.raisingthegame.samples.world;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Chance that always falls the same way. Every question ("who joins this school this year?") has dice of its own, seeded
 * by its name, so that a change in one corner of the borough leaves the others as they were.
 *
 * <p>{@link Random} and not a newer generator, because its numbers are fixed by its contract on every Java.
 */
public final class Dice {
    private static final long SEED = 20_261_140L;

    private final Random random;

    private Dice(long seed) {
        random = new Random(seed);
    }

    /** Dice for the question that these words name. */
    public static Dice of(Object... words) {
        return new Dice(SEED * 1_000_003L + Arrays.toString(words).hashCode());
    }

    /** True with the given probability. */
    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from {@code from} to {@code to}, both included. */
    public int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    /** A number around 0 with standard deviation 1. */
    public double bell() {
        return random.nextGaussian();
    }

    public <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    public void shuffle(List<?> things) {
        Collections.shuffle(things, random);
    }

    /** The place of one of the weights, each as likely as it is heavy. */
    public int weighted(double... weights) {
        double left = random.nextDouble() * Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** How often something happens that is expected {@code mean} times (Poisson). */
    public int times(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = random.nextDouble();
        int times = 0;
        while (product > limit) {
            product *= random.nextDouble();
            times++;
        }
        return times;
    }
}
