package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.time.LocalDateTime;
import org.raisingthegame.tracker.access.UserId;

/** @param name as it was when he signed, whatever becomes of the account */
public record Signature(UserId account, String name, LocalDateTime at) {}
