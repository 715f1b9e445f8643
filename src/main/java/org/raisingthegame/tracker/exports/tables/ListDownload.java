package org.raisingthegame.tracker.exports.tables;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.raisingthegame.tracker.exports.tables.SheetTable.Cell;
import org.raisingthegame.tracker.pages.ListTable;

/** A list of a page as CSV: narrowed down and sorted as it stands there when it is fetched. */
public final class ListDownload extends Anchor {

    /**
     * @param fileName without its ending
     * @param list of nothing that only some of those who read the page may take away
     */
    public ListDownload(String fileName, ListTable<?> list) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    ByteArrayOutputStream made = new ByteArrayOutputStream();
                    CsvFile.write(sheet(fileName, list), made);
                    return new DownloadResponse(
                            new ByteArrayInputStream(made.toByteArray()),
                            fileName + ".csv",
                            "text/csv;charset=utf-8",
                            made.size());
                }),
                I18NProvider.translate("exports.list"));
        getElement().setAttribute("download", true);
        addClassName("list-download");
    }

    private static SheetTable sheet(String name, ListTable<?> list) {
        List<List<Cell>> rows = list.rows().stream()
                .map(row -> row.stream().<Cell>map(SheetTable.Words::new).toList())
                .toList();
        return new SheetTable(name, list.headings(), rows);
    }
}
