package org.raisingthegame.tracker.pupils;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;

/**
 * What is known of a pupil in a year.
 *
 * @param value null where nothing is known
 * @param carriedFrom the earlier year in which it was recorded; null where it is of the year itself, or not known
 */
public record Known<T>(@Nullable T value, @Nullable AcademicYear carriedFrom) {}
