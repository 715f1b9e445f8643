package org.raisingthegame.tracker.charts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/**
 * A table of formatted figures: a caption, headings with their scope, and sideways scrolling of its own on a phone.
 *
 * <p>It goes to the browser as one piece of HTML, each text of it escaped: with a component for each cell, tables were most of
 * what the browser had to build when a page of figures was opened.
 */
public class FigureTable extends Div {

    public FigureTable(ChartTable figures) {
        addClassName("figure-table");
        NativeTable table = new NativeTable();
        table.getElement().setProperty("innerHTML", html(figures));
        add(table);
        List<String> notes = figures.notes();
        if (!notes.isEmpty()) {
            Paragraph meaning = new Paragraph(String.join(" · ", notes));
            meaning.addClassName("figure-table-note");
            add(meaning);
        }
        // A region that scrolls must be reachable from the keyboard and have a name.
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", figures.caption());
    }

    private static String html(ChartTable figures) {
        String headings =
                figures.headers().stream().map(header -> heading(header, "col")).collect(Collectors.joining());
        String rows = figures.rows().stream().map(row -> row(figures, row)).collect(Collectors.joining());
        return "<caption>" + Entities.escape(figures.caption()) + "</caption><thead><tr>" + headings
                + "</tr></thead><tbody>" + rows + "</tbody>";
    }

    private static String row(ChartTable figures, List<ChartTable.Cell> cells) {
        return cells.stream()
                .skip(1)
                .map(cell -> cell(figures, cell))
                .collect(
                        Collectors.joining("", "<tr>" + heading(cells.getFirst().text(), "row"), "</tr>"));
    }

    private static String cell(ChartTable figures, ChartTable.Cell cell) {
        return "<td class=\"" + cell.style().name().toLowerCase(Locale.ROOT) + "\">" + shown(figures, cell) + "</td>";
    }

    /** What stands in a cell, as HTML. A mark is read out as what it means, and shows it when pointed at. */
    static String shown(ChartTable figures, ChartTable.Cell cell) {
        String text = Entities.escape(cell.text());
        return cell.mark() == null
                ? text
                : "<span class=\"figure-mark\" aria-hidden=\"true\" title=\"" + text + "\">"
                        + Entities.escape(figures.inShort(cell)) + "</span><span class=\"visually-hidden\">" + text
                        + "</span>";
    }

    private static String heading(String text, String scope) {
        return "<th scope=\"" + scope + "\">" + Entities.escape(text) + "</th>";
    }
}
