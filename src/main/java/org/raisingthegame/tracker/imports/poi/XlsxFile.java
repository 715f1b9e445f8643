package org.raisingthegame.tracker.imports.poi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.ImportLimits;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;

/**
 * An .xlsx or .xlsm workbook. Every failure of POI and of the XML below it, checked or not, leaves here as one
 * {@link UnreadableFile}.
 */
public final class XlsxFile implements TableFile {

    /** Excel allows 31; other programs are more generous. */
    private static final int LONGEST_SHEET_NAME = 200;

    private final OPCPackage zip;
    private final SharedTexts texts;
    private final WorkbookZip parts;
    private final DateStyles dateStyles;
    private final ExcelDates dates;
    private final Set<String> hidden = new HashSet<>();
    private final XSSFReader.SheetIterator sheets;
    private final ImportLimits limits;
    private int sheetCount;
    private @Nullable XlsxSheet current;

    private XlsxFile(OPCPackage zip, WorkbookZip parts, ImportLimits limits)
            throws IOException, OpenXML4JException, XMLStreamException {
        this.zip = zip;
        this.parts = parts;
        this.limits = limits;
        XSSFReader workbook = new XSSFReader(zip);
        PackagePart plan = zip.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT)
                .getFirst();
        dates = readWorkbook(plan) ? ExcelDates.FROM_1904 : ExcelDates.FROM_1900;
        try (InputStream part = stream(plan, XSSFRelation.STYLES)) {
            dateStyles = DateStyles.read(part);
        }
        try (InputStream part = stream(plan, XSSFRelation.SHARED_STRINGS)) {
            texts = SharedTexts.read(part, limits);
        }
        sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
    }

    /** The only part of a kind; null where the workbook speaks of none. One of which it speaks must be there. */
    private @Nullable InputStream stream(PackagePart plan, XSSFRelation kind) throws IOException, OpenXML4JException {
        PackageRelationshipCollection found = plan.getRelationshipsByType(kind.getRelation());
        return found.isEmpty() ? null : parts.stream(plan.getRelatedPart(found.getRelationship(0)));
    }

    /**
     * Opens a workbook from a file: from a stream POI would hold all of it in memory.
     *
     * @throws UnreadableFile when it is none, or is damaged
     */
    public static XlsxFile open(Path file, ImportLimits limits) {
        secure(limits);
        return Objects.requireNonNull(guarded(() -> {
            WorkbookZip parts = WorkbookZip.open(file, limits);
            try {
                return open(file, parts, limits);
            } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
                parts.close();
                throw e;
            }
        }));
    }

    private static XlsxFile open(Path file, WorkbookZip parts, ImportLimits limits)
            throws IOException, OpenXML4JException, XMLStreamException {
        // Of a file by its name POI would read one without a directory from front to back, into memory.
        OPCPackage zip = OPCPackage.open(new ZipFileZipEntrySource(new ZipSecureFile(file.toFile())));
        try {
            return new XlsxFile(zip, parts, limits);
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
            zip.revert();
            throw e;
        }
    }

    /**
     * POI's guards against zip bombs are static; these are the only lines that set them. POI itself reads only what ties
     * the parts of a workbook together, and reads that into memory.
     */
    private static void secure(ImportLimits limits) {
        ZipSecureFile.setMinInflateRatio(1.0 / limits.inflateRatio());
        ZipSecureFile.setMaxEntrySize(WorkbookZip.LARGEST_PLAN);
        ZipSecureFile.setMaxFileCount(limits.zipEntries());
    }

    /** Notes which sheets are hidden. @return whether dates count from 1904, as on old Macs */
    private boolean readWorkbook(PackagePart plan) throws IOException, XMLStreamException {
        boolean from1904 = false;
        try (InputStream part = parts.stream(plan)) {
            XMLStreamReader xml = SheetXml.open(part);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    String value = xml.getAttributeValue(null, "date1904");
                    from1904 = "1".equals(value) || "true".equals(value);
                } else if (xml.getLocalName().equals("sheet") && xml.getAttributeValue(null, "state") != null) {
                    if (!"visible".equals(xml.getAttributeValue(null, "state"))) {
                        hidden.add(xml.getAttributeValue(null, "name"));
                    }
                }
            }
        }
        return from1904;
    }

    @Override
    public @Nullable Sheet nextSheet() {
        return guarded(() -> {
            if (current != null) {
                current.close();
                current = null;
            }
            if (sheets.hasNext()) {
                sheets.next().close(); // Only this moves on to the sheet; its data come from its own stream.
                if (++sheetCount > limits.sheets()) {
                    throw UnreadableFile.moreThan(limits.sheets(), FileIssue.FILE_TOO_MANY_SHEETS);
                }
                if (sheets.getSheetName().length() > LONGEST_SHEET_NAME) {
                    throw new IllegalArgumentException("No such sheet name");
                }
                InputStream part = parts.stream(sheets.getSheetPart());
                current = new XlsxSheet(
                        sheets.getSheetName(),
                        hidden.contains(sheets.getSheetName()),
                        part,
                        texts,
                        dateStyles,
                        dates,
                        limits);
                return current;
            }
            return null;
        });
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
        zip.revert(); // read-only: never written back
        parts.close();
    }

    /** Reading that may fail in all the ways in which POI and broken XML do. */
    interface Reading<T> {
        @Nullable
        T read() throws IOException, OpenXML4JException, XMLStreamException;
    }

    static <T> @Nullable T guarded(Reading<T> reading) {
        try {
            return reading.read();
        } catch (UnreadableFile e) {
            throw e;
        } catch (SheetXml.TooMuch e) {
            throw new UnreadableFile(FileIssue.FILE_HAS_TOO_MUCH, e);
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException | StackOverflowError e) {
            // POI answers some broken workbooks with unchecked exceptions of every kind; all mean the same to a school.
            throw new UnreadableFile(FileIssue.FILE_DAMAGED, e);
        }
    }
}
