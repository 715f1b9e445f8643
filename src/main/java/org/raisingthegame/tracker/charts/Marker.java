package org.raisingthegame.tracker.charts;

/** How a point is drawn. */
public enum Marker {
    FILLED,
    /** Reached in another way than its neighbours (teacher-assessed grades), hence never joined to them. */
    HOLLOW
}
