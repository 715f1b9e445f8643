package org.raisingthegame.tracker.imports.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;

/**
 * How a sheet was understood.
 *
 * @param sheet its name
 * @param format null where no format knows its headings
 * @param headingRow the row with the headings, 0 where there is none
 * @param facts what is known beyond the rows
 * @param missing what must be known and nobody said; its rows are not imported until somebody does
 * @param hidden whether the workbook hides it
 * @param chosen whether its rows are read: where nobody chose, those of all sheets that are not hidden
 */
public record SheetReading(
        String sheet,
        @Nullable ImportFormat<?> format,
        int headingRow,
        Facts facts,
        Set<FactKind> missing,
        boolean hidden,
        boolean chosen) {}
