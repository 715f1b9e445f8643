package org.raisingthegame.tracker.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the records who is missing from a file.
 *
 * @param label by what a person knows him
 * @param seen the day of the list on which he stood before
 */
public record AbsentMember(@Nullable String label, LocalDate seen) {}
