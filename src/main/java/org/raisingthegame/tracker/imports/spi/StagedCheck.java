package org.raisingthegame.tracker.imports.spi;

/**
 * A question about staged rows that only the records can answer. It warns or hands back; it never changes a row.
 *
 * @param code the issue where the condition holds; its argument {0} is the record's label
 * @param condition an SQL predicate over the staged record {@code s}: the target's columns by name, the record's school
 *     as {@code s.school_}, its academic year as {@code s.year_}. Text of the code, never of a file
 */
public record StagedCheck(IssueCode code, String condition) {}
