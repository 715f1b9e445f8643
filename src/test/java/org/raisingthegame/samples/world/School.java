package org.raisingthegame.samples.world;

import org.jspecify.annotations.Nullable;

/**
 * A fictional school.
 *
 * @param urn six digits, from 900001: no real school has such a number
 * @param establishment four digits, from 8001; with the authority's 208 the DfE number (LAESTAB)
 * @param intake places in a year group
 * @param caribbeanShare share of Black Caribbean pupils among those who join
 * @param strength how well its pupils do, in standard deviations around the borough's mean
 * @param strictness how readily it suspends, 1 = as the borough
 * @param east place on the borough's map in miles, by which families choose a secondary school
 * @param north see {@code east}
 */
public record School(
        int urn,
        int establishment,
        String name,
        Phase phase,
        @Nullable Membership membership,
        int intake,
        double caribbeanShare,
        double strength,
        double strictness,
        double east,
        double north) {

    public String laestab() {
        return "208" + establishment;
    }

    public String slashedLaestab() {
        return "208/" + establishment;
    }

    public boolean founding() {
        return membership != null && membership.founding();
    }

    public boolean memberIn(int year) {
        return membership != null && membership.during(year);
    }

    public boolean isPrimary() {
        return phase == Phase.PRIMARY;
    }

    double distanceTo(School other) {
        double dx = east - other.east;
        double dy = north - other.north;
        return dx * dx + dy * dy;
    }

    @Override
    public String toString() {
        return name;
    }
}
