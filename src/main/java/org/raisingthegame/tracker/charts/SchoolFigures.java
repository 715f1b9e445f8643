package org.raisingthegame.tracker.charts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.raisingthegame.tracker.charts.ChartTable.Cell;
import org.raisingthegame.tracker.pages.ListTable;

/**
 * A table of formatted figures whose rows are schools: a list that is sorted by each of its headings and looked through. A figure
 * that is hidden has no place among the others: it stands last whichever way they are sorted, so that its place tells nothing.
 */
public class SchoolFigures extends Div {

    private final ListTable<List<Cell>> list;

    /** @param figures the first cell of each row is the school's name */
    public SchoolFigures(ChartTable figures) {
        addClassName("school-figures");
        Paragraph caption = new Paragraph(figures.caption());
        caption.addClassName("table-caption");
        list = new ListTable<>(figures.caption(), figures.rows())
                .column(figures.headers().getFirst(), row -> row.getFirst().text());
        for (int column = 1; column < figures.headers().size(); column++) {
            int at = column;
            list.measuredInHtml(
                            figures.headers().get(at),
                            row -> row.get(at).text(),
                            row -> FigureTable.shown(figures, row.get(at)),
                            row -> row.get(at).order())
                    .shaded(row -> shade(row.get(at)));
        }
        add(caption, list);
        List<String> notes = figures.notes();
        if (!notes.isEmpty()) {
            Paragraph meaning = new Paragraph(String.join(" · ", notes));
            meaning.addClassName("note");
            add(meaning);
        }
    }

    /** Where it stands among few schools. */
    public SchoolFigures withoutFind() {
        list.withoutFind();
        return this;
    }

    private static String shade(Cell cell) {
        return cell.equals(Cell.NOTHING) ? "nothing" : cell.style().name().toLowerCase(Locale.ROOT);
    }
}
