package org.raisingthegame.tracker.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody to whom the head granted single rights at the school. */
public record Colleague(UserId id, String name, String email, List<Granted> rights) {

    /**
     * One of the rights.
     *
     * @param lastDay the last day on which it holds; absent while open
     */
    public record Granted(String right, @Nullable LocalDate lastDay) {}
}
