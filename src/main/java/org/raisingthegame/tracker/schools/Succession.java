package org.raisingthegame.tracker.schools;

import java.time.LocalDate;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * One school took the place of another: infant and junior schools became a primary, a school closed and an academy with a
 * number of its own opened. A school that only changed its URN is the same school.
 *
 * @param from the first day on which the successor stood in the predecessor's place
 */
public record Succession(SchoolId predecessor, SchoolId successor, LocalDate from) {}
