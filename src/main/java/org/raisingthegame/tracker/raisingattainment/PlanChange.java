package org.raisingthegame.tracker.raisingattainment;

import java.time.LocalDateTime;

/**
 * One field of a plan that somebody changed.
 *
 * @param save the same for all that was saved at once
 * @param number counts up with every change of the installation
 * @param label what the part was called then
 * @param before "" for a part that was added
 * @param after "" for a part that was taken away
 * @param name who did it
 */
public record PlanChange(
        long save,
        long number,
        PartRef part,
        String label,
        PlanField field,
        String before,
        String after,
        String name,
        LocalDateTime at) {}
