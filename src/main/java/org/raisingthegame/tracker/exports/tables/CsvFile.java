package org.raisingthegame.tracker.exports.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.raisingthegame.tracker.core.SpreadsheetText;

/** Writes a table as CSV in UTF-8, with the mark by which Excel knows it. */
public final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {}

    /** @throws IOException if the stream fails */
    public static void write(SheetTable table, OutputStream to) throws IOException {
        Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(table.headings().stream().map(SpreadsheetText::guarded).toList());
        table.rows()
                .forEach(row -> csv.writeRecord(row.stream().map(CsvFile::text).toList()));
        csv.flush();
    }

    private static String text(SheetTable.Cell cell) {
        return switch (cell) {
            case SheetTable.Number number ->
                BigDecimal.valueOf(number.value()).stripTrailingZeros().toPlainString();
            case SheetTable.Words words -> SpreadsheetText.guarded(words.text());
            case SheetTable.Empty none -> "";
        };
    }
}
