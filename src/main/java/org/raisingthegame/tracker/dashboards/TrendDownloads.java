package org.raisingthegame.tracker.dashboards;

import java.util.List;
import org.raisingthegame.tracker.charts.ChartSpec;
import org.raisingthegame.tracker.exports.tables.SheetTable;
import org.raisingthegame.tracker.figures.FigureFormat.Words;

/** The figures of a trend to take away: what is hidden from everybody, the file does not have. */
class TrendDownloads extends TableDownloads {

    /**
     * @param title the measure, for the name of the file
     * @param about lines of the workbook's first sheet
     */
    TrendDownloads(String title, ChartSpec chart, List<String> about, Words words) {
        super(title, about, List.of(table(chart, words)), words);
    }

    static SheetTable table(ChartSpec chart, Words words) {
        return SheetTable.of(
                words.say("dashboards.download.sheet"),
                chart,
                new SheetTable.Headings(
                        words.say("dashboards.table.year"),
                        words.say("dashboards.download.as-shown"),
                        words.say("dashboards.download.lower"),
                        words.say("dashboards.download.upper")));
    }
}
