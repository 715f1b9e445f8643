package org.raisingthegame.tracker.exclusions.duties;

import org.raisingthegame.tracker.pupils.PupilId;

/** A pupil who was suspended in the year, with what follows; the name as the school's latest roll has it. */
public record SuspendedPupil(PupilId id, String name, Standing standing) {}
