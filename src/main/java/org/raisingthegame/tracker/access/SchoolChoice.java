package org.raisingthegame.tracker.access;

import org.raisingthegame.tracker.core.SchoolId;

/** A school that a person may stand in, as the school switch shows it. Being there gives no right to its records. */
public record SchoolChoice(SchoolId id, String name) {}
