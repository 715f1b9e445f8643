package org.raisingthegame.tracker.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChartSpecTest {

    @Test
    void every_plotted_point_and_its_interval_is_said_in_the_row_of_its_year() {
        for (ChartSpec spec : List.of(ChartFixture.keyStage2(), ChartFixture.gcse())) {
            int checked = 0;
            for (ChartSeries series : spec.series()) {
                int column = spec.table().headers().indexOf(series.name());
                for (ChartPoint point : series.points()) {
                    List<ChartTable.Cell> row =
                            spec.table().rows().get(spec.years().indexOf(point.year()));
                    assertThat(row.getFirst().text()).isEqualTo(point.year());
                    assertThat(row.get(column).text()).isEqualTo(point.text());
                    ChartPoint.Band band = point.band();
                    if (band != null) {
                        assertThat(row.get(column + 1).text()).isEqualTo(band.text());
                    }
                    checked++;
                }
            }
            assertThat(checked).isGreaterThan(10);
        }
    }

    @Test
    void a_chart_whose_table_says_something_else_is_refused() {
        ChartSpec right = ChartFixture.keyStage2();
        List<List<ChartTable.Cell>> rows = new ArrayList<>(right.table().rows());
        List<ChartTable.Cell> wrong = new ArrayList<>(rows.getFirst());
        wrong.set(1, ChartTable.Cell.strong("53%"));
        rows.set(0, wrong);
        ChartTable table = new ChartTable("Other", right.table().headers(), rows);

        assertThatThrownBy(() -> new ChartSpec(
                        right.title(),
                        right.summary(),
                        right.note(),
                        right.years(),
                        right.axis(),
                        right.series(),
                        right.spans(),
                        table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("52%")
                .hasMessageContaining("2017");
    }

    @Test
    void a_year_without_a_figure_says_why_in_the_table() {
        ChartTable table = ChartFixture.keyStage2().table();
        List<ChartTable.Cell> year2020 = table.rows().get(3);
        assertThat(year2020.get(table.headers().indexOf("Black Caribbean")))
                .isEqualTo(ChartTable.Cell.quiet("no tests"));
        List<ChartTable.Cell> year2023 = table.rows().get(6);
        assertThat(year2023.get(table.headers().indexOf("England, Black Caribbean (published)")))
                .isEqualTo(ChartTable.Cell.quiet("not published"));
        assertThat(year2023.get(table.headers().indexOf("All pupils"))).isEqualTo(ChartTable.Cell.quiet("no data"));
    }

    @Test
    void a_column_added_to_the_table_stands_where_it_was_put() {
        ChartTable table = ChartFixture.keyStage2().table();
        List<ChartTable.Cell> gaps = ChartFixture.YEARS.stream()
                .map(year -> ChartTable.Cell.plain("gap " + year))
                .toList();
        ChartTable wider = table.withColumn(3, "Gap, points", gaps);
        assertThat(wider.headers().subList(0, 5))
                .containsExactly("Year", "Black Caribbean", "95% interval", "Gap, points", "Other pupils");
        assertThat(wider.rows().getLast().get(3).text()).isEqualTo("gap 2026");
    }

    @Test
    void a_line_never_crosses_years_without_tests() {
        JsonNode group = line(ChartJson.of(ChartFixture.keyStage2()), 0);
        assertThat(group.get("role").asString()).isEqualTo("group");
        assertThat(joinedAt(group)).containsExactly(1, 2, 6, 7, 8, 9);
    }

    @Test
    void hollow_points_are_joined_neither_to_each_other_nor_to_their_neighbours() {
        JsonNode group = line(ChartJson.of(ChartFixture.gcse()), 0);
        assertThat(joinedAt(group)).containsExactly(6, 7, 8);
        assertThat(hollowAt(group)).containsExactly(3, 4);
    }

    @Test
    void a_suppressed_year_breaks_the_line_and_has_words_instead_of_a_place() {
        JsonNode suppressed =
                line(ChartJson.of(ChartFixture.gcse()), 0).get("points").get(1);
        assertThat(suppressed.get("y").isNull()).isTrue();
        assertThat(suppressed.get("text").asString()).isEqualTo("fewer than 5");
    }

    @Test
    void only_the_group_in_view_has_a_band() {
        ChartSeries others = new ChartSeries(
                "Others",
                ColourRole.OTHERS,
                LineStyle.SOLID,
                "Others",
                List.of(ChartPoint.at("2017", 60, "60%").within(50, 70, "50–70")));
        List<String> years = List.of("2017");
        ChartSpec spec = new ChartSpec(
                "A",
                "B",
                "",
                years,
                ValueAxis.percentages(List.of(others), "Percentage of pupils"),
                List.of(others),
                List.of(),
                ChartTable.of(
                        "A", new ChartTable.Words("Year", "95% interval", "–"), years, List.of(others), List.of()));
        JsonNode point = line(ChartJson.of(spec), 0).get("points").get(0);
        assertThat(point.get("lower").isNull()).isTrue();
        assertThat(point.get("interval").asString()).isEqualTo("50–70");
        assertThat(spec.table().rows().getFirst()).contains(ChartTable.Cell.quiet("50–70"));
    }

    @Test
    void a_series_without_any_value_is_named_instead_of_drawn() {
        JsonNode json = ChartJson.of(ChartFixture.keyStage2());
        assertThat(json.get("absent")).hasSize(1);
        assertThat(json.get("absent").get(0).asString()).isEqualTo("London, Black Caribbean: not published");
    }

    @Test
    void spans_reach_the_browser_as_positions_with_their_reason() {
        JsonNode span = ChartJson.of(ChartFixture.keyStage2()).get("spans").get(0);
        assertThat(span.get("from").asInt()).isEqualTo(3);
        assertThat(span.get("to").asInt()).isEqualTo(4);
        assertThat(span.get("reason").asString()).isEqualTo("no tests");
        assertThat(span.get("empty").asBoolean()).isTrue();
    }

    @Test
    void a_percentage_scale_covers_the_figures_and_the_band_and_stays_within_0_and_100() {
        ValueAxis axis = ChartFixture.keyStage2().axis();
        assertThat(axis.min()).isEqualTo(40);
        assertThat(axis.max()).isEqualTo(70);
        ValueAxis high = ValueAxis.percentages(List.of(series(99, 100)), "Percentage of pupils");
        assertThat(high.max()).isEqualTo(100);
        assertThat(ValueAxis.percentages(List.of(), "Percentage of pupils")
                        .ticks()
                        .getLast()
                        .text())
                .isEqualTo("100%");
    }

    @Test
    void a_rate_scale_begins_at_nought_and_numbers_its_lines_without_noise() {
        ValueAxis axis = ValueAxis.fromZero(List.of(series(0.1, 0.42)), "Suspensions per 100 pupils", "");
        assertThat(axis.ticks())
                .extracting(ValueAxis.Tick::text)
                .containsExactly("0.0", "0.1", "0.2", "0.3", "0.4", "0.5");
        assertThat(ValueAxis.fromZero(List.of(series(0, 0)), "Suspensions per 100 pupils", "")
                        .max())
                .isGreaterThan(0);
    }

    @Test
    void impossible_points_are_refused() {
        assertThatThrownBy(() -> ChartPoint.at("2017", 60, "60%").within(61, 70, "61–70"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChartPoint.missing("2017", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChartPoint.at("2017", Double.NaN, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChartSeries(
                        "A",
                        ColourRole.ALL,
                        LineStyle.SOLID,
                        "A",
                        List.of(ChartPoint.at("2017", 1, "1"), ChartPoint.at("2017", 2, "2"))))
                .hasMessageContaining("two points for 2017");
    }

    private static ChartSeries series(double... values) {
        List<ChartPoint> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(ChartPoint.at(String.valueOf(2017 + i), values[i], String.valueOf(values[i])));
        }
        return new ChartSeries("A", ColourRole.GROUP, LineStyle.SOLID, "A", points);
    }

    private static JsonNode line(JsonNode chart, int position) {
        return chart.get("series").get(position);
    }

    private static List<Integer> joinedAt(JsonNode line) {
        return positionsWhere(line, "joined");
    }

    private static List<Integer> hollowAt(JsonNode line) {
        return positionsWhere(line, "hollow");
    }

    private static List<Integer> positionsWhere(JsonNode line, String flag) {
        List<Integer> positions = new ArrayList<>();
        for (JsonNode point : line.get("points")) {
            if (point.get(flag).asBoolean()) {
                positions.add(point.get("x").asInt());
            }
        }
        return positions;
    }
}
