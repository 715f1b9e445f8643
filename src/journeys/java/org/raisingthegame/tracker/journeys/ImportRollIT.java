package org.raisingthegame.tracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.io.TempDir;

/** A colleague hands in the school's new roll, sees what is wrong with it, imports the rest, and takes it back. */
@ResourceLock(Journey.RECORDS)
class ImportRollIT extends Journey {

    private static final Path TRY_THESE = Path.of("sample-imports", "try-these");

    @Test
    void a_roll_with_three_mistakes_is_checked_imported_and_taken_back() {
        signIn(Person.STAFF);
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Imports"))
                .click();
        handIn("New roll with three mistakes.xlsx");

        assertThat(heading()).hasText("Check before anything is saved");
        assertThat(main()).containsText("Saltmarsh Lane Primary School");
        assertThat(main()).containsText("3 need a look");
        assertThat(main()).containsText("has 12 characters; a UPN has 13");
        assertThat(main()).containsText("is not your school");
        assertThat(main()).containsText("Rows without UPN: 1 may be a pupil of the school");
        inspect("staff-import-preview", PHONE);
        inspect("staff-import-preview", DESK);

        Locator apply = page.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText("rows, hand back 3"));
        String rows = rowsOf(apply.innerText());
        apply.click();

        assertThat(heading()).hasText("Import report");
        assertThat(main()).containsText(rows + " rows were added and 0 changed");
        assertThat(main()).containsText("by Stefan Staff");
        assertThat(main()).containsText("What was wrong: 3");
        inspect("staff-import-report", PHONE);
        inspect("staff-import-report", DESK);

        button("Take this import back").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take this import back"))
                .click();
        assertThat(main()).containsText("This import was taken back on");
        go("/imports");
        assertThat(main()).containsText("taken back");
    }

    @Test
    void a_column_is_matched_by_hand_the_right_rows_imported_the_others_fetched_and_all_taken_back(@TempDir Path folder)
            throws IOException {
        Path file = withUpnsUnder("Learner ref", folder.resolve("Roll of another system.xlsx"));
        signIn(Person.STAFF);
        go("/imports");
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        assertThat(main()).containsText("Match columns");
        assertThat(main()).containsText("Learner ref");
        choose("What “Learner ref” is", "UPN");
        assertThat(main()).containsText("All that is needed is matched.");
        inspect("staff-import-match", PHONE);
        inspect("staff-import-match", DESK);
        button("Use these columns").click();

        assertThat(main()).containsText("3 need a look");
        assertThat(main()).containsText("Matched by hand");
        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("rows, hand back 3"))
                .click();
        assertThat(heading()).hasText("Import report");

        Download download = page.waitForDownload(
                () -> main().getByText("Download the 3 rows handed back").click());
        Assertions.assertThat(download.suggestedFilename()).isEqualTo("Roll of another system - handed back.xlsx");
        try (XSSFWorkbook rejects = new XSSFWorkbook(download.createReadStream())) {
            Assertions.assertThat(reasonsIn(rejects)).hasSize(3).anyMatch(reason -> reason.contains("a UPN has 13"));
        }

        button("Take this import back").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take this import back"))
                .click();
        assertThat(main()).containsText("This import was taken back on");
    }

    private void choose(String field, String value) {
        Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field));
        box.fill(value);
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(value).setExact(true))
                .click();
        settle();
    }

    /** The roll with three mistakes as another system writes it: its UPNs under a heading that nobody knows. */
    private static Path withUpnsUnder(String heading, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(TRY_THESE.resolve("New roll with three mistakes.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(to)) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.toString().equals("UPN")) {
                        cell.setCellValue(heading);
                    }
                }
            }
            workbook.write(out);
        }
        return to;
    }

    /** What stands in the last column, below its heading. */
    private static List<String> reasonsIn(XSSFWorkbook rejects) {
        List<String> reasons = new ArrayList<>();
        int column = -1;
        for (Row row : rejects.getSheetAt(0)) {
            for (Cell cell : row) {
                if (cell.toString().equals("What is wrong")) {
                    column = cell.getColumnIndex();
                } else if (cell.getColumnIndex() == column) {
                    reasons.add(cell.toString());
                }
            }
        }
        return reasons;
    }

    @Test
    void a_file_that_is_no_spreadsheet_is_answered_with_one_sentence() {
        signIn(Person.STAFF);
        go("/imports");
        handIn("Not a spreadsheet.xlsx");
        assertThat(main()).containsText("This file can’t be imported");
        assertThat(main()).containsText("This is a PDF");
        inspect("staff-import-refused", DESK);
        button("Choose another file").click();
        handIn("Locked.xlsx");
        assertThat(main()).containsText("This workbook is protected by a password.");
    }

    private void handIn(String file) {
        assertThat(heading()).hasText("Imports");
        page.locator("vaadin-upload input[type=file]").setInputFiles(TRY_THESE.resolve(file));
        assertThat(heading()).not().hasText("Imports");
        settle();
    }

    private static String rowsOf(String words) {
        Matcher matcher = Pattern.compile("Import ([\\d,]+) rows").matcher(words);
        Assertions.assertThat(matcher.find()).as(words).isTrue();
        return matcher.group(1);
    }
}
