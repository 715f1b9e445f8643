package org.raisingthegame.tracker.imports.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.ImportLimits;
import org.raisingthegame.tracker.imports.reading.CellText;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.raisingthegame.tracker.imports.spi.Cell;

/**
 * A file of comma- or tab-separated values: UTF-8 with or without a byte order mark, else Windows-1252, in which older
 * programs of schools write. It is one sheet, of the file's name.
 */
public final class CsvFile implements TableFile {

    private static final int PEEK = 64 * 1024;
    private static final int BOM = '\ufeff';

    private final String name;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final ImportLimits limits;
    private boolean given;

    private CsvFile(String name, CsvReader<CsvRecord> reader, ImportLimits limits) {
        this.name = name;
        this.reader = reader;
        this.records = reader.iterator();
        this.limits = limits;
    }

    public static CsvFile open(Path file, String name, ImportLimits limits) throws IOException {
        Charset charset = isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        char separator = separator(file, charset);
        Reader text = Files.newBufferedReader(file, charset);
        text.mark(1);
        if (text.read() != BOM) {
            text.reset();
        }
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
        return new CsvFile(name, reader, limits);
    }

    /** Windows-1252 text with a letter beyond ASCII is practically never valid UTF-8, so one pass decides. */
    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(PEEK);
        CharBuffer chars = CharBuffer.allocate(PEEK);
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                if (decoder.decode(bytes, chars.clear(), end).isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }

    /** A tab where the first line has more of them than commas, whatever the file is called. */
    private static char separator(Path file, Charset charset) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Reader reader = new InputStreamReader(in, charset)) {
            int commas = 0;
            int tabs = 0;
            for (int c = reader.read(), seen = 0; c >= 0 && seen < PEEK; c = reader.read(), seen++) {
                commas += c == ',' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
                if (c == '\n' && commas + tabs > 0) {
                    break;
                }
            }
            return tabs > commas ? '\t' : ',';
        }
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
        public @Nullable Line nextLine() {
            try {
                if (!records.hasNext()) {
                    return null;
                }
                CsvRecord csv = records.next();
                if (csv.getFieldCount() > limits.columns()) {
                    throw new UnreadableFile(FileIssue.FILE_HAS_TOO_MUCH);
                }
                List<Cell> cells = new ArrayList<>(csv.getFieldCount());
                for (int i = 0; i < csv.getFieldCount(); i++) {
                    cells.add(CellText.of(csv.getField(i)));
                }
                return new Line(Math.toIntExact(csv.getStartingLineNumber()), cells);
            } catch (CsvParseException | UncheckedIOException e) {
                throw new UnreadableFile(FileIssue.FILE_DAMAGED, e);
            }
        }
    }
}
