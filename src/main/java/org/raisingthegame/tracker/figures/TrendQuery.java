package org.raisingthegame.tracker.figures;

/**
 * Which trend is asked for.
 *
 * @param measure the measure's id
 */
public record TrendQuery(String measure, Place place, Group group) {}
