package org.raisingthegame.tracker.charts;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.charts.ChartTable.Cell;

/** Schools with their figures: sorted by each heading, and nothing told of what is hidden. */
class SchoolFiguresTest {

    private static final Cell HIDDEN =
            Cell.quiet("hidden: a small number is involved").markedAs("hidden");

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent()
                .add(new SchoolFigures(new ChartTable(
                        "The same figures as a table",
                        List.of("School", "Figure"),
                        List.of(
                                List.of(Cell.plain("Ash"), Cell.strong("9%").sortedBy(9d)),
                                List.of(Cell.plain("Birch"), HIDDEN),
                                List.of(Cell.plain("Cedar"), Cell.strong("10%").sortedBy(10d)),
                                List.of(Cell.plain("Doum"), HIDDEN)))));
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void figures_sort_by_their_size_and_the_hidden_stay_last_and_in_the_order_of_the_names_both_ways() {
        sortBy("Figure");
        assertThat(schools()).containsExactly("Ash", "Cedar", "Birch", "Doum");
        sortBy("Figure");
        assertThat(schools()).containsExactly("Cedar", "Ash", "Birch", "Doum");
        sortBy("School");
        sortBy("School");
        assertThat(schools()).containsExactly("Doum", "Cedar", "Birch", "Ash");
    }

    @Test
    void a_mark_is_shown_and_its_meaning_read_out() {
        assertThat(body().select("span.figure-mark[aria-hidden=true]").eachText())
                .containsExactly("hidden", "hidden");
        assertThat(body().select("span.visually-hidden").eachText())
                .containsExactly("hidden: a small number is involved", "hidden: a small number is involved");
    }

    private static void sortBy(String heading) {
        _click(_get(NativeButton.class, spec -> spec.withText(heading)));
    }

    private static List<String> schools() {
        return body().select("th[scope=row]").eachText();
    }

    private static Element body() {
        String rows = _get(NativeTable.class).getBody().getElement().getProperty("innerHTML");
        return Jsoup.parse("<table>" + rows + "</table>").body();
    }
}
