package org.raisingthegame.samples.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A school's time in Raising the Game. Founding schools joined on 1 September 2018. */
public record Membership(LocalDate joined, @Nullable LocalDate left) {
    public static final LocalDate FOUNDED = LocalDate.of(2018, 9, 1);

    public boolean founding() {
        return joined.equals(FOUNDED);
    }

    /** Whether the school took part in the academic year that ends in {@code year}. */
    public boolean during(int year) {
        LocalDate begin = LocalDate.of(year - 1, 9, 1);
        return !joined.isAfter(begin) && (left == null || left.isAfter(begin));
    }
}
