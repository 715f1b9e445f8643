package org.raisingthegame.tracker.raisingattainment;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a milestone's figure should reach. */
public sealed interface Target {

    /** "5/7". */
    Pattern PUPILS = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    /** "70", "46.5", "-0.2". */
    Pattern VALUE = Pattern.compile("-?\\d{1,4}(?:\\.\\d{1,3})?");

    /** A value of the measure in its own unit: 70 (per cent), 46.5 (points), 12 (per 100 pupils). */
    record Value(BigDecimal value) implements Target {

        public Value {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        @Override
        public String stored() {
            return value.toPlainString();
        }
    }

    /** Pupils of a small group: 5 of 7. */
    record Pupils(int reached, int of) implements Target {

        public Pupils {
            if (of < 1 || reached < 0 || reached > of) {
                throw new IllegalArgumentException("Not so many of so many pupils");
            }
        }

        @Override
        public String stored() {
            return reached + "/" + of;
        }
    }

    /** As it is kept: "70" or "5/7". */
    String stored();

    /** @throws IllegalArgumentException when it is neither */
    static Target read(String stored) {
        Matcher pupils = PUPILS.matcher(stored.strip());
        if (pupils.matches()) {
            return new Pupils(Integer.parseInt(pupils.group(1)), Integer.parseInt(pupils.group(2)));
        }
        if (!VALUE.matcher(stored.strip()).matches()) {
            throw new IllegalArgumentException("Neither a value nor pupils");
        }
        return new Value(new BigDecimal(stored.strip()));
    }
}
