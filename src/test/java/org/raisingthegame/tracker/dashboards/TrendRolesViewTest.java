package org.raisingthegame.tracker.dashboards;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.charts.TrendChart;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.FigureRefresh;
import org.raisingthegame.tracker.pages.ChoiceField;
import org.raisingthegame.tracker.pupils.RollRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The trend pages as different people see them, over results of three made-up schools. */
class TrendRolesViewTest extends KaribuTest {

    private static final String KS2 = "figures/attainment";
    private static final String ASH_URN = "088501";
    private static final String OAK_URN = "088502";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FigureRefresh figures;

    private SchoolId ash;
    private SchoolId oak;
    private RollRows rolls;
    private int pupils;

    @BeforeEach
    void resultsOfThreeFoundingSchools() {
        pupils = 0;
        rolls = new RollRows(jdbc);
        ash = people.school("2" + ASH_URN, "Ash Primary");
        oak = people.school("2" + OAK_URN, "Oak Primary");
        // A shared audience sees no set of fewer than three.
        for (SchoolId school : List.of(ash, oak, people.school("2088503", "Elm Primary"))) {
            people.founding(school);
            for (int year : List.of(2018, 2019, 2022)) {
                results(school, year, "BCRB", 21, 12);
                results(school, year, "WBRI", 30, 21);
            }
        }
        figures.refreshAll();
    }

    @Test
    void a_champion_reads_the_sets_of_schools_and_is_offered_no_single_one() {
        openAs(people.champion(ash));
        go(KS2);
        assertThat(page()).contains("In 2022, 57% of Black Caribbean pupils reached the expected standard");
        assertThat(cell("2022", "Black Caribbean")).isEqualTo("57%");
        assertThat(cell("2022", "Other pupils")).isEqualTo("70%");
        assertThat(cell("2020", "Black Caribbean")).isEqualTo("no tests");
        assertThat(schoolsOnOffer())
                .containsExactly(
                        said("dashboards.schools.founding"),
                        said("dashboards.schools.members"),
                        said("dashboards.schools.all"),
                        said("dashboards.schools.primary"),
                        said("dashboards.schools.secondary"),
                        said("dashboards.schools.with-the-group"));
        assertThat(page()).doesNotContain("Ash Primary", "Oak Primary");
    }

    @Test
    void a_head_reads_his_own_school_and_of_another_what_everybody_may_see() {
        openAs(people.head(ash));
        go(KS2 + "?schools=" + ASH_URN);
        assertThat(page()).contains("Ash Primary");
        assertThat(page()).contains("In 2022, 12 of 21 Black Caribbean pupils reached the expected standard");
        assertThat(cell("2022", "Black Caribbean")).isEqualTo("12 of 21 pupils");
        assertThat(schoolsOnOffer()).contains("Ash Primary").doesNotContain("Oak Primary");
        for (String page : List.of(KS2, "figures/exclusions")) {
            go(page + "?schools=" + OAK_URN);
            assertThat(page()).contains("Oak Primary").doesNotContain(" of 20 pupils");
            assertNotFound(page + "?schools=999999");
            assertNotFound(page + "?schools=no-such-set");
        }
    }

    @Test
    void an_officer_reads_each_school_of_the_borough() {
        openAs(people.officer(BOROUGH));
        go(KS2);
        assertThat(schoolsOnOffer()).contains("Ash Primary", "Oak Primary");
        go(KS2 + "?schools=" + OAK_URN);
        assertThat(page()).contains("Oak Primary");
    }

    @Test
    void a_measure_that_is_not_there_gets_a_plain_sentence() {
        openAs(people.champion(ash));
        go(KS2 + "?measure=attainment.long-gone");
        assertThat(page()).contains(said("dashboards.unknown.measure", "attainment.long-gone"));
        _assertNone(TrendChart.class);
        // One of the other page is not of this one.
        go(KS2 + "?measure=exclusions.suspension-rate");
        assertThat(page()).contains(said("dashboards.unknown.measure", "exclusions.suspension-rate"));
        go(KS2 + "?colour=red");
        assertThat(page()).contains(said("dashboards.unknown.parameter", "colour"));
    }

    @Test
    void the_table_says_of_every_point_what_the_chart_says() {
        openAs(people.champion(ash));
        go(KS2);
        JsonNode spec = (JsonNode) find(_get(TrendChart.class).getElement(), "trend-chart")
                .getFirst()
                .getPropertyRaw("spec");
        int compared = 0;
        for (JsonNode series : spec.get("series")) {
            for (JsonNode point : series.get("points")) {
                String year = spec.get("years").get(point.get("x").asInt()).asString();
                assertThat(cell(year, series.get("name").asString()))
                        .as(series.get("name") + " in " + year)
                        .isEqualTo(point.get("text").asString());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void a_measure_without_any_data_says_so() {
        openAs(people.champion(ash));
        go("figures/exclusions");
        assertThat(page()).contains(said("dashboards.empty"));
    }

    /** So many pupils of whom so many reached the standard. */
    private void results(SchoolId school, int year, String ethnicity, int count, int met) {
        for (int i = 0; i < count; i++) {
            String upn = "T%012d".formatted(++pupils);
            long pupil = rolls.pupil(upn);
            rolls.characteristics(school, year, upn, ethnicity);
            jdbc.sql("INSERT INTO attainment_ks2 (school_id, academic_year, pupil_id, rwm_expected, eligible)"
                            + " VALUES (?, ?, ?, ?, 1)")
                    .params(school.value(), year, pupil, i < met)
                    .update();
        }
    }

    /** What the select of schools lists, in words. */
    private static List<String> schoolsOnOffer() {
        ChoiceField<?> schools = _get(ChoiceField.class, spec -> spec.withLabel(said("dashboards.filter.schools")));
        return Jsoup.parse(schools.getElement().getOuterHTML()).select("option").eachText();
    }

    /** What the equal table says in a row and a column. */
    private static String cell(String year, String heading) {
        List<List<String>> rows = Jsoup.parse(
                        _get(NativeTable.class).getElement().getOuterHTML())
                .select("tr")
                .stream()
                .map(row -> row.children().eachText())
                .toList();
        int column = rows.getFirst().indexOf(heading);
        assertThat(column)
                .as("column “" + heading + "” among " + rows.getFirst())
                .isPositive();
        return rows.stream()
                .filter(row -> row.getFirst().equals(year))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row " + year))
                .get(column);
    }

    private static List<Element> find(Element below, String tag) {
        return all(below)
                .filter(element -> !element.isTextNode() && element.getTag().equals(tag))
                .toList();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(TrendRolesViewTest::all));
    }
}
