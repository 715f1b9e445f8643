package org.raisingthegame.tracker.imports.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.ImportLimits;
import org.raisingthegame.tracker.imports.reading.CellText;
import org.raisingthegame.tracker.imports.reading.Deadline;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.raisingthegame.tracker.imports.spi.Cell;

/** A file of values separated by commas, tabs or semicolons. It is one sheet, of the file's name. */
public final class CsvFile implements TableFile {

    private static final int PEEK = 64 * 1024;
    /** The first is preferred. */
    private static final char[] SEPARATORS = {',', '\t', ';'};

    private final String name;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final ImportLimits limits;
    private final Deadline deadline;
    private boolean given;

    private CsvFile(String name, CsvReader<CsvRecord> reader, ImportLimits limits) {
        this.name = name;
        this.reader = reader;
        this.records = reader.iterator();
        this.limits = limits;
        this.deadline = Deadline.in(limits.time());
    }

    /** @param charset as {@link TextEncoding} tells it */
    public static CsvFile open(Path file, Charset charset, String name, ImportLimits limits) throws IOException {
        char separator = separator(TextEncoding.start(file, charset, PEEK));
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new QuoteGuard(TextEncoding.open(file, charset), separator));
        return new CsvFile(name, reader, limits);
    }

    /**
     * The comma, tab or semicolon that stands most often in one line, whatever the file is called: titles have commas too,
     * but the line of headings has more.
     */
    private static char separator(String start) {
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            long count = start.lines()
                    .mapToLong(line -> line.chars().filter(c -> c == candidate).count())
                    .max()
                    .orElse(0);
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    /** Whether a character may tell fields apart. */
    public static boolean isSeparator(int character) {
        return character == ',' || character == '\t' || character == ';';
    }

    @Override
    public @Nullable Sheet nextSheet() {
        if (given) {
            return null;
        }
        given = true;
        return new CsvSheet();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private final class CsvSheet implements Sheet {

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean delimited() {
            return true;
        }

        @Override
        public @Nullable Line nextLine() {
            try {
                deadline.check();
                if (!records.hasNext()) {
                    return null;
                }
                CsvRecord csv = records.next();
                if (csv.getFieldCount() > limits.columns()) {
                    throw UnreadableFile.moreThan(limits.columns(), FileIssue.FILE_TOO_MANY_COLUMNS);
                }
                List<Cell> cells = new ArrayList<>(csv.getFieldCount());
                int length = 0;
                for (int i = 0; i < csv.getFieldCount(); i++) {
                    String field = csv.getField(i);
                    length += field.length();
                    if (field.length() > limits.textLength() || length > limits.rowTextLength()) {
                        throw new UnreadableFile(FileIssue.FILE_HAS_TOO_MUCH);
                    }
                    cells.add(CellText.of(field));
                }
                return new Line(Math.toIntExact(csv.getStartingLineNumber()), cells);
            } catch (CsvParseException | UncheckedIOException e) {
                throw new UnreadableFile(FileIssue.FILE_DAMAGED, e);
            }
        }
    }
}
