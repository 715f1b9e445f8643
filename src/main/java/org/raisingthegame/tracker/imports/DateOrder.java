package org.raisingthegame.tracker.imports;

/** What comes first in a date of figures only, such as 03/04/2019. */
public enum DateOrder {
    /** As everybody in the United Kingdom writes it: 3 April. */
    DAY_FIRST,
    /** As systems from the United States write it: 4 March. */
    MONTH_FIRST
}
