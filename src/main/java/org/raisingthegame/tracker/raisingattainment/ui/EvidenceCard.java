package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.OutputStream;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.raisingattainment.Evidence;
import org.raisingthegame.tracker.raisingattainment.EvidenceKind;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanEvidence;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanKind;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;

/** What shows how the work goes: notes, links and files, and how to add them. */
class EvidenceCard extends Card {

    private final PlanEvidence evidence;
    private final PlanId plan;
    private final Runnable changed;
    private final Div place = new Div();

    /** @param mayAdd whether the person may add and take away */
    EvidenceCard(PlanEvidence evidence, PlanSheet sheet, boolean mayAdd, Runnable changed) {
        super(Words.say("evidence"));
        this.evidence = evidence;
        plan = sheet.id();
        this.changed = changed;
        addClassName("evidence");
        sheet.evidence().forEach(one -> add(entry(one, mayAdd)));
        if (sheet.evidence().isEmpty()) {
            Paragraph none = new Paragraph(Words.say("evidence.none"));
            none.addClassName("note");
            add(none);
        }
        if (mayAdd) {
            Div ways = new Div(
                    new Button(Words.say("evidence.add-note"), click -> open(noteForm())),
                    new Button(Words.say("evidence.add-link"), click -> open(linkForm())),
                    new Button(Words.say("evidence.add-file"), click -> open(fileForm(false))));
            boolean onePage = sheet.plan().planKind() == PlanKind.IMPROVEMENT_PRIORITY;
            if (onePage
                    && sheet.evidence().stream()
                            .noneMatch(one -> one.evidenceKind() == EvidenceKind.IMPROVEMENT_PLAN)) {
                ways.add(new Button(Words.say("evidence.add-plan"), click -> open(fileForm(true))));
            }
            ways.addClassNames("actions", "part-add");
            add(ways, place);
        }
    }

    private Component entry(Evidence one, boolean mayTakeAway) {
        Div words = new Div();
        switch (one.evidenceKind()) {
            case TEXT -> {
                if (!one.title().isBlank()) {
                    words.add(new Paragraph(one.title()));
                }
                Paragraph text = new Paragraph(one.text());
                text.addClassName("prose");
                words.add(text);
            }
            case LINK -> {
                Anchor link = new Anchor(one.link(), one.title());
                link.setTarget("_blank");
                link.getElement().setAttribute("rel", "noopener noreferrer");
                words.add(link);
            }
            case FILE, IMPROVEMENT_PLAN -> words.add(new Anchor(download(one.ref()), one.title()));
        }
        Span kind = new Span(I18NProvider.translate(one.evidenceKind().titleKey()));
        kind.addClassName("note");
        words.add(new Div(kind));
        Div entry = new Div(words);
        entry.addClassName("part");
        if (mayTakeAway) {
            entry.add(EditInPlace.quiet(Words.say("remove"), Words.say("remove.of", one.label()), () -> {
                evidence.remove(plan, one.ref());
                changed.run();
            }));
        }
        return entry;
    }

    /** Asked again at each download who may have it, and never shown by the browser as a page of ours. */
    private DownloadHandler download(PartRef which) {
        return event -> {
            var file = evidence.file(plan, which);
            event.setFileName(file.name());
            event.setContentType(file.contentType());
            event.setContentLength(file.content().length);
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            event.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            try (OutputStream out = event.getOutputStream()) {
                out.write(file.content());
            }
        };
    }

    private void open(Component form) {
        place.removeAll();
        place.add(form);
    }

    private Component noteForm() {
        TextField title = new TextField(I18NProvider.translate("raisingattainment.field.EVIDENCE_TITLE"));
        TextArea text = new TextArea(I18NProvider.translate("raisingattainment.field.EVIDENCE_TEXT"));
        title.setMaxLength(200);
        text.setMaxLength(4000);
        title.setWidthFull();
        text.setWidthFull();
        Button add = new Button(
                Words.say("evidence.add-note"),
                click -> say(evidence.addNote(plan, title.getValue(), text.getValue())));
        return form(title, text, add);
    }

    private Component linkForm() {
        TextField address = new TextField(I18NProvider.translate("raisingattainment.field.EVIDENCE_LINK"));
        TextField title = new TextField(I18NProvider.translate("raisingattainment.field.EVIDENCE_TITLE"));
        address.setPlaceholder("https://");
        address.setWidthFull();
        title.setWidthFull();
        Button add = new Button(
                Words.say("evidence.add-link"),
                click -> say(evidence.addLink(plan, title.getValue(), address.getValue())));
        return form(address, title, add);
    }

    private Component fileForm(boolean improvementPlan) {
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> {
            PlanEvidence.Outcome outcome = evidence.attach(plan, improvementPlan, file.fileName(), content);
            getUI().ifPresent(ui -> ui.access(() -> say(outcome)));
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Math.toIntExact(evidence.largestFile() * 1024 * 1024));
        upload.addFileRejectedListener(event -> say(PlanEvidence.Outcome.TOO_LARGE));
        Paragraph about = new Paragraph(Words.say("evidence.files", evidence.largestFile()));
        about.addClassName("note");
        return form(about, upload);
    }

    private static Div form(Component... parts) {
        Div form = new Div(parts);
        form.addClassName("part-form");
        return form;
    }

    private void say(PlanEvidence.Outcome outcome) {
        Notification.show(I18NProvider.translate(outcome.messageKey(), evidence.largestFile()));
        if (outcome == PlanEvidence.Outcome.ADDED) {
            changed.run();
        }
    }
}
