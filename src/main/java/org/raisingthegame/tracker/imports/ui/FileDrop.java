package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportLimits;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.raisingthegame.tracker.pages.Card;

/** Where a file is dropped or chosen. What is wrong with it is said in the same place. */
class FileDrop extends Card {

    /** Receives a file within the upload's own request. */
    interface Receiver extends Function<UploadEvent, ImportId> {}

    private final Paragraph problem = new Paragraph();
    private final AtomicReference<@Nullable ImportId> received = new AtomicReference<>();
    private final AtomicReference<@Nullable UnreadableFile> refused = new AtomicReference<>();

    FileDrop(ImportLimits limits, Receiver receiver) {
        addClassName("file-drop");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(upload(limits, receiver), problem);
    }

    private Upload upload(ImportLimits limits, Receiver receiver) {
        Upload upload = new Upload(event -> receive(event, receiver));
        Button choose = new Button(getTranslation("imports.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("imports.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Math.toIntExact(limits.fileSize().toBytes()));
        upload.setI18n(words());
        upload.addFileRejectedListener(event -> say(
                getTranslation("imports.issue.FILE_TOO_BIG", limits.fileSize().toMegabytes())));
        upload.addAllFinishedListener(event -> finished(upload));
        return upload;
    }

    private void receive(UploadEvent event, Receiver receiver) throws IOException {
        try {
            received.set(receiver.apply(event));
        } catch (UnreadableFile e) {
            refused.set(e);
        }
    }

    private void finished(Upload upload) {
        upload.clearFileList();
        UnreadableFile why = refused.getAndSet(null);
        ImportId id = received.getAndSet(null);
        if (why != null) {
            say(getTranslation(why.issue().messageKey(), why.arguments().toArray()));
        } else if (id != null) {
            ImportsNavigation.to(id);
        }
    }

    private void say(String words) {
        problem.setText(words);
        problem.setVisible(true);
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(getTranslation("imports.upload.one-at-a-time"))
                .setFileIsTooBig(getTranslation("imports.upload.too-big")));
        words.setUploading(new UploadI18N.Uploading()
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("imports.upload.failed"))
                        .setUnexpectedServerError(getTranslation("imports.upload.failed"))
                        .setForbidden(getTranslation("imports.upload.failed"))));
        return words;
    }
}
