package org.raisingthegame.tracker.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A pupil roll as schools have them, as an Excel workbook: a title, a line with school and day, headings, pupils. */
public final class RollFile {

    /** The columns of {@link #of(String, String, List)}, in the order of a row's values. */
    public static final List<String> HEADINGS = List.of("UPN", " SURNAME ", "Forename", "Year Group", "Ethnicity");

    /** The row of the file in which the first pupil stands, as Excel counts. */
    public static final int FIRST_ROW = 4;

    private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private RollFile() {}

    /** @param day as people write it, such as 15/01/2026; empty where the file doesn't say it */
    public static byte[] of(String laestab, String day, List<List<String>> rows) {
        return of(laestab, day, HEADINGS, rows);
    }

    public static byte[] of(String laestab, String day, List<String> headings, List<List<String>> rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Pupils");
            fill(sheet.createRow(0), List.of("Our roll"));
            fill(sheet.createRow(1), List.of("DfE number " + laestab + (day.isEmpty() ? "" : ", as at " + day)));
            fill(sheet.createRow(2), headings);
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.createRow(3 + i), rows.get(i));
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook of these sheets, by name, each with its rows. */
    public static byte[] workbook(Map<String, List<List<String>>> sheets) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            sheets.forEach((name, rows) -> {
                Sheet sheet = workbook.createSheet(name);
                for (int i = 0; i < rows.size(); i++) {
                    fill(sheet.createRow(i), rows.get(i));
                }
            });
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A made-up UPN with the check letter that its digits ask for. */
    public static String upn(int number) {
        String digits = "208899%06d".formatted(number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (i + 2) * (digits.charAt(i) - '0');
        }
        return CHECK_LETTERS.charAt(sum % CHECK_LETTERS.length()) + digits;
    }

    private static void fill(Row row, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            row.createCell(i).setCellValue(values.get(i));
        }
    }
}
