package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.raisingthegame.tracker.charts.ChartSpec;
import org.raisingthegame.tracker.exports.tables.CsvFile;
import org.raisingthegame.tracker.exports.tables.SheetTable;
import org.raisingthegame.tracker.exports.tables.WorkbookFile;
import org.raisingthegame.tracker.figures.FigureFormat.Words;

/** The figures of a trend to take away, as they are shown: what the page hides, the file does not have. */
class TrendDownloads extends Div {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=utf-8";

    /**
     * @param title the measure, for the name of the file
     * @param about lines of the workbook's first sheet
     */
    TrendDownloads(String title, ChartSpec chart, List<String> about, Words words) {
        addClassName("downloads");
        SheetTable table = SheetTable.of(
                words.say("dashboards.download.sheet"),
                chart,
                new SheetTable.Headings(
                        words.say("dashboards.table.year"),
                        words.say("dashboards.download.as-shown"),
                        words.say("dashboards.download.lower"),
                        words.say("dashboards.download.upper")));
        String name = title.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        add(
                new Span(words.say("dashboards.download")),
                link(
                        words.say("dashboards.download.xlsx"),
                        name + ".xlsx",
                        XLSX,
                        to -> WorkbookFile.write(words.say("dashboards.download.about"), about, List.of(table), to)),
                link(words.say("dashboards.download.csv"), name + ".csv", CSV, to -> CsvFile.write(table, to)));
    }

    @FunctionalInterface
    private interface Writing {
        void write(OutputStream to) throws IOException;
    }

    private static Anchor link(String text, String fileName, String type, Writing writing) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    ByteArrayOutputStream made = new ByteArrayOutputStream();
                    writing.write(made);
                    return new DownloadResponse(
                            new ByteArrayInputStream(made.toByteArray()), fileName, type, made.size());
                }),
                text);
        link.getElement().setAttribute("download", true);
        return link;
    }
}
