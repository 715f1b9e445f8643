package org.raisingthegame.tracker.dashboards;

import org.raisingthegame.tracker.charts.ChartTable.Cell;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;

/** A figure as a cell of a table: a value in its words, what is hidden as a mark, and both no louder than they deserve. */
final class FigureCell {

    private FigureCell() {}

    /** The group in view. */
    static Cell strong(Figure figure, FigureFormat format) {
        return figure.drawn() == null
                ? nothing(figure, format)
                : Cell.strong(format.text(figure)).sortedBy(figure.drawn());
    }

    /** Those beside it. */
    static Cell plain(Figure figure, FigureFormat format) {
        return figure.drawn() == null
                ? nothing(figure, format)
                : Cell.plain(format.text(figure)).sortedBy(figure.drawn());
    }

    private static Cell nothing(Figure figure, FigureFormat format) {
        return Cell.quiet(format.text(figure)).markedAs(format.mark(figure));
    }
}
