package org.raisingthegame.tracker.inyear;

import org.jspecify.annotations.Nullable;

/**
 * A mark of a school's own scale.
 *
 * @param mark as written in its files
 * @param assessments how many carry it
 * @param meaning what the school says it means; null while it hasn't said
 */
public record MarkInUse(
        String mark, int assessments, @Nullable Judgement meaning) {}
