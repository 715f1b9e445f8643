package org.raisingthegame.tracker.charts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import java.util.stream.Stream;
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
        FigureTable table = new FigureTable(ChartFixture.keyStage2().table());
        NativeTable html = (NativeTable) descendants(table)
                .filter(NativeTable.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(html.getCaptionText()).isEqualTo("Reached the expected standard");
        List<String> scopes = descendants(table)
                .map(component -> component.getElement().getAttribute("scope"))
                .filter(scope -> scope != null)
                .distinct()
                .toList();
        assertThat(scopes).containsExactly("col", "row");
        assertThat(html.getBody().getRowCount()).isEqualTo(ChartFixture.YEARS.size());
    }

    private static Stream<Component> descendants(Component of) {
        return of.getChildren().flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
    }
}
