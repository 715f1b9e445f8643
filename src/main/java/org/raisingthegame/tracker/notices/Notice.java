package org.raisingthegame.tracker.notices;

import java.time.LocalDateTime;
import java.util.List;

/** A notice as its person reads it. */
public record Notice(long id, String key, List<String> arguments, String address, LocalDateTime toldAt, boolean read) {}
