package org.raisingthegame.tracker.pages;

import com.vaadin.flow.i18n.I18NProvider;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.raisingthegame.tracker.core.SpreadsheetText;

/** A list of a page as CSV: narrowed down and sorted as it stands there when it is fetched. */
public final class ListDownload extends FileLink {

    /** By which Excel knows UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * @param fileName without its ending
     * @param list of nothing that only some of those who read the page may take away
     */
    public ListDownload(String fileName, ListTable<?> list) {
        this(fileName, list, () -> {});
    }

    /**
     * A list that names people.
     *
     * @param taken writes into the trail that somebody takes it; done first, so that what can't be written down does not leave
     */
    public ListDownload(String fileName, ListTable<?> list, Runnable taken) {
        this(fileName, list::headings, () -> list.rows().stream(), taken);
    }

    /**
     * A list that comes a piece at a time from the database, and that names people.
     *
     * @param rows read when they are fetched, each as long as the headings
     * @param taken as above
     */
    public ListDownload(
            String fileName, Supplier<List<String>> headings, Supplier<Stream<List<String>>> rows, Runnable taken) {
        super(I18NProvider.translate("pages.list.download"), fileName + ".csv", CSV, to -> {
            taken.run();
            to.write(csv(headings.get(), rows.get()).getBytes(StandardCharsets.UTF_8));
        });
        addClassName("list-download");
    }

    private static String csv(List<String> headings, Stream<List<String>> rows) throws IOException {
        StringWriter made = new StringWriter();
        made.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(made);
        csv.writeRecord(guarded(headings));
        rows.forEach(row -> csv.writeRecord(guarded(row)));
        // It keeps what it writes until it is told that this was all.
        csv.flush();
        return made.toString();
    }

    private static List<String> guarded(List<String> cells) {
        return cells.stream().map(SpreadsheetText::guarded).toList();
    }
}
