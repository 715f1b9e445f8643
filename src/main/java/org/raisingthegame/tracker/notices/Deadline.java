package org.raisingthegame.tracker.notices;

import java.time.LocalDate;
import java.util.List;
import org.raisingthegame.tracker.access.SchoolPeople;

/**
 * Something that has to be done by a day.
 *
 * <p>Its words stand under {@code <key>-due} and {@code <key>-overdue}, and those for an e-mail under the same with
 * {@code .waits} behind, as for every {@link Message}: {@code {0}} is what it is called, {@code {1}} the day.
 *
 * @param about what it is, for ever the same: {@code action-12}. Put off to another day it is told of anew.
 * @param name what it is called: a plan's title, a school's name. Never of a pupil.
 * @param on the last day for it
 * @param address where to go in the program
 * @param people who is told
 */
public record Deadline(
        String key, String about, String name, LocalDate on, String address, List<SchoolPeople.Holder> people) {

    public Deadline {
        people = List.copyOf(people);
    }

    /** "due" up to its day, "overdue" after it. */
    String stateOn(LocalDate today) {
        return on.isBefore(today) ? "overdue" : "due";
    }
}
