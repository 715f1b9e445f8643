package org.raisingthegame.tracker.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Urn;
import org.raisingthegame.tracker.imports.reading.Facts;
import org.raisingthegame.tracker.imports.reading.FileReading;
import org.raisingthegame.tracker.imports.reading.ReadingChoices;
import org.raisingthegame.tracker.imports.reading.Recognition;
import org.raisingthegame.tracker.imports.reading.SchoolIndex;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.schools.School;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Ways to read the same workbook, ours and others'. Each answers how many rows it saw that hold a pupil. */
enum BenchmarkReads {
    /** Every cell of every row, as text: nothing is made of it. */
    FASTEXCEL("fastexcel-reader, raw") {
        @Override
        int read(Path file) throws IOException {
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                    Stream<org.dhatim.fastexcel.reader.Row> rows =
                            workbook.getFirstSheet().openStream()) {
                return (int) rows.filter(row -> row.stream()
                                                .mapToInt(cell -> cell == null || cell.getValue() == null ? 0 : 1)
                                                .sum()
                                        == BenchmarkRoll.COLUMNS)
                                .count()
                        - 1;
            }
        }
    },
    /** From the file to typed records: headings found, cells settled, UPNs, dates and codes checked. */
    TYPED("ours, typed") {
        @Override
        int read(Path file) throws IOException {
            return records(file, record -> {});
        }
    },
    POI_EVENTS("POI's event model with DataFormatter") {
        @Override
        int read(Path file) throws IOException {
            int[] full = {0};
            withoutOurLimits();
            try (OPCPackage zip = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                XSSFReader workbook = new XSSFReader(zip);
                XMLReader parser = XMLHelper.newXMLReader();
                parser.setContentHandler(new XSSFSheetXMLHandler(
                        workbook.getStylesTable(),
                        new ReadOnlySharedStringsTable(zip),
                        new FullRows(full),
                        new DataFormatter(),
                        false));
                try (InputStream sheet = workbook.getSheetsData().next()) {
                    parser.parse(new InputSource(sheet));
                }
            } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
                throw new IllegalStateException(e);
            }
            return full[0] - 1;
        }
    },
    POI_USER("POI's user model") {
        @Override
        int read(Path file) throws IOException {
            withoutOurLimits();
            try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
                Sheet sheet = workbook.getSheetAt(0);
                int full = 0;
                for (Row row : sheet) {
                    int cells = 0;
                    for (var cell : row) {
                        cells += cell.toString().isEmpty() ? 0 : 1;
                    }
                    full += cells == BenchmarkRoll.COLUMNS ? 1 : 0;
                }
                return full - 1;
            }
        }
    };

    private final String title;

    BenchmarkReads(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** @return the rows with a cell in each column, the heading not counted */
    abstract int read(Path file) throws IOException;

    /** POI's guards are static, and our reading sets them so tight that POI could not read on its own. */
    private static void withoutOurLimits() {
        ZipSecureFile.setMaxEntrySize(Integer.MAX_VALUE);
        ZipSecureFile.setMinInflateRatio(0.001);
    }

    /** What the rows of the file become, one by one. */
    static int records(Path file, Consumer<Object> each) {
        SchoolIndex schools = new SchoolIndex(schools(), school -> true, new LaCode("208")::equals);
        int[] rows = {0};
        FileReading.Listener listener = new FileReading.Listener() {
            @Override
            public boolean mayImport(ImportFormat<?> format) {
                return true;
            }

            @Override
            public <R> void row(ImportFormat<R> format, int sheet, int row, List<R> records) {
                rows[0]++;
                records.forEach(each);
            }

            @Override
            public void rejected() {
                throw new IllegalStateException("A row of the benchmark is not right");
            }

            @Override
            public void ignored(ImportFormat<?> format, String reason) {
                throw new IllegalStateException("A row of the benchmark is ignored");
            }

            @Override
            public void issue(ImportIssue issue) {
                throw new IllegalStateException(issue.messageKey());
            }
        };
        try (TableFile table = new FileOpener(FileLook.LIMITS).open(file, "roll.xlsx")) {
            new FileReading(
                            "roll.xlsx",
                            new Recognition(Formats.ALL),
                            schools,
                            ReadingChoices.NONE,
                            FileLook.LIMITS,
                            BenchmarkRoll.AS_AT.plusDays(1),
                            listener)
                    .read(table, Facts.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows[0];
    }

    /** Found once, as the program finds them when it starts. */
    private static final class Formats {
        static final List<ImportFormat<?>> ALL = FileLook.formats();
    }

    private static List<School> schools() {
        return new ArrayList<>(IntStream.range(0, 1_000)
                .mapToObj(i -> new School(
                        new SchoolId(i + 1),
                        new Urn("%06d".formatted(900_000 + i)),
                        new Laestab(BenchmarkRoll.laestab(i)),
                        "School " + i,
                        Phase.SECONDARY))
                .toList());
    }

    /** Counts the rows that have a cell in each column. */
    private static final class FullRows implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final int[] full;
        private int cells;

        FullRows(int[] full) {
            this.full = full;
        }

        @Override
        public void startRow(int row) {
            cells = 0;
        }

        @Override
        public void endRow(int row) {
            full[0] += cells == BenchmarkRoll.COLUMNS ? 1 : 0;
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            cells += value.isEmpty() ? 0 : 1;
        }
    }
}
