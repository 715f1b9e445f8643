package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.raisingthegame.tracker.raisingattainment.AttachedFile;

/** Hands out what somebody attached, and never as a page of ours that the browser would run. */
final class FileDownload {

    private FileDownload() {}

    /** @param file asks again at each download who may have it */
    static DownloadHandler of(Supplier<AttachedFile> file) {
        return event -> {
            AttachedFile found = file.get();
            event.setFileName(found.name());
            event.setContentType(found.contentType());
            event.setContentLength(found.content().length);
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            event.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            try (OutputStream out = event.getOutputStream()) {
                out.write(found.content());
            }
        };
    }
}
