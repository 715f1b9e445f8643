package org.raisingthegame.tracker.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A made-up roll of many schools as one workbook, with texts shared among cells as Excel saves them: 25 columns, of which a
 * roll knows 15. A seed decides it, so that every run reads the same bytes.
 */
final class BenchmarkRoll {

    static final int COLUMNS = 25;
    static final LocalDate AS_AT = LocalDate.of(2026, 1, 15);

    /** As many as a secondary school of fair size has on roll. */
    static final int PUPILS_OF_A_SCHOOL = 1_000;

    private static final List<String> HEADINGS = List.of(
            "DfE Number",
            "UPN",
            "Legal Surname",
            "Legal Forename",
            "Date of Birth",
            "Gender",
            "Year Group",
            "Reg Group",
            "Ethnicity Code",
            "SEN Status",
            "First Language",
            "FSM Eligible",
            "FSM Ever 6",
            "Admission Date",
            "Enrolment Status",
            "Admission Number",
            "House",
            "Tutor",
            "Email",
            "Postcode",
            "Bus route",
            "Photo consent",
            "Percentage attendance",
            "Lates",
            "Medical note");
    private static final List<String> SURNAMES =
            List.of("Reid", "Brown", "Okafor", "García", "O’Neil", "Khan", "Smith", "Campbell", "Nguyen", "Łukasz");
    private static final List<String> FORENAMES =
            List.of("Jade", "Noah", "Zoë", "Amara", "Éva", "Malik", "Ann Marie", "Leon", "Sofia", "Kwame");
    private static final List<String> ETHNICITIES =
            List.of("BCRB", "BAFR", "WBRI", "MWBC", "AIND", "WOTH", "BOTH", "NOBT", "REFU", "ABAN");
    private static final List<String> LANGUAGES = List.of("ENG", "ENG", "ENG", "POR", "SOM", "POL");
    private static final List<String> SEN = List.of("N", "N", "N", "N", "K", "E");
    private static final List<String> HOUSES = List.of("Seacole", "Equiano", "Blake", "Windrush");

    private BenchmarkRoll() {}

    /** The DfE number of a school of the file. */
    static String laestab(int school) {
        return "208%04d".formatted(4000 + school);
    }

    static int schools(int pupils) {
        return (pupils + PUPILS_OF_A_SCHOOL - 1) / PUPILS_OF_A_SCHOOL;
    }

    static void write(Path file, int pupils) {
        Random random = new Random(pupils);
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, true, true);
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            Sheet sheet = workbook.createSheet("Pupils");
            sheet.createRow(0).createCell(0).setCellValue("Roll as at 15/01/2026");
            Row head = sheet.createRow(1);
            for (int i = 0; i < COLUMNS; i++) {
                head.createCell(i).setCellValue(HEADINGS.get(i));
            }
            for (int pupil = 0; pupil < pupils; pupil++) {
                fill(sheet.createRow(2 + pupil), pupil, random, date);
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void fill(Row row, int pupil, Random random, CellStyle date) {
        int year = 7 + random.nextInt(5);
        Cells cells = new Cells(row, date);
        cells.text(laestab(pupil / PUPILS_OF_A_SCHOOL));
        cells.text(RollFile.upn(pupil));
        cells.text(any(SURNAMES, random) + (random.nextInt(4) == 0 ? "-" + any(SURNAMES, random) : ""));
        cells.text(any(FORENAMES, random));
        cells.date(LocalDate.of(2025 - 5 - year, 9, 1).plusDays(random.nextInt(365)));
        cells.text(random.nextBoolean() ? "F" : "M");
        cells.number(year);
        cells.text(year + any(HOUSES, random).substring(0, 1));
        cells.text(any(ETHNICITIES, random));
        cells.text(any(SEN, random));
        cells.text(any(LANGUAGES, random));
        cells.text(random.nextInt(4) == 0 ? "Y" : "N");
        cells.text(random.nextInt(3) == 0 ? "Y" : "N");
        cells.date(LocalDate.of(2025 - year + 7, 9, 3));
        cells.text("C");
        cells.number(100_000 + pupil);
        cells.text(any(HOUSES, random));
        cells.text("Mx " + any(SURNAMES, random));
        cells.text("p" + pupil + "@school.example");
        cells.text("SW" + (1 + random.nextInt(20)) + " " + random.nextInt(10) + "AA");
        cells.number(random.nextInt(200));
        cells.text(random.nextBoolean() ? "Yes" : "No");
        cells.number(Math.round(8_000 + random.nextDouble() * 2_000) / 100.0);
        cells.number(random.nextInt(30));
        cells.text("none");
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** The cells of a row, from left to right. */
    private static final class Cells {

        private final Row row;
        private final CellStyle date;
        private int next;

        Cells(Row row, CellStyle date) {
            this.row = row;
            this.date = date;
        }

        void text(String text) {
            row.createCell(next++).setCellValue(text);
        }

        void number(double number) {
            row.createCell(next++).setCellValue(number);
        }

        void date(LocalDate day) {
            Cell cell = row.createCell(next++);
            cell.setCellValue(day);
            cell.setCellStyle(date);
        }
    }
}
