package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportRejects;
import org.raisingthegame.tracker.imports.ImportRejects.Rows;
import org.raisingthegame.tracker.imports.ImportRejects.Wording;

/** Fetches the workbook in which the rows that are not right are marked. */
class RejectsLink extends Anchor {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    RejectsLink(ImportRejects rejects, ImportId id, Rows rows, String words) {
        addClassName("download-link");
        setText(words);
        String heading = getTranslation("imports.rejects.reason");
        String word = getTranslation("imports.rejects.file." + rows.name());
        DownloadHandler handler = event -> send(rejects, id, rows, heading, word, event);
        setHref(handler);
    }

    private static void send(
            ImportRejects rejects, ImportId id, Rows rows, String heading, String word, DownloadEvent event)
            throws IOException {
        event.setFileName(rejects.fileName(id, word));
        event.setContentType(XLSX);
        rejects.write(id, rows, new Wording(heading, Words::sentence), event.getOutputStream());
    }

    /** Fetches it without a click on it, where another button said so already. */
    void fetch() {
        getElement().executeJs("this.click()");
    }
}
