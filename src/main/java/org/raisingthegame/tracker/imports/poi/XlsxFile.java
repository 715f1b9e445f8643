package org.raisingthegame.tracker.imports.poi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.ImportLimits;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;

/**
 * An .xlsx or .xlsm workbook. Every failure of POI and of the XML below it, checked or not, leaves here as one
 * {@link UnreadableFile}. Hidden sheets are passed over.
 */
public final class XlsxFile implements TableFile {

    private final OPCPackage zip;
    private final SharedTexts texts;
    private final boolean[] dateStyles;
    private final boolean date1904;
    private final Set<String> hidden = new HashSet<>();
    private final XSSFReader.SheetIterator sheets;
    private final ImportLimits limits;
    private int sheetCount;
    private @Nullable XlsxSheet current;

    private XlsxFile(OPCPackage zip, ImportLimits limits) throws IOException, OpenXML4JException, XMLStreamException {
        this.zip = zip;
        this.limits = limits;
        XSSFReader workbook = new XSSFReader(zip);
        date1904 = readWorkbook(workbook);
        dateStyles = dateStyles(workbook.getStylesTable());
        texts = SharedTexts.read(workbook, limits);
        sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
    }

    /**
     * Opens a workbook from a file: from a stream POI would hold all of it in memory.
     *
     * @throws UnreadableFile when it is none, or is damaged
     */
    public static XlsxFile open(Path file, ImportLimits limits) {
        secure(limits);
        return Objects.requireNonNull(guarded(() -> {
            OPCPackage zip = OPCPackage.open(file.toFile(), PackageAccess.READ);
            try {
                return new XlsxFile(zip, limits);
            } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
                zip.revert();
                throw e;
            }
        }));
    }

    /** POI's guards against zip bombs are static; these are the only lines that set them. */
    private static void secure(ImportLimits limits) {
        ZipSecureFile.setMinInflateRatio(1.0 / limits.inflateRatio());
        ZipSecureFile.setMaxEntrySize(limits.inflatedSize().toBytes());
        ZipSecureFile.setMaxFileCount(1_000);
    }

    /** Notes which sheets are hidden. @return whether dates count from 1904, as on old Macs */
    private boolean readWorkbook(XSSFReader workbook) throws IOException, OpenXML4JException, XMLStreamException {
        boolean from1904 = false;
        try (InputStream part = workbook.getWorkbookData()) {
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

    private static boolean[] dateStyles(@Nullable StylesTable styles) {
        if (styles == null) {
            return new boolean[0];
        }
        boolean[] dates = new boolean[styles.getNumCellStyles()];
        for (int i = 0; i < dates.length; i++) {
            XSSFCellStyle style = styles.getStyleAt(i);
            dates[i] = DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
        }
        return dates;
    }

    @Override
    public @Nullable Sheet nextSheet() {
        return guarded(() -> {
            if (current != null) {
                current.close();
                current = null;
            }
            while (sheets.hasNext()) {
                InputStream part = sheets.next();
                if (++sheetCount > limits.sheets()) {
                    part.close();
                    throw new SheetXml.TooMuch();
                }
                if (hidden.contains(sheets.getSheetName())) {
                    part.close();
                    continue;
                }
                current = new XlsxSheet(sheets.getSheetName(), part, texts, dateStyles, date1904, limits);
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
        } catch (IOException
                | OpenXML4JException
                | XMLStreamException
                | OpenXML4JRuntimeException
                | POIXMLException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | DateTimeException
                | NullPointerException
                | ClassCastException e) {
            // POI answers some broken workbooks with unchecked exceptions of every kind; all mean the same to a school.
            throw new UnreadableFile(FileIssue.FILE_DAMAGED, e);
        }
    }
}
