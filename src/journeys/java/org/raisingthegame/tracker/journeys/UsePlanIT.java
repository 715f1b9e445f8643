package org.raisingthegame.tracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a head does with a plan in the ten minutes that he has: says how far it is, and takes it to the governors. */
@ResourceLock(Journey.RECORDS)
class UsePlanIT extends Journey {

    private static final String PLAN = "Raising Attainment Plan 2026/27";

    @Test
    void six_actions_are_updated_on_a_phone_with_one_save() {
        signIn(Person.HEAD);
        go("/plans");
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(PLAN)).click();
        assertThat(heading()).hasText(PLAN);
        width(PHONE);
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Update all 6 actions"))
                .click();
        assertThat(main()).containsText("6 open actions");
        Locator rows = page.locator(".action-row");
        assertThat(rows).hasCount(6);
        for (int row = 0; row < 6; row++) {
            rows.nth(row)
                    .locator("vaadin-radio-button")
                    .filter(new Locator.FilterOptions().setHasText("Under way"))
                    .click();
            Locator line = rows.nth(row).locator("textarea");
            line.fill("Told on the way home: " + row);
            line.blur();
            settle();
        }
        inspect("head-update-six", PHONE);
        button("Save all").click();
        assertThat(page.locator("vaadin-notification-card")).containsText("6 actions updated.");
        for (int row = 0; row < 6; row++) {
            assertThat(main()).containsText("Told on the way home: " + row);
        }
    }

    @Test
    void the_whole_plan_is_taken_as_a_word_file_whose_charts_can_be_edited_and_as_a_workbook_and_printed()
            throws IOException {
        signIn(Person.HEAD);
        go("/packs");
        Locator card = page.locator(".card")
                .filter(new Locator.FilterOptions().setHas(page.getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName("The whole plan"))));
        card.getByLabel("Head and governors only: true figures, marked confidential on every page")
                .check();
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Check and make the pack"))
                .click();
        Download word = page.waitForDownload(() -> card.locator("a.download").click());
        Assertions.assertThat(word.suggestedFilename()).contains("confidential").endsWith(".docx");
        try (XWPFDocument read = new XWPFDocument(word.createReadStream())) {
            Assertions.assertThat(read.getHeaderList().getFirst().getText()).startsWith("CONFIDENTIAL");
            Assertions.assertThat(read.getCharts()).isNotEmpty();
            Assertions.assertThat(numbers(read.getCharts().getFirst()))
                    .as("60 %% of 2025 and 33 %% of 2026 are the milestone's first figures")
                    .contains(60.0, 33.0);
        }

        go("/plans");
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(PLAN)).click();
        assertThat(main()).containsText("2025: 6 of 10 pupils");
        Download workbook = page.waitForDownload(() -> main().getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName("Excel (confidential: true figures)"))
                .click());
        try (XSSFWorkbook read = new XSSFWorkbook(workbook.createReadStream())) {
            Assertions.assertThat(read.getSheet("Plan").getPhysicalNumberOfRows()).isGreaterThan(6);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isHidden();
        assertThat(main().getByText("Priority 1:").first()).isVisible();
        picture("head-plan-printed");
    }

    /** What stands in the workbook behind a chart, which Word opens to edit it. */
    private static List<Double> numbers(XWPFChart chart) throws IOException {
        List<Double> numbers = new ArrayList<>();
        try (XSSFWorkbook behind = new XSSFWorkbook(
                chart.getRelations().stream()
                        .filter(part -> part.getPackagePart().getPartName().getName().startsWith("/word/embeddings/"))
                        .findFirst()
                        .orElseThrow()
                        .getPackagePart()
                        .getInputStream())) {
            for (Row row : behind.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.NUMERIC) {
                        numbers.add((double) Math.round(cell.getNumericCellValue()));
                    }
                }
            }
        }
        return numbers;
    }
}
