package org.raisingthegame.samples.files;

import java.util.Collection;
import java.util.List;
import org.raisingthegame.samples.world.World;

/** The parts of an .xlsx file beside its sheets: what is in it, how the parts hang together, styles, texts. */
final class Parts {
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    static final String SHEET_START = "<worksheet xmlns=\"" + MAIN + "\">";

    static final String RELATIONS = HEAD + """
        <Relationships xmlns="%1$s/relationships">\
        <Relationship Id="rId1" Type="%2$s/officeDocument" Target="xl/workbook.xml"/>\
        <Relationship Id="rId2" Type="%1$s/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
        </Relationships>\
        """.formatted(PACKAGE, RELATIONSHIPS);

    static final String PROPERTIES = HEAD + """
        <cp:coreProperties xmlns:cp="%s/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
        <dc:creator>Raising the Game Tracker: made-up schools and pupils</dc:creator>\
        <dc:description>%s</dc:description>\
        <dcterms:created xsi:type="dcterms:W3CDTF">2026-10-23T14:30:00Z</dcterms:created>\
        <dcterms:modified xsi:type="dcterms:W3CDTF">2026-10-23T14:30:00Z</dcterms:modified>\
        </cp:coreProperties>\
        """.formatted(PACKAGE, escape(World.MADE_UP));

    /** Plain, bold (headings), date as Excel shows it by default where the reader lives. */
    static final String STYLES = HEAD + """
        <styleSheet xmlns="%s">\
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
        <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
        <fills count="2"><fill><patternFill patternType="none"/></fill>\
        <fill><patternFill patternType="gray125"/></fill></fills>\
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
        <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
        <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>\
        <xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>\
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
        </styleSheet>\
        """.formatted(MAIN);

    private Parts() {}

    static String contentTypes(int sheets) {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<Types xmlns=\"" + PACKAGE + "/content-types\">")
                .append("<Default Extension=\"rels\" ContentType=\"")
                .append("application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append("<Override PartName=\"/docProps/core.xml\" ContentType=\"")
                .append("application/vnd.openxmlformats-package.core-properties+xml\"/>");
        appendType(xml, "workbook", "sheet.main");
        appendType(xml, "styles", "styles");
        appendType(xml, "sharedStrings", "sharedStrings");
        for (int i = 1; i <= sheets; i++) {
            appendType(xml, "worksheets/sheet" + i, "worksheet");
        }
        return xml.append("</Types>").toString();
    }

    private static void appendType(StringBuilder xml, String part, String type) {
        xml.append("<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s+xml\"/>".formatted(part, TYPE, type));
    }

    static String workbook(List<String> sheets) {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS + "\"><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append(
                    "<sheet name=\"%s\" sheetId=\"%2$d\" r:id=\"rId%2$d\"/>".formatted(escape(sheets.get(i - 1)), i));
        }
        return xml.append("</sheets></workbook>").toString();
    }

    static String workbookRelations(int sheets) {
        StringBuilder xml = new StringBuilder(HEAD).append("<Relationships xmlns=\"" + PACKAGE + "/relationships\">");
        for (int i = 1; i <= sheets; i++) {
            appendRelation(xml, i, "worksheet", "worksheets/sheet" + i);
        }
        appendRelation(xml, sheets + 1, "styles", "styles");
        appendRelation(xml, sheets + 2, "sharedStrings", "sharedStrings");
        return xml.append("</Relationships>").toString();
    }

    private static void appendRelation(StringBuilder xml, int id, String type, String target) {
        xml.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s.xml\"/>"
                .formatted(id, RELATIONSHIPS, type, target));
    }

    static String texts(Collection<String> texts) {
        StringBuilder xml = new StringBuilder(HEAD).append("<sst xmlns=\"" + MAIN + "\">");
        for (String text : texts) {
            // Without the attribute a reader may drop spaces at the ends, and those are half the fun.
            xml.append(text.equals(text.strip()) ? "<si><t>" : "<si><t xml:space=\"preserve\">")
                    .append(escape(text))
                    .append("</t></si>");
        }
        return xml.append("</sst>").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
