package org.raisingthegame.tracker.raisingattainment;

/**
 * Names a part of a plan for good: ids are never given again, and a part that is taken away stays in the records.
 *
 * @param id key within the table of its kind
 */
public record PartRef(PartKind kind, long id) {}
