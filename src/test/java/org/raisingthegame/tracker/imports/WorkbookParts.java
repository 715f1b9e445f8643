package org.raisingthegame.tracker.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small workbook, part by part, so that a test can break each of them as no library would. */
public final class WorkbookParts {

    public static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String TEXTS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    static final String ROOT = "_rels/.rels";
    static final String TYPES = "[Content_Types].xml";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    static final String HEADING = row(1, text("A1", "UPN"), text("B1", "Surname"), text("C1", "Year Group"))
            .replace("</row>", text("D1", "DOB") + text("E1", "Forename") + "</row>");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private WorkbookParts() {}

    /** A roll of these rows, under {@link #HEADING}. */
    public static WorkbookParts of(String... rows) {
        WorkbookParts parts = new WorkbookParts();
        parts.with(TYPES, """
                <Types xmlns="%scontent-types"><Default Extension="rels" \
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/>\
                <Override PartName="/xl/sharedStrings.xml" ContentType="%ssharedStrings+xml"/></Types>\
                """.formatted(PACKAGE, KIND, KIND, KIND, KIND));
        parts.with(ROOT, relations(relation(1, "officeDocument", "xl/workbook.xml")));
        parts.with(WORKBOOK, workbook("", "<sheet name=\"Pupils\" sheetId=\"1\" r:id=\"rId1\"/>"));
        parts.with(
                RELATIONS,
                relations(relation(1, "worksheet", "worksheets/sheet1.xml")
                        + relation(2, "styles", "styles.xml")
                        + relation(3, "sharedStrings", "sharedStrings.xml")));
        parts.with(STYLES, """
                <styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>\
                <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>\
                """.formatted(MAIN));
        parts.with(TEXTS, """
                <sst xmlns="%s"><si><t>Shared</t></si><si><r><t>Ri</t></r><r><t>ch</t></r></si></sst>\
                """.formatted(MAIN));
        return parts.with(SHEET, sheet(HEADING + String.join("", rows)));
    }

    static String sheet(String rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
                .formatted(MAIN, rows);
    }

    static String workbook(String properties, String sheets) {
        return "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                .formatted(MAIN, LINKS, properties, sheets);
    }

    static String relations(String all) {
        return "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, all);
    }

    static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, LINKS, type, target);
    }

    public static String row(Object number, String... cells) {
        return "<row r=\"%s\">%s</row>".formatted(number, String.join("", cells));
    }

    public static String text(String reference, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, text);
    }

    static String cell(String reference, String attributes, String value) {
        return "<c r=\"%s\" %s><v>%s</v></c>".formatted(reference, attributes, value);
    }

    WorkbookParts with(String part, String content) {
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public WorkbookParts replacing(String part, String what, String by) {
        return with(part, part(part).replace(what, by));
    }

    WorkbookParts without(String part) {
        parts.remove(part);
        return this;
    }

    String part(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    public byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            writeTo(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    void writeTo(ZipOutputStream zip) throws IOException {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue());
            zip.closeEntry();
        }
    }
}
