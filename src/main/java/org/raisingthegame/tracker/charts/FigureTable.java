package org.raisingthegame.tracker.charts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
        figures.rows().forEach(row -> table.getBody().add(row(figures, row)));
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

    private static NativeTableRow row(ChartTable figures, List<ChartTable.Cell> cells) {
        NativeTableRow row = new NativeTableRow();
        row.add(heading(cells.getFirst().text(), "row"));
        cells.stream().skip(1).forEach(cell -> {
            NativeTableCell shown = cell(figures, cell);
            shown.addClassName(cell.style().name().toLowerCase(Locale.ROOT));
            row.add(shown);
        });
        return row;
    }

    /** A mark is read out as what it means, and shows it when pointed at. */
    private static NativeTableCell cell(ChartTable figures, ChartTable.Cell cell) {
        if (cell.mark() == null) {
            return new NativeTableCell(cell.text());
        }
        Span mark = new Span(figures.inShort(cell));
        mark.addClassName("figure-mark");
        mark.getElement().setAttribute("aria-hidden", "true").setAttribute("title", cell.text());
        Span meaning = new Span(cell.text());
        meaning.addClassName("visually-hidden");
        NativeTableCell shown = new NativeTableCell();
        shown.add(mark, meaning);
        return shown;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
