package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A link to a file, which is made when it is fetched, so that nothing of it stays in the session. Of a file that could not be made a
 * browser tells nothing; the page does, as of all else that fails on it.
 */
public class FileLink extends Anchor {

    /** Media types of the two kinds that several modules offer: an .xlsx workbook, and CSV in UTF-8. */
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static final String CSV = "text/csv;charset=utf-8";

    /** What is made is refused, if it is, before this is over; what the page says of it comes in answer to its next question. */
    private static final int MILLISECONDS_UNTIL_REFUSED = 1_500;

    private Runnable failed = () -> {};

    /** Writes a file. */
    @FunctionalInterface
    public interface Writing {
        void write(OutputStream to) throws IOException;
    }

    /** @param writing is through before the first byte is sent, so that no half file is */
    public FileLink(String words, String fileName, String contentType, Writing writing) {
        this(words);
        setHref(event -> handOut(event, fileName, contentType, whole(event, writing)));
    }

    private FileLink(String words) {
        setText(words);
        getElement().setAttribute("download", true);
        getElement().addEventListener("click", asked -> {}).debounce(MILLISECONDS_UNTIL_REFUSED);
    }

    /** A file of any size, sent as it is read: it need not fit into memory. */
    public static FileLink sentAsItIsRead(String words, String fileName, String contentType, Writing writing) {
        FileLink link = new FileLink(words);
        link.setHref(event -> link.handOut(event, fileName, contentType, () -> writing.write(event.getOutputStream())));
        return link;
    }

    /** @param afterwards done on the page where the file could not be made, before the person is told */
    public void whenItFails(Runnable afterwards) {
        failed = afterwards;
    }

    /** Fetches it without a click on it, where another button said so already. */
    public void fetch() {
        getElement().executeJs("this.click()");
    }

    @FunctionalInterface
    private interface Sending {
        void send() throws IOException;
    }

    private static Sending whole(DownloadEvent event, Writing writing) {
        return () -> {
            ByteArrayOutputStream made = new ByteArrayOutputStream();
            writing.write(made);
            event.setContentLength(made.size());
            made.writeTo(event.getOutputStream());
        };
    }

    private void handOut(DownloadEvent event, String fileName, String contentType, Sending sending) throws IOException {
        event.setFileName(fileName);
        event.setContentType(contentType);
        try {
            sending.send();
        } catch (RuntimeException | IOException failure) {
            event.getResponse().setStatus(statusOf(failure).value());
            event.getUI().access(() -> {
                failed.run();
                event.getSession().getErrorHandler().error(new ErrorEvent(failure));
            });
        }
    }

    private static HttpStatus statusOf(Exception failure) {
        ResponseStatus said = AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
        return said == null ? HttpStatus.INTERNAL_SERVER_ERROR : said.value();
    }
}
