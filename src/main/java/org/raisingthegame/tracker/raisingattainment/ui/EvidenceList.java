package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.QuietButton;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.UnsavedChanges;
import org.raisingthegame.tracker.raisingattainment.Evidence;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanEvidence;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.Priority;

/** Notes, links and files of a priority or of the plan as a whole, and how to add them. */
class EvidenceList extends Div {

    private final PlanEvidence evidence;
    private final PlanSheet sheet;
    private final @Nullable PartRef priority;
    private final Runnable changed;
    private final Div place = new Div();

    /**
     * @param of the priority whose evidence it is; null for what belongs to the plan as a whole
     * @param mayAdd whether the person may add and take away
     */
    EvidenceList(PlanEvidence evidence, PlanSheet sheet, @Nullable Priority of, boolean mayAdd, Runnable changed) {
        this.evidence = evidence;
        this.sheet = sheet;
        priority = of == null ? null : of.ref();
        this.changed = changed;
        List<Evidence> shown = of == null ? sheet.evidenceOfAll() : sheet.evidenceOf(of);
        shown.forEach(one -> add(entry(one, mayAdd && one.mayBeTakenAway(sheet.state()))));
        if (mayAdd) {
            place.addClassName("part-add");
            close();
            add(place);
        } else if (shown.isEmpty()) {
            Paragraph none = new Note(Words.say("evidence.none"));
            add(none);
        }
    }

    private void close() {
        place.removeAll();
        place.add(new Button(Words.say("evidence.add"), click -> offer()));
    }

    private void offer() {
        Div ways = new Div(
                new Button(Words.say("evidence.add-note"), click -> open(noteForm())),
                new Button(Words.say("evidence.add-link"), click -> open(linkForm())),
                new Button(Words.say("evidence.add-file"), click -> open(fileForm(false))));
        if (priority == null && sheet.lacksImprovementPlan()) {
            ways.add(new Button(Words.say("evidence.add-plan"), click -> open(fileForm(true))));
        }
        ways.add(new QuietButton(Words.say("form.cancel"), Words.say("form.cancel"), this::close));
        ways.addClassName("actions");
        place.removeAll();
        place.add(ways);
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
            case FILE, IMPROVEMENT_PLAN ->
                words.add(new Anchor(FileDownload.of(() -> evidence.file(sheet.id(), one.ref())), one.title()));
        }
        Span kind = new Span(I18NProvider.translate(one.evidenceKind().titleKey()));
        kind.addClassName("note");
        words.add(new Div(kind));
        Div entry = new Div(words);
        entry.addClassName("part");
        if (mayTakeAway) {
            entry.add(new QuietButton(Words.say("remove"), Words.say("remove.of", one.label()), () -> {
                evidence.remove(sheet.id(), one.ref());
                Said.withWayBack(Words.say("removed", one.label()), Words.say("removed.put-back"), () -> {
                    evidence.putBack(sheet.id(), one.ref());
                    changed.run();
                });
                changed.run();
            }));
        }
        return entry;
    }

    private void open(Div form) {
        form.add(new QuietButton(Words.say("form.cancel"), Words.say("form.cancel"), this::close));
        place.removeAll();
        place.add(form);
    }

    private Div noteForm() {
        TextField title = new TextField(I18NProvider.translate("raisingattainment.field.EVIDENCE_TITLE"));
        TextArea text = new TextArea(I18NProvider.translate("raisingattainment.field.EVIDENCE_TEXT"));
        title.setMaxLength(200);
        text.setMaxLength(4000);
        title.setWidthFull();
        text.setWidthFull();
        Button add = new Button(
                Words.say("evidence.add-note"),
                click -> say(evidence.addNote(sheet.id(), priority, title.getValue(), text.getValue())));
        return form(title, text, add);
    }

    private Div linkForm() {
        TextField address = new TextField(I18NProvider.translate("raisingattainment.field.EVIDENCE_LINK"));
        TextField title = new TextField(I18NProvider.translate("raisingattainment.field.EVIDENCE_TITLE"));
        address.setPlaceholder("https://");
        address.setWidthFull();
        title.setWidthFull();
        Button add = new Button(
                Words.say("evidence.add-link"),
                click -> say(evidence.addLink(sheet.id(), priority, title.getValue(), address.getValue())));
        return form(address, title, add);
    }

    private Div fileForm(boolean improvementPlan) {
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> {
            PlanEvidence.Outcome outcome = improvementPlan
                    ? evidence.attachImprovementPlan(sheet.id(), file.fileName(), content)
                    : evidence.attach(sheet.id(), priority, file.fileName(), content);
            getUI().ifPresent(ui -> ui.access(() -> say(outcome)));
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Math.toIntExact(evidence.largestFile() * 1024 * 1024));
        upload.addFileRejectedListener(event -> say(PlanEvidence.Outcome.TOO_LARGE));
        Paragraph about =
                new Note(Words.say("evidence.kinds", evidence.largestFile()) + " " + Words.say("evidence.no-pupils"));
        return form(about, upload);
    }

    private static Div form(Component... parts) {
        Div form = new Div(parts);
        form.addClassName("part-form");
        UnsavedChanges.in(form);
        return form;
    }

    private void say(PlanEvidence.Outcome outcome) {
        Said.now(I18NProvider.translate(outcome.messageKey(), evidence.largestFile()));
        if (outcome == PlanEvidence.Outcome.ADDED) {
            changed.run();
        }
    }
}
