package org.raisingthegame.samples.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An .xlsx workbook in the making: sheets of rows of plain values.
 *
 * <p>Written without POI on purpose. The tests of the import read these files with POI, and a file should not be made by
 * the library that is tried on it; POI also numbers shared texts in an order that changes from run to run. What Excel
 * needs of the format (ECMA-376) is little.
 */
public final class Workbook {
    private static final LocalDateTime MADE = LocalDateTime.of(2026, 10, 23, 15, 30);

    /** Day 0 of Excel's calendar, which believes in a 29 February 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** Styles by their place in styles.xml. */
    private static final int BOLD = 1;

    private static final int DATE = 2;

    private final Map<String, String> sheets = new LinkedHashMap<>();

    /** Texts with their numbers. Sheets share them: a pupil's name stands on many, and the file has it once. */
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    /**
     * Adds a sheet.
     *
     * @param boldRow index of the row with the headings
     */
    public Workbook sheet(String name, int boldRow, List<List<@Nullable Object>> rows) {
        StringBuilder xml = new StringBuilder(Parts.HEAD).append(Parts.SHEET_START);
        if (boldRow < rows.size()) {
            appendWidths(xml, rows.get(boldRow));
        }
        xml.append("<sheetData>");
        for (int i = 0; i < rows.size(); i++) {
            // A blank row is one that is not there.
            if (!rows.get(i).isEmpty()) {
                appendRow(xml, i + 1, rows.get(i), i == boldRow);
            }
        }
        sheets.put(name, xml.append("</sheetData></worksheet>").toString());
        return this;
    }

    private static void appendWidths(StringBuilder xml, List<@Nullable Object> headings) {
        xml.append("<cols>");
        for (int column = 1; column <= headings.size(); column++) {
            int width = Math.max(14, String.valueOf(headings.get(column - 1)).length() + 2);
            xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>".formatted(column, width));
        }
        xml.append("</cols>");
    }

    private void appendRow(StringBuilder xml, int number, List<@Nullable Object> values, boolean heading) {
        xml.append("<row r=\"").append(number).append("\">");
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value != null && !value.equals("")) {
                xml.append("<c r=\"")
                        .append((char) ('A' + column))
                        .append(number)
                        .append('"');
                appendCell(xml, value, heading);
            }
        }
        xml.append("</row>");
    }

    private void appendCell(StringBuilder xml, Object value, boolean heading) {
        if (heading) {
            xml.append(" s=\"").append(BOLD).append('"');
        }
        switch (value) {
            case String text -> xml.append(" t=\"s\"><v>").append(numberOf(text));
            case Double number -> xml.append("><v>").append(number % 1 == 0 ? "%.0f".formatted(number) : number);
            case Number number -> xml.append("><v>").append(number);
            case Boolean flag -> xml.append(" t=\"b\"><v>").append(flag ? 1 : 0);
            case LocalDate day ->
                xml.append(" s=\"").append(DATE).append("\"><v>").append(ChronoUnit.DAYS.between(DAY_ZERO, day));
            default -> throw new IllegalArgumentException("No cell for " + value.getClass());
        }
        xml.append("</v></c>");
    }

    private int numberOf(String text) {
        Integer next = texts.size();
        Integer known = texts.putIfAbsent(text, next);
        return known == null ? next : known;
    }

    /** The finished file, the same bytes on every run. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            List<String> names = new ArrayList<>(sheets.keySet());
            put(zip, "[Content_Types].xml", Parts.contentTypes(names.size()));
            put(zip, "_rels/.rels", Parts.RELATIONS);
            put(zip, "docProps/core.xml", Parts.PROPERTIES);
            put(zip, "xl/workbook.xml", Parts.workbook(names));
            put(zip, "xl/_rels/workbook.xml.rels", Parts.workbookRelations(names.size()));
            put(zip, "xl/styles.xml", Parts.STYLES);
            put(zip, "xl/sharedStrings.xml", Parts.texts(texts.keySet()));
            for (int i = 0; i < names.size(); i++) {
                put(zip, "xl/worksheets/sheet%d.xml".formatted(i + 1), sheets.get(names.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // Local time, for a zip knows no zone: the bytes must not depend on where they are made.
        entry.setTimeLocal(MADE);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
