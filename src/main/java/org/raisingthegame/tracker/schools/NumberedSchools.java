package org.raisingthegame.tracker.schools;

import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * All schools, by name, and by which numbers each was known before.
 *
 * @param byFormerUrn URNs that are no longer a school's own, each with the school that has its DfE number now
 */
public record NumberedSchools(List<School> all, Map<String, SchoolId> byFormerUrn) {}
