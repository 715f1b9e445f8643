package org.raisingthegame.tracker.imports.poi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.ImportLimits;
import org.raisingthegame.tracker.imports.reading.Deadline;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;

/** An .xls workbook as Excel 97 to 2003 and many school systems write it, record by record. */
public final class XlsFile implements TableFile {

    private static final String WORKBOOK = "Workbook";
    /** Excel 5 and 95. */
    private static final String OLDER_WORKBOOK = "Book";

    private static final Set<String> OTHER_DOCUMENTS = Set.of("WordDocument", "PowerPoint Document", "VisioDocument");

    private final POIFSFileSystem container;
    private final InputStream stream;
    private final RecordFactoryInputStream records;
    private final ImportLimits limits;
    private final Deadline deadline;
    private final List<BoundSheetRecord> plan = new ArrayList<>();
    private XlsTexts texts = new XlsTexts(null);
    private DateStyles dateStyles = DateStyles.of(List.of(), Map.of());
    private ExcelDates dates = ExcelDates.FROM_1900;
    private int sheetCount;
    private @Nullable XlsSheet current;

    private XlsFile(POIFSFileSystem container, InputStream stream, ImportLimits limits) {
        this.container = container;
        this.stream = stream;
        this.records = new RecordFactoryInputStream(stream, false);
        this.limits = limits;
        this.deadline = Deadline.in(limits.time());
        readGlobals();
        if (plan.size() > limits.sheets()) {
            throw UnreadableFile.moreThan(limits.sheets(), FileIssue.FILE_TOO_MANY_SHEETS);
        }
    }

    /** @throws UnreadableFile when the container holds something else, is protected by a password, or is damaged */
    public static XlsFile open(Path file, ImportLimits limits) {
        return Objects.requireNonNull(XlsxFile.guarded(() -> {
            POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
            try {
                XlsHead.check(workbook(container.getRoot()), limits);
                return new XlsFile(container, workbook(container.getRoot()), limits);
            } catch (IOException | RuntimeException e) {
                container.close();
                throw e;
            }
        }));
    }

    private static InputStream workbook(DirectoryNode root) throws IOException {
        if (root.hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)) {
            throw new UnreadableFile(FileIssue.FILE_PROTECTED);
        }
        for (String name : root.getEntryNames()) {
            if (name.equalsIgnoreCase(WORKBOOK)) {
                return root.createDocumentInputStream(name);
            }
        }
        if (OTHER_DOCUMENTS.stream().anyMatch(root::hasEntry)) {
            throw new UnreadableFile(FileIssue.FILE_NOT_A_SPREADSHEET);
        }
        throw new UnreadableFile(
                root.hasEntry(OLDER_WORKBOOK) ? FileIssue.FILE_OLD_EXCEL : FileIssue.FILE_NOT_A_SPREADSHEET);
    }

    private void readGlobals() {
        List<Integer> styles = new ArrayList<>();
        Map<Integer, String> formats = new HashMap<>();
        Record record = records.nextRecord();
        if (!(record instanceof BOFRecord)) {
            throw new IllegalArgumentException("No workbook");
        }
        while (record != null && !(record instanceof EOFRecord)) {
            switch (record) {
                case BoundSheetRecord sheet -> plan.add(sheet);
                case SSTRecord shared -> texts = new XlsTexts(shared);
                case ExtendedFormatRecord style -> styles.add((int) style.getFormatIndex());
                case FormatRecord format -> formats.put(format.getIndexCode(), format.getFormatString());
                case DateWindow1904Record window when window.getWindowing() == 1 -> dates = ExcelDates.FROM_1904;
                default -> {
                    // Fonts, colours, names and the like.
                }
            }
            record = records.nextRecord();
        }
        if (record == null) {
            throw new IllegalArgumentException("The workbook breaks off");
        }
        dateStyles = DateStyles.of(styles, formats);
        BoundSheetRecord[] byPosition = BoundSheetRecord.orderByBofPosition(plan);
        plan.clear();
        plan.addAll(List.of(byPosition));
    }

    @Override
    public @Nullable Sheet nextSheet() {
        return XlsxFile.guarded(() -> {
            if (current != null) {
                current.skip();
                current = null;
            }
            for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
                if (!(record instanceof BOFRecord start) || sheetCount >= plan.size()) {
                    continue;
                }
                XlsSheet sheet =
                        new XlsSheet(plan.get(sheetCount++), records, texts, dateStyles, dates, limits, deadline);
                if (start.getType() == BOFRecord.TYPE_WORKSHEET) {
                    current = sheet;
                    return current;
                }
                sheet.skip(); // a chart or macros
            }
            if (sheetCount < plan.size()) {
                throw new IllegalArgumentException("A sheet is missing");
            }
            return null;
        });
    }

    @Override
    public void close() throws IOException {
        stream.close();
        container.close();
    }
}
