package org.raisingthegame.tracker.imports;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.spi.Severity;

/**
 * Which issues of an import somebody wants to see.
 *
 * @param severity null for both
 * @param column the heading of a column; null for all
 * @param text something that stands in the sheet's name, the row's number, the heading or the cell; blank for all
 */
public record IssueFilter(
        @Nullable Severity severity, @Nullable String column, String text) {

    public static final IssueFilter ALL = new IssueFilter(null, null, "");
}
