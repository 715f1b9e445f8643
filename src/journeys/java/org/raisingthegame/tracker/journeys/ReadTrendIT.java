package org.raisingthegame.tracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What the project is for: a champion signs in and reads how Black Caribbean pupils have done over the years. */
@ResourceLock(value = Journey.RECORDS, mode = ResourceAccessMode.READ)
class ReadTrendIT extends Journey {

    private static final Pattern PERCENTAGE = Pattern.compile("\\d{1,2}(\\.\\d)?%");

    @Test
    void a_champion_reads_key_stage_2_over_the_years() {
        page.navigate("/");
        button("Sign in as: Racial justice champion").click();
        assertThat(heading()).containsText("Hello, Chipo Champion");
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Attainment"))
                .click();
        assertThat(heading()).hasText("Reading, writing and maths: expected standard");

        assertThat(main()).containsText(Pattern.compile("In 2026, \\d+(\\.\\d)?%( \\(provisional\\))? of Black Caribbean pupils reached"));
        assertThat(main()).containsText("Raising the Game founding schools");
        // The chart is drawn, with its lines named at their ends.
        Locator chart = page.locator("trend-chart");
        assertThat(chart.locator("svg").first()).isVisible();
        assertThat(chart).containsText(Pattern.compile("Black Caribbean, \\d"));

        Locator table = page.getByRole(AriaRole.TABLE);
        for (String line : List.of(
                "Black Caribbean",
                "Other pupils",
                "All pupils",
                "Lambeth, all pupils (published)",
                "Lambeth, Black (published)",
                "England, Black Caribbean (published)")) {
            assertThat(heading(table, line)).isVisible();
        }
        for (String year : List.of("2017", "2018", "2019", "2022", "2023", "2024", "2025", "2026")) {
            assertThat(cell(table, year, 1)).hasText(PERCENTAGE);
        }
        for (String year : List.of("2020", "2021")) {
            assertThat(cell(table, year, 1)).hasText("no tests");
        }
        assertThat(page.locator("footer"))
                .containsText("Schools and pupils are made up; published lines are DfE’s for Lambeth, London and England.");
    }

    @Test
    void the_page_about_exclusions_shades_the_years_of_closed_schools_and_says_what_is_to_date() {
        signIn(Person.CHAMPION);
        go("/figures/exclusions");
        assertThat(main()).containsText(Pattern.compile("In 2025/26 there were .* suspensions per 100 Black Caribbean pupils"));
        assertThat(page.locator("trend-chart")).containsText("schools closed");
        assertThat(main()).containsText("2026/27 so far");
        Locator table = page.getByRole(AriaRole.TABLE).first();
        assertThat(cell(table, "2018/19", 1)).hasText(Pattern.compile("\\d+\\.\\d"));
    }

    private static Locator heading(Locator table, String name) {
        return table.getByRole(
                AriaRole.COLUMNHEADER, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The cell of a year's row; 1 is the group in view. */
    private Locator cell(Locator table, String year, int column) {
        return table.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(year).setExact(true))))
                .getByRole(AriaRole.CELL)
                .nth(column - 1);
    }
}
