package org.raisingthegame.tracker.exports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.raisingthegame.tracker.audit.TooManyExports;
import org.raisingthegame.tracker.exports.FreeTextWarning;
import org.raisingthegame.tracker.exports.Packs;
import org.raisingthegame.tracker.exports.spi.Pack;
import org.springframework.http.HttpStatus;

/** What to look at in the words of a paper before it is shared, and the link that downloads it. */
class PackOutcome extends Div {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** A refusal comes before anything is made, within far less. */
    private static final int MILLISECONDS_UNTIL_REFUSED = 1_500;

    PackOutcome(Packs packs, Packs.Choice choice, Pack.Request request) {
        try {
            offer(packs, choice, request);
        } catch (TooManyExports e) {
            tellOfLimit();
        }
    }

    private void offer(Packs packs, Packs.Choice choice, Pack.Request request) {
        Packs.Warnings warnings = packs.look(choice, request);
        if (!warnings.namesChecked()) {
            add(new Paragraph(getTranslation("exports.names-not-checked")));
        }
        if (!warnings.warnings().isEmpty()) {
            add(new Paragraph(getTranslation("exports.look")));
            UnorderedList list = new UnorderedList();
            warnings.warnings().forEach(warning -> list.add(item(warning)));
            add(list);
        }
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> response(packs, choice, request, event)),
                getTranslation("exports.download", choice.offer().title()));
        download.addClassName("download");
        download.getElement().setAttribute("download", true);
        // Of a refused download a browser tells nothing; what the page says of it comes in answer to its next question.
        download.getElement().addEventListener("click", asked -> {}).debounce(MILLISECONDS_UNTIL_REFUSED);
        add(download);
    }

    private ListItem item(FreeTextWarning warning) {
        ListItem item = new ListItem(warning.where() + ": ");
        if (!warning.numbers().isEmpty()) {
            item.add(getTranslation("exports.look.numbers", String.join("; ", warning.numbers())) + " ");
        }
        if (!warning.names().isEmpty()) {
            item.add(getTranslation("exports.look.names", String.join(", ", warning.names())));
        }
        return item;
    }

    /** Made when it is fetched, so that nothing of it stays in the session; whole before it is sent, so that no half file is. */
    private DownloadResponse response(Packs packs, Packs.Choice choice, Pack.Request request, DownloadEvent event)
            throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try {
            packs.write(choice, request, made);
        } catch (TooManyExports e) {
            event.getUI().access(this::tellOfLimit);
            return DownloadResponse.error(HttpStatus.TOO_MANY_REQUESTS.value());
        }
        return new DownloadResponse(
                new ByteArrayInputStream(made.toByteArray()), fileName(choice, request), WORD, made.size());
    }

    private void tellOfLimit() {
        removeAll();
        add(new Paragraph(getTranslation("exports.too-many", TooManyExports.IN_AN_HOUR)));
    }

    private String fileName(Packs.Choice choice, Pack.Request request) {
        String pack = getTranslation(choice.id() + ".title");
        String subject = choice.offer().title();
        String name = subject.startsWith(pack) ? subject : pack + " " + subject;
        return name.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ("
                + request.marking().name().toLowerCase(Locale.UK) + ").docx";
    }
}
