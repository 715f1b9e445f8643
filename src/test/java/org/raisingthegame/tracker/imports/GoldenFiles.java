package org.raisingthegame.tracker.imports;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.raisingthegame.tracker.imports.RollFile.upn;
import static org.raisingthegame.tracker.imports.WorkbookParts.cell;
import static org.raisingthegame.tracker.imports.WorkbookParts.row;
import static org.raisingthegame.tracker.imports.WorkbookParts.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that are what they are by their bytes: text in its character sets, files of other kinds, parts of workbooks. */
final class GoldenFiles {

    private static final String HEADINGS = "UPN,Surname,Forename,Year Group,DOB\n";
    private static final String ADA = upn(1) + ",Lo,Ada,3,01/02/2010\n";
    private static final String ZOE = upn(2) + ",O'Hara,Zoë,4,31/12/2009\n";
    private static final String ROLL = HEADINGS + ADA + ZOE;

    private final Map<String, byte[]> cases = new LinkedHashMap<>();

    private GoldenFiles() throws IOException, GeneralSecurityException {
        charactersAndSeparators();
        fields();
        otherKinds();
        parts();
    }

    /** By name; it ends as the file would. */
    static Map<String, byte[]> cases() {
        try {
            return new GoldenFiles().cases;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private void add(String name, byte[] file) {
        if (cases.put(name, file) != null) {
            throw new IllegalStateException(name);
        }
    }

    private void add(String name, String text) {
        add(name, text.getBytes(UTF_8));
    }

    private void charactersAndSeparators() {
        add("utf-8.csv", ROLL);
        add("utf-8-with-mark.csv", "\ufeff" + ROLL);
        add("windows-1252.csv", ROLL.getBytes(Charset.forName("windows-1252")));
        add("utf-16-of-excel.csv", ("\ufeff" + ROLL.replace(',', '\t')).getBytes(UTF_16LE));
        add("utf-16-high-byte-first.csv", ("\ufeff" + ROLL).getBytes(UTF_16BE));
        add("utf-16-without-mark.csv", ROLL.getBytes(UTF_16LE));
        add("tabs.csv", ROLL.replace(',', '\t'));
        add("tabs.tsv", ROLL.replace(',', '\t'));
        add("tabs.tab", ROLL.replace(',', '\t'));
        add("semicolons.csv", ROLL.replace(',', ';'));
        add("separator-told.csv", "sep=;\n" + ROLL.replace(',', ';'));
        add("line-ends-of-windows.csv", ROLL.replace("\n", "\r\n"));
        add("line-ends-of-old-macs.csv", ROLL.replace("\n", "\r"));
        add("text-named.xlsx", ROLL);
        add("text-named.xls", ROLL);
    }

    private void fields() {
        add("quoted-comma.csv", HEADINGS + ADA.replace("Lo", "\"Lo, jun.\"") + ZOE);
        add("quoted-line-break.csv", HEADINGS + ADA.replace("Ada", "\"Ada\nMay\"") + ZOE);
        add("doubled-quotes.csv", HEADINGS + ADA.replace("Ada", "\"Ada \"\"Addy\"\"\"") + ZOE);
        add("quote-never-closed.csv", HEADINGS + ADA.replace("Lo", "\"Lo") + ZOE);
        add("unquoted-comma.csv", HEADINGS + ADA.replace("Lo", "Lo, jun.") + ZOE);
        add(
                "unquoted-comma-before-a-blank.csv",
                HEADINGS + ADA.replace("Lo", "Lo, jun.").replace("01/02/2010", "") + ZOE);
        add("field-missing.csv", HEADINGS + ADA.replace("Lo,", "") + ZOE);
        add("columns-without-heading.csv", "UPN,Surname,Forename,Year Group,DOB,,\n" + ADA.replace("\n", ",,\n") + ZOE);
        add("title-with-commas.csv", "Made-up Primary School, its roll, as it is,,\n" + ROLL);
        add("blank-lines.csv", "\n" + HEADINGS + "\n,,,,\n" + ADA + "\n" + ZOE + "\n\n");
        add("count-line.csv", ROLL + "Count: 2\n");
        add("number-shortened.csv", "LAESTAB," + HEADINGS + "2.09E+06," + ADA + "2088001," + ZOE);
        add(
                "month-first.csv",
                HEADINGS + ADA.replace("01/02/2010", "02/13/2010") + ZOE.replace("31/12/2009", "12/31/2009"));
    }

    private void otherKinds() throws IOException, GeneralSecurityException {
        add("web-page.xls", "<html><table><tr><td>UPN</td><td>Surname</td></tr></table></html>");
        add("web-page-without-head.xls", "\r\n <table><tr><td>UPN</td>");
        add("xml-spreadsheet.xls", "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>");
        add("common-transfer-file.xml", "\ufeff<?xml version=\"1.0\"?><CTfile><Header/></CTfile>");
        add("document.pdf", "%PDF-1.7 of a table, with commas, in it\n1, 2, 3");
        add("document.rtf", "{\\rtf1 a, b, c}");
        add("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        add("binary-workbook.xlsb", zip("[Content_Types].xml", "xl/workbook.bin"));
        add(
                "strict-workbook.xlsx",
                WorkbookParts.of(pupil(2))
                        .replacing(
                                WorkbookParts.ROOT,
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships")
                        .zip());
        add("open-document.ods", zip("mimetype", "content.xml"));
        add("of-numbers.numbers", zip("Index/Document.iwa", "preview.jpg"));
        add("letter.docx", zip("[Content_Types].xml", "word/document.xml"));
        add("pictures.zip", zip("holiday.jpg"));
        add("protected.xlsx", encrypted());
        add("protected.xls", encryptedOld());
        add("letter.doc", container("WordDocument"));
        add("excel-95.xls", container("Book"));
        add("excel-4.xls", new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0, 10, 0, 0, 0});
        add("empty.csv", "");
        add("spaces.csv", " \r\n\t\r\n");
        add("letter.txt", "Dear colleague");
        add("another-list.csv", "Name,Shoe size\nAda,36\nZoë,37\n");
    }

    private void parts() {
        String two = "<c r=\"D2\"><f>'[other.xlsx]Sheet1'!$A$1</f><v>3</v></c>";
        add("formula-to-another-file.xlsx", one(pupil(2).replace(cell("D2", "", "3"), two)));
        add(
                "macros.xlsm",
                WorkbookParts.of(pupil(2))
                        .replacing(
                                WorkbookParts.TYPES,
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                        .replacing(WorkbookParts.SHEET, WorkbookParts.HEADING, heading())
                        .zip());
        add(
                "dates-from-1904.xlsx",
                WorkbookParts.of(pupil(2).replace("40210", "38748"))
                        .replacing(WorkbookParts.SHEET, WorkbookParts.HEADING, heading())
                        .replacing(WorkbookParts.WORKBOOK, "<sheets>", "<workbookPr date1904=\"1\"/><sheets>")
                        .zip());
        add("dates-as-iso-8601.xlsx", one(pupil(2).replace("s=\"1\"><v>40210", "t=\"d\"><v>2010-02-01T00:00:00")));
        add("cells-without-places.xlsx", one(pupil(2).replaceAll(" r=\"[A-E]?2\"", "")));
        add("rich-text.xlsx", one(pupil(2).replace("<t>Lo</t>", "<r><t>L</t></r><r><t>o</t></r>")));
        add("escaped-line-break.xlsx", one(pupil(2).replace("<t>Lo</t>", "<t>Lo_x000D_\n</t>")));
    }

    private static String heading() {
        return row(1, text("A1", "UPN"), text("B1", "Surname"), text("C1", "Forename"), text("D1", "Year Group"))
                .replace("</row>", text("E1", "DOB") + "</row>");
    }

    private static String pupil(int row) {
        return row(
                row,
                text("A" + row, upn(1)),
                text("B" + row, "Lo"),
                text("C" + row, "Ada"),
                cell("D" + row, "", "3"),
                cell("E" + row, "s=\"1\"", "40210"));
    }

    private static byte[] one(String... rows) {
        return WorkbookParts.of(rows)
                .replacing(WorkbookParts.SHEET, WorkbookParts.HEADING, heading())
                .zip();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<a/>".getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] encrypted() throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("made up");
            try (var into = encryptor.getDataStream(container)) {
                into.write(one(pupil(2)));
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] encryptedOld() {
        Biff8EncryptionKey.setCurrentUserPassword("made up");
        try {
            return new GoldenBook(new HSSFWorkbook()).row("UPN").bytes();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** A container of Microsoft's with a document of this name. */
    private static byte[] container(String name) {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), name);
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
