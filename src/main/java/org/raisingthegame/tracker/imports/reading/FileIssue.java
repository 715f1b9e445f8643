package org.raisingthegame.tracker.imports.reading;

import org.raisingthegame.tracker.imports.spi.IssueCode;
import org.raisingthegame.tracker.imports.spi.Severity;

/** What can be wrong with a file or a sheet as a whole. */
public enum FileIssue implements IssueCode {
    FILE_EMPTY(Severity.ERROR),
    FILE_TOO_BIG(Severity.ERROR),
    FILE_NOT_A_SPREADSHEET(Severity.ERROR),
    FILE_PROTECTED(Severity.ERROR),
    FILE_PDF(Severity.ERROR),
    /** Of Excel 95 or before. */
    FILE_OLD_EXCEL(Severity.ERROR),
    /** Excel's binary workbook, .xlsb. */
    FILE_BINARY_WORKBOOK(Severity.ERROR),
    /** "Strict Open XML Spreadsheet", a choice when saving in Excel; its names are other ones than those of .xlsx. */
    FILE_STRICT_WORKBOOK(Severity.ERROR),
    /** LibreOffice's .ods. */
    FILE_OPEN_DOCUMENT(Severity.ERROR),
    FILE_NUMBERS(Severity.ERROR),
    /** HTML, whatever its name ends in; some systems call that .xls. */
    FILE_WEB_PAGE(Severity.ERROR),
    /** XML, whatever its name ends in. */
    FILE_XML(Severity.ERROR),
    FILE_DAMAGED(Severity.ERROR),
    FILE_TOO_MANY_SHEETS(Severity.ERROR),
    FILE_TOO_MANY_ROWS(Severity.ERROR),
    /** In one row. */
    FILE_TOO_MANY_COLUMNS(Severity.ERROR),
    /** In all rows together. */
    FILE_TOO_MANY_CELLS(Severity.ERROR),
    FILE_TAKES_TOO_LONG(Severity.ERROR),
    /** Another limit, which only a file has that means harm, or that no spreadsheet program wrote. */
    FILE_HAS_TOO_MUCH(Severity.ERROR),
    /** No sheet of the file has headings that a format knows. */
    FILE_NOT_RECOGNISED(Severity.ERROR),
    /** This sheet has none, others of the file do. */
    SHEET_NOT_RECOGNISED(Severity.WARNING),
    SHEET_NOT_YOURS_TO_IMPORT(Severity.ERROR),
    SHEET_NEEDS_SCHOOL(Severity.ERROR),
    SHEET_DATE_IMPOSSIBLE(Severity.WARNING),
    SHEET_NEEDS_DATE(Severity.ERROR),
    SHEET_NEEDS_YEAR(Severity.ERROR),
    SHEET_NEEDS_DATE_ORDER(Severity.ERROR),
    /** Hidden in the workbook, and left out until somebody chooses it. */
    SHEET_HIDDEN(Severity.WARNING),
    /** Rows hidden by hand or by a filter are read like the others. */
    SHEET_HIDDEN_ROWS(Severity.WARNING),
    SHEET_HIDDEN_COLUMNS(Severity.WARNING),
    /** Dates beside texts in the order of the United States: Excel may have swapped day and month of the former. */
    SHEET_DATES_SWAPPED(Severity.WARNING);

    private final Severity severity;

    FileIssue(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String family() {
        return "imports";
    }
}
