package org.raisingthegame.tracker.dashboards;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.charts.ChartTable.Cell;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Pool;
import org.raisingthegame.tracker.figures.spi.Measure;

/** Several years of a school together, as a cell beside its one year: "24%, 2022/23 to 2024/25". */
final class PooledCell {

    private PooledCell() {}

    static Cell of(@Nullable Pool pool, Measure measure, FigureFormat format, Words words) {
        return pool == null
                ? Cell.NOTHING
                : Cell.quiet(words.say(
                                "dashboards.compared.pool.years",
                                format.text(pool.group()),
                                measure.stage().yearLabel(pool.counted().getFirst()),
                                measure.stage().yearLabel(pool.counted().getLast())))
                        .sortedBy(pool.group().drawn());
    }
}
