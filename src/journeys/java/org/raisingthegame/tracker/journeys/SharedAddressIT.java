package org.raisingthegame.tracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A view is passed on by its address, and a chart and its table are the same figures. */
@ResourceLock(value = Journey.RECORDS, mode = ResourceAccessMode.READ)
class SharedAddressIT extends Journey {

    private static final String VIEW =
            "/figures/exclusions?measure=exclusions.one-plus-suspension-rate&schools=all&beside=others";

    @Test
    void a_champion_shares_a_filtered_address_and_a_head_with_other_rights_opens_the_same_view() {
        signIn(Person.CHAMPION);
        go(VIEW);
        assertThat(heading()).hasText("Pupils suspended at least once");
        assertThat(page.locator("table").first()).isVisible();
        List<String> table = cells();
        String address = page.url();

        signIn(Person.HEAD);
        page.navigate(address);
        assertThat(heading()).hasText("Pupils suspended at least once");
        assertThat(page.locator("table").first()).isVisible();
        assertThat(cells()).as("the table behind the same address").isEqualTo(table);

        go("/figures/exclusions?measure=no.such-measure");
        assertThat(main()).containsText("There is no measure called “no.such-measure” on this page");
    }

    @Test
    @SuppressWarnings("unchecked")
    void every_point_of_a_chart_stands_in_its_table_and_every_figure_of_the_table_in_the_chart() {
        signIn(Person.CHAMPION);
        go(VIEW);
        Locator chart = page.locator("trend-chart");
        assertThat(chart.locator("svg").first()).isVisible();
        Map<String, Object> spec = (Map<String, Object>) chart.evaluate("chart => chart.spec");
        List<String> years = (List<String>) spec.get("years");
        List<String> headings = page.locator("table").first().locator("thead th").allInnerTexts();
        int compared = 0;
        for (Map<String, Object> line : (List<Map<String, Object>>) spec.get("series")) {
            int column = headings.indexOf(line.get("name"));
            assertThat(column).as(line.get("name") + " among " + headings).isPositive();
            for (Map<String, Object> point : (List<Map<String, Object>>) line.get("points")) {
                int x = ((Number) point.get("x")).intValue();
                List<String> row = page.locator("table")
                        .first()
                        .locator("tbody tr")
                        .nth(x)
                        .locator("th, td")
                        .allInnerTexts();
                assertThat(row.getFirst()).isEqualTo(years.get(x));
                assertThat(row.get(column)).as(line.get("name") + " in " + row.getFirst()).isEqualTo(point.get("text"));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    private List<String> cells() {
        return page.locator("table").first().locator("th, td").allInnerTexts();
    }
}
