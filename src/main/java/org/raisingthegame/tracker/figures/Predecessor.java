package org.raisingthegame.tracker.figures;

import java.time.LocalDate;

/**
 * A school that another took the place of, and whose figures stand for it in the years before.
 *
 * @param name the predecessor's
 * @param until the first day on which the successor stood in its place
 */
public record Predecessor(String name, LocalDate until) {}
