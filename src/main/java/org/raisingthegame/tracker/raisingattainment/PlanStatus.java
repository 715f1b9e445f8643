package org.raisingthegame.tracker.raisingattainment;

/** Where a school's plan stands, without a word of it: all that those may know who are not of the school. */
public record PlanStatus(String school, String years, PlanState state) {}
