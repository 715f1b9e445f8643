package org.raisingthegame.tracker.charts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Locale;

/** A table of formatted figures: a caption, headings with their scope, and sideways scrolling of its own on a phone. */
public class FigureTable extends Div {

    public FigureTable(ChartTable figures) {
        addClassName("figure-table");
        NativeTable table = new NativeTable();
        table.setCaptionText(figures.caption());
        NativeTableRow headings = table.getHead().addRow();
        figures.headers().forEach(header -> headings.add(heading(header, "col")));
        figures.rows().forEach(row -> table.getBody().add(row(row)));
        add(table);
        // A region that scrolls must be reachable from the keyboard and have a name.
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", figures.caption());
    }

    private static NativeTableRow row(List<ChartTable.Cell> cells) {
        NativeTableRow row = new NativeTableRow();
        row.add(heading(cells.getFirst().text(), "row"));
        cells.stream().skip(1).forEach(cell -> {
            NativeTableCell shown = new NativeTableCell(cell.text());
            shown.addClassName(cell.style().name().toLowerCase(Locale.ROOT));
            row.add(shown);
        });
        return row;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
