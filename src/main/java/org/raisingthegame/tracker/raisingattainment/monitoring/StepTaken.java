package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.time.LocalDateTime;
import org.raisingthegame.tracker.raisingattainment.PlanId;

/**
 * A step that somebody took.
 *
 * @param name of who took it, as it was then
 */
public record StepTaken(PlanId plan, PlanStep step, String comment, String name, Party party, LocalDateTime at) {}
