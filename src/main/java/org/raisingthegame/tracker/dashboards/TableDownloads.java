package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Supplier;
import org.raisingthegame.tracker.exports.tables.CsvFile;
import org.raisingthegame.tracker.exports.tables.SheetTable;
import org.raisingthegame.tracker.exports.tables.WorkbookFile;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.pages.FileLink;

/** Tables of a page to take away: a workbook with a sheet for each, and the first as CSV. */
class TableDownloads extends Div {

    /**
     * @param title for the name of the file
     * @param about lines of the workbook's first sheet
     * @param tables what everybody may see, never empty; CSV is offered where there is one
     */
    TableDownloads(String title, List<String> about, List<SheetTable> tables, Words words) {
        this(title, about, () -> tables, words);
        if (tables.size() == 1) {
            add(new FileLink(
                    words.say("dashboards.download.csv"),
                    fileName(title) + ".csv",
                    FileLink.CSV,
                    to -> CsvFile.write(tables.getFirst(), to)));
        }
    }

    /** @param tables made when they are fetched */
    TableDownloads(String title, List<String> about, Supplier<List<SheetTable>> tables, Words words) {
        addClassName("downloads");
        add(
                new Span(words.say("dashboards.download")),
                new FileLink(
                        words.say("dashboards.download.xlsx"),
                        fileName(title) + ".xlsx",
                        FileLink.WORKBOOK,
                        to -> WorkbookFile.write(words.say("dashboards.download.about"), about, tables.get(), to)));
    }

    static String fileName(String title) {
        return title.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
