package org.raisingthegame.tracker.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.raisingthegame.tracker.core.SpreadsheetText;

/** Entries of the trail as CSV, a line each, fit to be opened in a spreadsheet program. */
final class AuditFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private AuditFile() {}

    /** @param headings one for each column, in the order: when, who, what happened, school, record, detail */
    static void write(List<String> headings, Stream<AuditEntry> entries, OutputStream to) throws IOException {
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(headings);
        entries.forEach(entry -> csv.writeRecord(cells(entry)));
        csv.flush();
    }

    private static List<String> cells(AuditEntry entry) {
        return Stream.of(
                        entry.at().toString(),
                        entry.who() == null ? "" : entry.who(),
                        entry.kind().name(),
                        entry.school() == null ? "" : entry.school(),
                        entry.subject() == null ? "" : entry.subject().toString(),
                        entry.detail())
                .map(SpreadsheetText::guarded)
                .toList();
    }
}
