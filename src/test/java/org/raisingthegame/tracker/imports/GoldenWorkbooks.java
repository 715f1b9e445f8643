package org.raisingthegame.tracker.imports;

import static org.raisingthegame.tracker.imports.RollFile.upn;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.raisingthegame.tracker.imports.GoldenBook.Formula;
import org.raisingthegame.tracker.imports.GoldenBook.Moment;

/** Workbooks as schools have them, one oddity each; each is read as .xlsx and as .xls, and must say the same. */
final class GoldenWorkbooks {

    private static final Object[] HEADINGS = {"UPN", "Surname", "Forename", "Year Group", "DOB"};
    private static final Object[] ADA = {upn(1), "Lo", "Ada", 3, LocalDate.of(2010, 2, 1)};
    private static final Object[] ZOE = {upn(2), "O'Hara", "Zoë", 4, LocalDate.of(2009, 12, 31)};

    private final Map<String, UnaryOperator<GoldenBook>> cases = new LinkedHashMap<>();

    private GoldenWorkbooks() {
        tables();
        headings();
        furniture();
        hiddenThings();
        sheets();
        identifiers();
        numbersAndCodes();
        dates();
        formulas();
        GoldenKinds.cases().forEach(this::add);
    }

    static Map<String, UnaryOperator<GoldenBook>> cases() {
        return new GoldenWorkbooks().cases;
    }

    private void add(String name, UnaryOperator<GoldenBook> contents) {
        if (cases.put(name, contents) != null) {
            throw new IllegalStateException(name);
        }
    }

    /** A case that differs in one column, added behind the others, with a pupil for each value. */
    private void column(String name, String heading, Object... values) {
        add(name, book -> {
            book.row(with(HEADINGS, heading));
            for (int i = 0; i < values.length; i++) {
                book.row(with(pupil(i + 1), values[i]));
            }
            return book;
        });
    }

    /** A case that differs in one of the columns, with a pupil for each value. */
    private void values(String name, int column, Object... values) {
        add(name, book -> {
            book.row(HEADINGS);
            for (int i = 0; i < values.length; i++) {
                Object[] pupil = pupil(i + 1);
                pupil[column] = values[i];
                book.row(pupil);
            }
            return book;
        });
    }

    private void heading(String name, Object... headings) {
        add(name, book -> book.row(headings).rows(ADA, ZOE));
    }

    private static Object[] pupil(int number) {
        return new Object[] {upn(number), "Lo", "Ada", 3, LocalDate.of(2010, 2, 1)};
    }

    private static Object[] with(Object[] row, Object... more) {
        return Stream.concat(Arrays.stream(row), Arrays.stream(more)).toArray();
    }

    private void tables() {
        add("plain", book -> book.rows(HEADINGS, ADA, ZOE));
        add(
                "title-rows",
                book -> book.row("Made-up Primary School")
                        .row("Pupils on roll as at", LocalDate.of(2019, 1, 17))
                        .row()
                        .rows(HEADINGS, ADA, ZOE));
        add(
                "merged-title",
                book -> book.row("Made-up Primary School")
                        .rows(HEADINGS, ADA, ZOE)
                        .with(workbook -> workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(0, 0, 0, 4))));
        add("forty-rows-above", book -> {
            for (int i = 0; i < 39; i++) {
                book.row("Note " + i);
            }
            return book.rows(HEADINGS, ADA, ZOE);
        });
        add(
                "blank-rows",
                book -> book.row()
                        .rows(HEADINGS)
                        .row()
                        .rows(ADA)
                        .row(" ", "\u00a0")
                        .row()
                        .rows(ZOE));
        add(
                "blank-columns",
                book -> book.row(null, null, "UPN", null, "Surname", "Forename", null, "Year Group", "DOB")
                        .row(null, null, upn(1), null, "Lo", "Ada", null, 3, LocalDate.of(2010, 2, 1))
                        .row(null, null, upn(2), null, "O'Hara", "Zoë", null, 4, LocalDate.of(2009, 12, 31)));
        add(
                "other-columns",
                book -> book.row(with(HEADINGS, "House", "Shoe size"))
                        .row(with(ADA, "Red", 36))
                        .row(with(ZOE, FormulaError.REF, 37)));
        add(
                "columns-in-another-order",
                book -> book.row("DOB", "Year Group", "Forename", "UPN", "Surname")
                        .row(LocalDate.of(2010, 2, 1), 3, "Ada", upn(1), "Lo")
                        .row(LocalDate.of(2009, 12, 31), 4, "Zoë", upn(2), "O'Hara"));
    }

    private void headings() {
        heading("headings-in-other-case", "upn", "SURNAME", "forename", "YEAR GROUP", "Dob");
        heading("headings-padded", "  UPN ", "Surname\t", " Forename", "Year   Group", "DOB ");
        heading("headings-with-hard-spaces", "\u00a0UPN", "Surname\u00a0", "Forename", "Year\u00a0Group", "DOB");
        heading("headings-with-line-breaks", "UPN", "Sur\nname", "Forename", "Year\r\nGroup", "DOB");
        heading("headings-with-points", "U.P.N.", "Surname:", "Forename", "Year-Group", "D.O.B.");
        heading(
                "headings-in-other-words",
                "Unique Pupil Number",
                "Last Name",
                "First Name",
                "NC Year",
                "Date of Birth");
        add(
                "a-heading-beside-a-better-one",
                book -> book.row(with(HEADINGS, "Preferred Surname"))
                        .row(with(ADA, "Other"))
                        .row(with(ZOE, "Other")));
        add(
                "headings-in-two-rows",
                book -> book.row("Pupil", null, null, "School", null)
                        .rows(HEADINGS, ADA, ZOE)
                        .with(workbook -> workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(0, 0, 0, 2))));
        add(
                "headings-over-their-columns",
                book -> book.row("UPN", "Surname", "Results", null, null)
                        .row(null, null, "Reading", "Writing", "Maths")
                        .row(upn(1), "Lo", 100, "EXS", 104)
                        .with(workbook -> workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(0, 0, 2, 4))));
        add(
                "headings-of-two-parts",
                book -> book.row("Pupil", "Pupil", "Reading", null, "Maths", null)
                        .row("UPN", "Surname", "Scaled Score", "Outcome", "Scaled Score", "Outcome")
                        .row(upn(1), "Lo", 100, "AS", 104, "AS"));
        add(
                "both-names-in-one-column",
                book -> book.row("UPN", "Surname Forename", "Year Group", "DOB")
                        .row(upn(1), "Lo, Ada", 3, LocalDate.of(2010, 2, 1))
                        .row(upn(2), "O'Hara, Zoë", 4, LocalDate.of(2009, 12, 31)));
    }

    private void furniture() {
        add("headings-again-on-each-page", book -> book.rows(HEADINGS, ADA, HEADINGS, ZOE, HEADINGS));
        add(
                "two-rows-of-headings-again",
                book -> book.row("Pupil", "Pupil", "Pupil", "School", null)
                        .rows(HEADINGS, ADA)
                        .row("Pupil", "Pupil", "Pupil", "School", null)
                        .rows(HEADINGS, ZOE));
        add("count-row", book -> book.rows(HEADINGS, ADA, ZOE).row("Count: 2"));
        add("total-row", book -> book.rows(HEADINGS, ADA, ZOE).row("Total", null, null, 2));
        add(
                "subtotals-of-classes",
                book -> book.row(with(HEADINGS, "Reg Group"))
                        .row(with(ADA, "3W"))
                        .row(1, null, null, null, null, "3W Count")
                        .row(with(ZOE, "4E"))
                        .row(1, null, null, null, null, "4E Count")
                        .row(2, null, null, null, null, "Grand Count"));
        add(
                "feet-of-pages",
                book -> book.rows(HEADINGS, ADA)
                        .row("Page 1 of 2")
                        .rows(ZOE)
                        .row(null, null, "Printed on 17/01/2019 by the office")
                        .row("End of report"));
        add(
                "a-pupil-called-total",
                book -> book.row(HEADINGS)
                        .row(upn(1), "Total", "Ada", 3, LocalDate.of(2010, 2, 1))
                        .row(null, "Count", "Zoë", 4));
    }

    private void hiddenThings() {
        add("hidden-row", book -> book.rows(HEADINGS, ADA).hidden().rows(ZOE));
        add(
                "hidden-column",
                book -> book.rows(HEADINGS, ADA, ZOE)
                        .with(workbook -> workbook.getSheetAt(0).setColumnHidden(4, true)));
        add(
                "hidden-column-that-says-nothing",
                book -> book.row(with(HEADINGS, "House"))
                        .rows(with(ADA, "Red"), with(ZOE, "Blue"))
                        .with(workbook -> workbook.getSheetAt(0).setColumnHidden(5, true)));
        add(
                "hidden-sheet",
                book -> book.rows(HEADINGS, ADA)
                        .sheet("Last year")
                        .rows(HEADINGS, ZOE)
                        .with(workbook -> workbook.setSheetHidden(1, true)));
        add(
                "very-hidden-sheet",
                book -> book.rows(HEADINGS, ADA)
                        .sheet("Last year")
                        .rows(HEADINGS, ZOE)
                        .with(workbook -> workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN)));
        add(
                "hidden-sheet-of-lists",
                book -> book.rows(HEADINGS, ADA, ZOE)
                        .sheet("Lists")
                        .row("Yes")
                        .row("No")
                        .with(workbook -> workbook.setSheetHidden(1, true)));
    }

    private void sheets() {
        add(
                "a-sheet-for-each-class",
                book -> book.rows(HEADINGS, ADA).sheet("4E").rows(HEADINGS, ZOE));
        add(
                "sheets-built-differently",
                book -> book.rows(HEADINGS, ADA)
                        .sheet("4E")
                        .row("Class 4E")
                        .row("Year", "Legal Surname", "Legal Forename", "UPN")
                        .row(4, "O'Hara", "Zoë", upn(2)));
        add(
                "a-sheet-of-notes",
                book -> book.row("How to use this workbook").sheet("Roll").rows(HEADINGS, ADA, ZOE));
        add("empty-sheets", book -> book.sheet("Roll").rows(HEADINGS, ADA, ZOE).sheet("Sheet3"));
        add(
                "several-kinds-in-one-workbook",
                book -> book.rows(HEADINGS, ADA)
                        .sheet("KS2 2019")
                        .row("UPN", "Reading", "Writing", "Maths")
                        .row(upn(2), 100, "EXS", 104));
        add("no-sheet-that-we-know", book -> book.row("Name", "Shoe size").row("Ada", 36));
    }

    private void identifiers() {
        values("upn-padded-and-in-small-letters", 0, " " + upn(1) + "\u00a0", upn(2).toLowerCase(Locale.ROOT));
        values("upn-with-spaces-within", 0, upn(1).substring(0, 4) + " " + upn(1).substring(4));
        values("upn-cut-short", 0, upn(1).substring(0, 12));
        values("upn-too-long", 0, upn(1) + "1");
        values("upn-with-wrong-letter", 0, "A801200005001");
        values("upn-with-letter-o", 0, "B8O1200005001");
        values("upn-missing", 0, null, upn(2));
        values("upn-temporary", 0, "M80120000500A");
        values("upn-shortened-by-excel", 0, "8.01E+11");
        values("upn-that-is-a-number", 0, 801200005001d);
        column("school-number-in-every-form", "DfE Number", "2088001", "208/8001", "208 8001", 2088001, " 2088001 ");
        column("school-number-shortened-by-excel", "DfE Number", "2.09E+06");
        column("school-number-unknown", "DfE Number", "2089999", 20880);
        column("school-by-urn", "URN", "900001", 900001);
    }

    private void numbersAndCodes() {
        values("year-groups-in-every-form", 3, 6, "6", "06", 6.0, "Year 6", "Y6", "Yr 6", "year 6");
        values("year-group-unknown", 3, "Year Six and a half");
        column(
                "ethnicity-in-every-form",
                "Ethnicity",
                "BCRB",
                "bcrb",
                "Black Caribbean",
                "BCRB - Caribbean",
                "Black or Black British - Caribbean",
                "Caribbean");
        column("ethnicity-that-only-holds-the-word", "Ethnicity", "White and Black Caribbean");
        column("ethnicity-unknown", "Ethnicity", "Martian");
        column("yes-in-every-form", "FSM", "Y", "Yes", "y ", 1, "1", true, "TRUE", "T", "x", "✓", "✔");
        column("no-in-every-form", "FSM", "N", "No", 0, "0", false, "FALSE", "F", null);
        column("yes-or-no-unknown", "FSM", "perhaps");
        column("class-that-is-a-number", "Reg Group", 3);
        values("names-as-they-are", 1, "O'Hara", "Núñez-Smith", "de la Cruz", "Ng", "McDonald, jun.");
        add(
                "scores-stored-as-text",
                book -> book.row("UPN", "Reading", "Writing", "Maths").row(upn(1), "100", "EXS", "104 "));
        add(
                "attainment-8-stored-as-text",
                book -> book.row("UPN", "English", "Maths", "Attainment 8").row(upn(1), 5, 4, "46.5"));
        add(
                "decimal-comma",
                book -> book.row("UPN", "English", "Maths", "Attainment 8").row(upn(1), 5, 4, "46,5"));
        add(
                "number-shortened-by-excel",
                book -> book.row("UPN", "English", "Maths", "Attainment 8").row(upn(1), 5, 4, "4.65E+01"));
        add(
                "grade-that-became-a-date",
                book -> book.row("UPN", "English", "Maths").row(upn(1), LocalDate.of(2019, 4, 5), 4));
        column("longest-cell", "Notes", "x".repeat(32_767));
    }

    private void dates() {
        values(
                "dates-as-text",
                4,
                "01/02/2010",
                "1/2/2010",
                "01-02-2010",
                "1.2.2010",
                "01/02/10",
                "1 Feb 2010",
                "1st February 2010",
                "01-Feb-10",
                "01-Feb-2010",
                "2010-02-01",
                "2010/02/01",
                "01/02/2010 00:00:00",
                "2010-02-01T00:00:00",
                "Monday, 1 February 2010");
        values("dates-with-a-time", 4, new Moment(40210.75));
        values("date-that-never-was", 4, "31/06/2010");
        values("date-of-17-characters", 4, "12345678901234567");
        values("date-that-is-a-plain-number", 4, 40210);
        values("date-yet-to-come", 4, "01/01/2107");
        values("dates-with-the-month-first", 4, "02/13/2010", "02/01/2010");
        values("dates-in-both-orders", 4, "13/02/2010", "02/13/2010");
        values("dates-that-excel-swapped", 4, "02/13/2010", LocalDate.of(2010, 2, 1));
    }

    private void formulas() {
        values("formula-with-a-number", 3, new Formula("1+2", 3));
        values("formula-with-a-text", 1, new Formula("\"L\"&\"o\"", "Lo"));
        values("formula-with-a-date", 4, new Formula("DATE(2010,2,1)", new Moment(40210)));
        values("formula-with-an-error", 1, new Formula("1/0", FormulaError.DIV0), "Lo");
        values("error-in-a-cell", 3, FormulaError.NA, 3);
    }

    /** Makes the workbook of a case. */
    static byte[] bytes(UnaryOperator<GoldenBook> contents, Workbook empty) {
        return contents.apply(new GoldenBook(empty)).bytes();
    }
}
