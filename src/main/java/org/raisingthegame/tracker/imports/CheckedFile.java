package org.raisingthegame.tracker.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.spi.Severity;

/**
 * What can be said of a file without the records of any school.
 *
 * @param kind what the file is, whatever its name; the suffix of a translation key under {@code imports.kind}
 * @param refused why nothing of it can be imported; null where something can
 */
record CheckedFile(
        String file,
        String kind,
        @Nullable ImportIssue refused,
        List<Sheet> sheets,
        int right,
        int rejected,
        int ignored,
        List<ImportIssue> issues,
        int furtherIssues) {

    /** @param formatId null where no format knows its headings */
    record Sheet(
            String sheet,
            @Nullable String formatId,
            int headingRow,
            @Nullable LocalDate asAt,
            @Nullable AcademicYear academicYear,
            int right) {}

    /** How a program that was called with the file is told: 0 clean, 1 with issues, 2 not importable. */
    int exitCode() {
        if (refused != null || right == 0) {
            return 2;
        }
        boolean clean = issues.isEmpty() && furtherIssues == 0 && rejected == 0;
        return clean ? 0 : 1;
    }

    int read() {
        return right + rejected + ignored;
    }

    static String wordOf(Severity severity) {
        return "imports.severity." + severity.name();
    }
}
