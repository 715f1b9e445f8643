package org.raisingthegame.tracker.charts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class TrendChartTest {

    @Test
    void a_chart_always_brings_its_drawing_and_its_table() {
        TrendChart chart = new TrendChart(ChartFixture.keyStage2());
        assertThat(descendants(chart).filter(TrendCanvas.class::isInstance)).hasSize(1);
        assertThat(descendants(chart).filter(FigureTable.class::isInstance)).hasSize(1);
    }

    @Test
    void the_table_has_a_caption_and_headings_with_their_scope() {
        Document html = html(ChartFixture.keyStage2().table());
        assertThat(html.select("caption").text()).isEqualTo("Reached the expected standard");
        assertThat(html.select("thead [scope]").eachAttr("scope")).containsOnly("col");
        assertThat(html.select("tbody [scope]").eachAttr("scope")).containsOnly("row");
        assertThat(html.select("tbody tr")).hasSize(ChartFixture.YEARS.size());
    }

    @Test
    void what_a_table_says_is_never_read_as_html() {
        String school = "<img src=x onerror=alert(1)> & \"Oak\"";
        ChartTable table = new ChartTable(
                school,
                List.of(school, school),
                List.of(List.of(
                        ChartTable.Cell.plain(school),
                        ChartTable.Cell.quiet(school).markedAs(school))));
        Document html = html(table);
        assertThat(html.select("img")).isEmpty();
        assertThat(html.select("caption, th, td > span").eachText()).hasSize(6).containsOnly(school);
        assertThat(html.select("td > span").attr("title")).isEqualTo(school);
    }

    private static Document html(ChartTable table) {
        return Jsoup.parse(new FigureTable(table).getElement().getOuterHTML());
    }

    private static Stream<Component> descendants(Component of) {
        return of.getChildren().flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
    }
}
