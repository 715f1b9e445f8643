package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
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

    /** How often it is looked whether a file that takes longer is made. */
    private static final int MILLISECONDS_BETWEEN_LOOKS = 1_000;

    private static final String LOOK = "look-whether-made";

    private final AtomicInteger making = new AtomicInteger();
    private final String file;
    private Runnable failed = () -> {};
    private @Nullable Notification waiting;

    /** Writes a file. */
    @FunctionalInterface
    public interface Writing {
        void write(OutputStream to) throws IOException;
    }

    /** @param writing is through before the first byte is sent, so that no half file is */
    public FileLink(String words, String fileName, String contentType, Writing writing) {
        this(words, fileName);
        setHref(event -> handOut(event, fileName, contentType, whole(event, writing)));
    }

    private FileLink(String words, String fileName) {
        file = fileName;
        setText(words);
        getElement().setAttribute("download", true);
        getElement().addEventListener("click", asked -> look()).debounce(MILLISECONDS_UNTIL_REFUSED);
        getElement().addEventListener(LOOK, again -> look());
        addDetachListener(gone -> stopWaiting());
    }

    /** Says that a file is being made for as long as it is: a browser shows nothing of it before its first byte. */
    private void look() {
        if (making.get() == 0) {
            stopWaiting();
            return;
        }
        if (waiting == null) {
            ProgressBar bar = new ProgressBar();
            bar.setIndeterminate(true);
            Div content = new Div(new Span(I18NProvider.translate("pages.file.making", file)), bar);
            content.addClassName("said-while-making");
            waiting = new Notification(content);
            waiting.setPosition(Notification.Position.BOTTOM_START);
            waiting.setDuration(0);
            waiting.open();
        }
        getElement()
                .executeJs("setTimeout(() => this.dispatchEvent(new Event($0)), $1)", LOOK, MILLISECONDS_BETWEEN_LOOKS);
    }

    private void stopWaiting() {
        if (waiting != null) {
            waiting.close();
            waiting = null;
        }
    }

    /** A file of any size, sent as it is read: it need not fit into memory. */
    public static FileLink sentAsItIsRead(String words, String fileName, String contentType, Writing writing) {
        FileLink link = new FileLink(words, fileName);
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
        making.incrementAndGet();
        try {
            sending.send();
        } catch (RuntimeException | IOException failure) {
            event.getResponse().setStatus(statusOf(failure).value());
            event.getUI().access(() -> {
                failed.run();
                event.getSession().getErrorHandler().error(new ErrorEvent(failure));
            });
        } finally {
            making.decrementAndGet();
        }
    }

    private static HttpStatus statusOf(Exception failure) {
        ResponseStatus said = AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
        return said == null ? HttpStatus.INTERNAL_SERVER_ERROR : said.value();
    }
}
