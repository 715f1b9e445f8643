package org.raisingthegame.tracker.imports.poi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.raisingthegame.tracker.imports.reading.TableFile;

/**
 * A file as it was handed in, as a workbook in which the rows that are not right are marked: the cells to blame coloured
 * and commented, the reasons in a column of their own. Sheets and their order stay. What looks like a formula does not
 * leave here as one: formulas become their values, texts are guarded.
 */
public final class MarkedWorkbook {

    /** Up to so many cells the look of an Excel workbook is kept; POI needs about a kilobyte of memory for each. */
    public static final int CELLS_WITH_FORMATTING = 50_000;

    /** Bytes of all parts of a workbook whose look is kept: POI holds them all, pictures included. */
    private static final long BYTES_WITH_FORMATTING = 32 << 20;

    /** Comments weigh more than cells; the reasons of further rows stand in their column alone. */
    static final int COMMENTS = 1_000;

    private final Map<String, RowMark.OfSheet> marks;
    private final boolean onlyMarked;
    private final String reasonHeading;

    /**
     * @param marks what is wrong, by the sheet's name; a sheet without an entry is handed back whole
     * @param onlyMarked whether rows in which nothing is wrong are left out
     * @param reasonHeading the heading of the column with the reasons
     */
    public MarkedWorkbook(Map<String, RowMark.OfSheet> marks, boolean onlyMarked, String reasonHeading) {
        this.marks = marks;
        this.onlyMarked = onlyMarked;
        this.reasonHeading = reasonHeading;
    }

    /**
     * Writes it as .xlsx, whatever the file was.
     *
     * @param file where the upload lies
     * @param reader opens it as a table; asked twice
     */
    public void write(Path file, Supplier<TableFile> reader, OutputStream out) throws IOException {
        Measured measured = measured(reader);
        boolean written = measured.excel()
                && measured.cells() <= CELLS_WITH_FORMATTING
                && WorkbookZip.holdsAtMost(file, BYTES_WITH_FORMATTING)
                && new FormattedMarks(marks, onlyMarked, reasonHeading).write(file, out);
        if (!written) {
            try (TableFile table = reader.get()) {
                new PlainMarks(marks, onlyMarked, reasonHeading, measured.widths()).write(table, out);
            }
        }
    }

    /** @param widths how many columns the widest row of a sheet has */
    private record Measured(boolean excel, long cells, Map<String, Integer> widths) {}

    private static Measured measured(Supplier<TableFile> reader) throws IOException {
        long cells = 0;
        Map<String, Integer> widths = new HashMap<>();
        try (TableFile table = reader.get()) {
            for (TableFile.Sheet sheet = table.nextSheet(); sheet != null; sheet = table.nextSheet()) {
                int widest = 0;
                for (TableFile.Line line = sheet.nextLine(); line != null; line = sheet.nextLine()) {
                    cells += line.cells().size();
                    widest = Math.max(widest, line.cells().size());
                }
                widths.put(sheet.name(), widest);
            }
            return new Measured(table instanceof XlsxFile, cells, widths);
        }
    }
}
