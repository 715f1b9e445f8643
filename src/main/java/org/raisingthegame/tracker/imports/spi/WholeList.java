package org.raisingthegame.tracker.imports.spi;

/**
 * Says that a table holds dated lists which a file may give whole: who stood on the list before and is not on the new
 * one has left. The host shows who that would be, and believes it only when a person says that the list is whole.
 *
 * @param table the table of the target that holds the lists' rows
 * @param place the column of its key that says whose list it is, such as the school
 * @param day the column of its key that says on which day the list was true
 * @param member the column of its key that says who stands on it
 * @param leaving the column that says since when somebody is gone; set on the row of the list before
 * @param label an SQL expression over the row {@code t} by which a person knows the member; text of the code
 */
public record WholeList(String table, String place, String day, String member, String leaving, String label) {}
